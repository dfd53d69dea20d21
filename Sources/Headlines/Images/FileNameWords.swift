/// The words of a picture's file name that may say what it shows.
///
///     FileNameWords("photos/2024-05-03_heatPump-cellar_1200x800_final.jpg").words  // heat, Pump, cellar
///     FileNameWords("IMG_1234.jpg").words                                          // none
///
/// Names are split at signs and at capitals. Left out is what cameras, programs and people add to tell
/// files apart: counters, dates, sizes, versions, long numbers in base 16.
public struct FileNameWords: Hashable, Sendable {
  /// The words as they are written, in order.
  public let words: [String]

  /// The words with single spaces between them.
  public var text: String { words.joined(separator: " ") }

  /// Splits a name.
  ///
  /// - Parameter path: A file's name, perhaps with folders before it and an ending.
  /// - Complexity: O(*n*) in the number of bytes, of which only the last part of the path counts.
  public init(_ path: some BidirectionalCollection<UInt8>) {
    let stem = Array(Self.stem(path).prefix(Self.longestName))
    var words: [String] = []
    var isAfterNumber = false
    for part in Self.parts(Self.withoutEscapes(stem)) where !part.isEmpty {
      let isNumber = part.allSatisfy(Self.isDigit)
      // What follows the year of a date.
      let isDate = isNumber && part.count <= 2 && isAfterNumber
      let isNoise = isNumber && (part.count > 2 || part.first == UInt8(ascii: "0"))
      isAfterNumber = isDate || isNumber && isNoise
      if isDate || isNoise || Self.isAddition(part) { continue }
      words += Self.humps(part).map { String(decoding: $0, as: UTF8.self) }
    }
    self.words = words
  }

  /// The system allows 255.
  private static let longestName = 1024

  /// The last part of a path without its ending.
  static func stem<Path: BidirectionalCollection<UInt8>>(_ path: Path) -> Path.SubSequence {
    let name = path.suffix(while: { $0 != UInt8(ascii: "/") })
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return name
    }
    return name[..<dot]
  }
}

// MARK: - Splitting

extension FileNameWords {
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Whether a byte belongs to a word. All that is not ASCII does.
  static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || isUpper(byte) || isLower(byte) || byte >= 0x80
  }

  /// The name with a space for each escape of an address, such as `%20`.
  private static func withoutEscapes(_ name: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    while place < name.count {
      if name[place] == UInt8(ascii: "%"), name[place...].prefix(3).dropFirst().count == 2,
        name[place...].prefix(3).dropFirst().allSatisfy(isHexadecimal)
      {
        bytes.append(0x20)
        place += 3
      } else {
        bytes.append(name[place])
        place += 1
      }
    }
    return bytes
  }

  private static func parts(_ name: [UInt8]) -> [ArraySlice<UInt8>] {
    name.split { !isPart($0) }
  }

  /// Splits `heatPump` and `HVACUnit` where a new word begins.
  private static func humps(_ part: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var humps: [ArraySlice<UInt8>] = []
    var start = part.startIndex
    for place in part.indices.dropFirst() where isUpper(part[place]) {
      let next = place + 1
      let endsCapitals = next < part.endIndex && isLower(part[next])
      guard !isUpper(part[place - 1]) || endsCapitals else { continue }
      humps.append(part[start..<place])
      start = place
    }
    humps.append(part[start...])
    return humps
  }
}

// MARK: - What says nothing

extension FileNameWords {
  /// What cameras, programs and people add to names; a convention of theirs.
  private static let additions: Set<String> = [
    "img", "image", "dsc", "dscn", "dscf", "dcim", "pxl", "mvimg", "pano", "pict", "picture", "pic",
    "photo", "gopr", "dji", "screenshot", "scan", "unnamed", "untitled", "download", "whatsapp",
    "copy", "kopie", "copie", "final", "draft", "edit", "edited", "scaled", "resized", "cropped",
    "thumb", "thumbnail", "orig", "original", "rgb", "cmyk", "lowres", "hires", "highres",
  ]

  private static func isAddition(_ part: ArraySlice<UInt8>) -> Bool {
    let folded = part.map { isUpper($0) ? $0 | 0x20 : $0 }
    return additions.contains(String(decoding: folded, as: UTF8.self)) || isSize(folded)
      || isCounter(folded) || isHash(folded)
  }

  /// `1200x800`, `2x`.
  private static func isSize(_ part: [UInt8]) -> Bool {
    let sides = part.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
    guard sides.count == 2, sides.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
    return !sides[0].isEmpty
  }

  /// `v2`, `img1234`, `p1020304`: a few letters and a number.
  private static func isCounter(_ part: [UInt8]) -> Bool {
    let letters = part.prefix { !isDigit($0) }
    let digits = part[letters.endIndex...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return false }
    let prefix = String(decoding: letters, as: UTF8.self)
    return prefix == "v" || prefix == "rev" || additions.contains(prefix)
      || letters.count <= 4 && digits.count >= 4
  }

  /// A number in base 16, as programs name files.
  private static func isHash(_ part: [UInt8]) -> Bool {
    part.count >= 8 && part.contains(where: isDigit) && part.allSatisfy(isHexadecimal)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}

extension BidirectionalCollection {
  /// The longest end all of whose elements have a property.
  fileprivate func suffix(while isIncluded: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isIncluded(self[index(before: start)]) {
      start = index(before: start)
    }
    return self[start...]
  }
}
