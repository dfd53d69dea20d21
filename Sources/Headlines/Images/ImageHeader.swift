/// What the first bytes of a picture's file tell: its format and its size.
///
///     let header = try ImageHeader(bytes, isWhole: false)
///     header.format       // .jpeg
///     header.size.width   // 1200
///
/// Nothing is decoded: PNG, GIF and WebP tell their size in the first 33 bytes, SVG in the attributes
/// of its root element, JPEG after metadata of any length. `usualByteCount` bytes suffice for nearly
/// all files; where they do not, the error is `.beyond`, and more bytes can be tried.
///
/// The size is the one that readers see: a photograph that its camera marked as lying on its side is
/// turned. Bytes may be anything: damage is an error that says where.
public struct ImageHeader: Hashable, Sendable {
  /// The format, by the bytes and not by the name.
  public var format: ImageFormat
  /// The width and height, both above 0; of an SVG in CSS pixels.
  public var size: PixelSize

  /// So many bytes from a file's beginning tell nearly always.
  public static let usualByteCount = 256 << 10

  /// More than these are not worth looking at.
  public static let mostByteCount = 16 << 20

  /// Creates a header.
  public init(format: ImageFormat, size: PixelSize) {
    self.format = format
    self.size = size
  }

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the file.
  ///   - isWhole: Whether that is all of it.
  /// - Throws: `ImageHeaderError`.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ bytes: [UInt8], isWhole: Bool) throws(ImageHeaderError) {
    guard !bytes.isEmpty else { throw .empty }
    let narrowed = SVGHeader.narrowed(bytes)
    guard let format = ImageFormat(signature: narrowed) else { throw .unknownFormat }
    let header = HeaderBytes(narrowed, of: format, isWhole: isWhole)
    let size: PixelSize
    switch format {
    case .png: size = try PNGHeader.size(header)
    case .jpeg: size = try JPEGHeader.size(header)
    case .webp: size = try WebPHeader.size(header)
    case .svg: size = try SVGHeader.size(header)
    case .gif: size = try GIFHeader.size(header)
    }
    guard size.width > 0, size.height > 0 else { throw .zeroSize(format) }
    self.init(format: format, size: size)
  }
}
