/// The formats of pictures whose headers are read.
public enum ImageFormat: String, Hashable, Sendable, CaseIterable {
  case png
  case jpeg
  case webp
  case svg
  case gif

  /// The format as people write it.
  public var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .webp: "WebP"
    case .svg: "SVG"
    case .gif: "GIF"
    }
  }

  /// Whether pictures of this format are as sharp at any size.
  public var isScalable: Bool { self == .svg }

  /// The endings of file names that say so, the usual one first.
  private var endings: [String] {
    switch self {
    case .png: ["png", "apng"]
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .webp: ["webp"]
    case .svg: ["svg", "svgz"]
    case .gif: ["gif"]
    }
  }

  /// The usual ending of a file's name, without its dot.
  public var ending: String { endings[0] }

  /// The format that a file's name claims by its ending; nil if it is no picture's.
  public init?(fileName: some BidirectionalCollection<UInt8>) {
    let parts = fileName.suffix(8).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return nil }
    let ending = String(decoding: last, as: UTF8.self).lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// The format that a file's first bytes tell; nil for all else. What begins with `<` is read as SVG,
  /// which then says whether it is one.
  init?(signature bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if Self.beginsWithMarkup(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  private static func beginsWithMarkup(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}
