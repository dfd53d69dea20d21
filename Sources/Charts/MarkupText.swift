/// A text of others on its way into markup: escaped, and without what a document may not have.
///
/// It goes over scalars, because a `<` before a combining mark is one `Character` that is not `<`, and a hundred
/// thousand marks are one `Character` too.
///
/// - `& < > " '` become references, so that a text is safe between tags and in quoted attributes.
/// - Controls, and code points that are no characters, become U+FFFD: XML has no way to write them, and HTML forbids
///   most. Tabs and line ends stay, each of them one newline, or become spaces.
/// - Bidirectional overrides (U+202D, U+202E) become U+FFFD, visibly, because they make a text look like another one.
///   Marks, embeddings and isolates (U+061C, U+200E, U+200F, U+202A–U+202C, U+2066–U+2069) are left out: texts of
///   others stand in elements that isolate them, and one that is never closed would turn around what follows.
public enum MarkupText {
  /// Returns a text as it may stand between tags or quotes.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepsLines: Whether tabs and line ends stay; otherwise they become spaces.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func escaped(_ text: String, keepsLines: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, keepsLines: keepsLines, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text as it may stand between tags or quotes.
  static func append(_ text: String, keepsLines: Bool, to bytes: inout [UInt8]) {
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if previous == "\r", scalar == "\n" { continue }
      switch (fate(of: scalar), scalar) {
      case (.removed, _): continue
      case (.space, _) where !keepsLines: bytes.append(0x20)
      case (.space, "\r"): bytes.append(0x0A)
      case (.replaced, _), (.space, "\u{85}"): bytes += "\u{FFFD}".utf8
      case (_, "&"): bytes += "&amp;".utf8
      case (_, "<"): bytes += "&lt;".utf8
      case (_, ">"): bytes += "&gt;".utf8
      case (_, "\""): bytes += "&quot;".utf8
      case (_, "'"): bytes += "&#39;".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// What becomes of a scalar.
  enum Fate {
    case kept
    /// It parts words: a space where lines are not kept.
    case space
    case replaced
    case removed
  }

  static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .space
    case 0..<0x20, 0x7F..<0xA0, 0x202D, 0x202E, 0xFDD0...0xFDEF: .replaced
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069: .removed
    case let value where value & 0xFFFE == 0xFFFE: .replaced
    default: .kept
    }
  }
}
