internal import Mustache

/// Text on its way into a page: escaped, and without what a page may not have.
///
/// It goes over bytes, because a `<` before a combining mark is one `Character` that is not `<`, and
/// a hundred thousand marks are one `Character` too.
///
/// - `& < > " '` become references, so that a text is safe as content and in quoted attributes.
/// - Controls other than tab and newline, and code points that are no characters, become U+FFFD: XML
///   has no way to write them, and HTML forbids most. CR and CRLF become newlines.
/// - Bidirectional overrides (U+202D, U+202E) become U+FFFD, visibly, because they make a text look
///   like another one. Marks, embeddings and isolates (U+061C, U+200E, U+200F, U+202A–U+202C,
///   U+2066–U+2069) are left out: pages put texts of others into elements that isolate them, and
///   one that is never closed would turn around what follows.
enum PageText {
  /// Returns a text as it may stand in a page.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if previous != "\r" || scalar != "\n" { append(scalar, to: &escaped) }
      previous = scalar
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x26: bytes += "&amp;".utf8
    case 0x3C: bytes += "&lt;".utf8
    case 0x3E: bytes += "&gt;".utf8
    case 0x22: bytes += "&quot;".utf8
    case 0x27: bytes += "&#39;".utf8
    case 0x09, 0x0A, 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x0D: bytes.append(UInt8(ascii: "\n"))
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069: break
    case 0x00...0x1F, 0x7F...0x9F, 0x202D, 0x202E, 0xFDD0...0xFDEF: bytes += "\u{FFFD}".utf8
    case let value where value & 0xFFFE == 0xFFFE: bytes += "\u{FFFD}".utf8
    default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}

/// The kind of text that pages are made of, for the templates.
struct PageContentType: MustacheContentType {
  /// What the pragma calls it that stands before every template.
  static let name = "page"

  func escapeText(_ text: String) -> String { PageText.escaped(text) }
}
