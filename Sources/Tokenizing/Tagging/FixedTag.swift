/// The words that are what they look like: numbers in digits, punctuation, signs, addresses.
///
/// They need neither a model nor a context, so the tagger passes over half of what a text has.
enum FixedTag {
  /// Returns the part of a word that has always the same one; nil for all that has letters.
  ///
  /// - Precondition: There is a byte.
  /// - Complexity: O(1): of a long word only the beginning is read.
  static func find(_ bytes: UnsafePointer<UInt8>, count: Int) -> PartOfSpeech? {
    if isAddress(bytes, count: count) { return .properNoun }
    let first = bytes[0]
    if (first | 0x20) &- 97 < 26 { return nil }
    var hasDigit = false
    var isRun = true
    for offset in 0..<min(count, 64) {
      let byte = bytes[offset]
      if byte >= 0x80 || (byte | 0x20) &- 97 < 26 { return beyondASCII(bytes, count: count) }
      if byte &- 48 < 10 { hasDigit = true }
      if byte != first { isRun = false }
    }
    if hasDigit { return .numeral }
    if isRun { return mark(first) }
    return isFace(bytes, count: count) ? .symbol : .punctuation
  }

  /// True for the marks that stand inside a sentence: a comma, a hyphen.
  static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
  }

  /// One mark, or a run of it.
  private static func mark(_ byte: UInt8) -> PartOfSpeech? {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      return .symbol
    case UInt8(ascii: "&"): return .coordinatingConjunction
    case UInt8(ascii: "@"): return .adposition
    // A quote, or the possessive of "actors'".
    case UInt8(ascii: "'"): return nil
    default: return .punctuation
    }
  }

  /// `:-)`: eyes and a mouth.
  private static func isFace(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count <= 4, bytes[0] == UInt8(ascii: ":") || bytes[0] == UInt8(ascii: ";") else {
      return false
    }
    switch bytes[count - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "|"): return true
    default: return false
    }
  }

  /// `name@example.org`, `http://…`, `www.…`
  private static func isAddress(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count > 4 else { return false }
    for offset in 1..<min(count, 64) - 2 {
      if bytes[offset] == UInt8(ascii: "@") { return true }
      if bytes[offset] == UInt8(ascii: ":"), bytes[offset + 1] == UInt8(ascii: "/"),
        bytes[offset + 2] == UInt8(ascii: "/")
      {
        return true
      }
    }
    return (0..<3).allSatisfy { bytes[$0] | 0x20 == UInt8(ascii: "w") }
      && bytes[3] == UInt8(ascii: ".")
  }

  /// Curly quotes, dashes, dots and currencies of two or three bytes.
  private static func beyondASCII(_ bytes: UnsafePointer<UInt8>, count: Int) -> PartOfSpeech? {
    if count == 3, bytes[0] == 0xE2 {
      if bytes[1] == 0x80 { return bytes[2] == 0x99 ? nil : .punctuation }
      if bytes[1] == 0x82 { return .symbol }
    }
    if count == 2, bytes[0] == 0xC2 {
      switch bytes[1] {
      case 0xA1, 0xAB, 0xB7, 0xBB, 0xBF: return .punctuation
      // ª, µ and º are letters.
      case 0xAA, 0xB5, 0xBA: return nil
      default: return .symbol
      }
    }
    return nil
  }
}
