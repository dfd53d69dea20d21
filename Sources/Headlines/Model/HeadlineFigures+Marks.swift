extension HeadlineFigures {
  /// More of a mark than this is no more than this.
  private static let mostMarks: Float = 3

  /// Writes what marks a headline has, and with which it begins and ends.
  static func writeMarks(
    _ text: UnsafeBufferPointer<UInt8>, _ values: UnsafeMutableBufferPointer<Float>
  ) {
    for (index, byte) in text.enumerated() where byte &- 97 >= 26 && byte != 0x20 {
      guard let shape = shape(of: byte, at: index, in: text) else { continue }
      values[shape.rawValue] = min(mostMarks, values[shape.rawValue] + 1)
    }
    let end = text.lastIndex { $0 > 0x20 } ?? -1
    guard end >= 0 else { return }
    let isQuote = isQuote(at: end, text)
    switch text[end] {
    case UInt8(ascii: "?"): set(values, .endsWithQuestion, 1)
    case UInt8(ascii: "!"): set(values, .endsWithExclamation, 1)
    case UInt8(ascii: ".") where end > 0 && text[end - 1] == UInt8(ascii: "."):
      set(values, .endsWithEllipsis, 1)
    case UInt8(ascii: "."): set(values, .endsWithStop, 1)
    case 0xA6 where end > 1 && text[end - 1] == 0x80: set(values, .endsWithEllipsis, 1)
    default: if isQuote { set(values, .endsWithQuote, 1) }
    }
    let opensCurly = text.count > 2 && text[0] == 0xE2 && text[1] == 0x80
    if text[0] == 0x22 || text[0] == 0x27 || (opensCurly && (0x98...0x9D).contains(text[2])) {
      set(values, .startsWithQuote, 1)
    }
  }

  /// Whether the byte ends a straight or curly double quote.
  private static func isQuote(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[index] == 0x22 { return true }
    return index > 1 && text[index - 2] == 0xE2 && text[index - 1] == 0x80
      && (text[index] == 0x9C || text[index] == 0x9D)
  }

  private static func shape(
    of byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Shape? {
    switch byte {
    case UInt8(ascii: "?"): return .questions
    case UInt8(ascii: "!"): return .exclamations
    case UInt8(ascii: ":"): return .colons
    case UInt8(ascii: "\""): return .quotes
    case UInt8(ascii: "("): return .parentheses
    case UInt8(ascii: ","): return .commas
    case UInt8(ascii: ";"): return .semicolons
    case UInt8(ascii: "-"): return .dashes
    case UInt8(ascii: "'"): return .apostrophes
    case UInt8(ascii: "&"): return .ampersands
    case UInt8(ascii: "#"): return .hashes
    case UInt8(ascii: "%"): return .percents
    case UInt8(ascii: "$"): return .amounts
    case UInt8(ascii: "."):
      // The last of three stops in a row.
      let isThird = index > 1 && text[index - 1] == byte && text[index - 2] == byte
      return isThird ? .ellipses : nil
    case 0x80...0xBF where index > 1 && text[index - 2] == 0xE2 && text[index - 1] == 0x80:
      return curlyShape(of: byte)
    case 0xA3 where index > 0 && text[index - 1] == 0xC2: return .amounts
    default: return nil
    }
  }

  /// What a mark of General Punctuation (U+20xx) is by its last byte.
  private static func curlyShape(of byte: UInt8) -> Shape? {
    switch byte {
    case 0x93, 0x94: .dashes
    case 0x98, 0x99: .apostrophes
    case 0x9C, 0x9D: .quotes
    case 0xA6: .ellipses
    default: nil
    }
  }
}
