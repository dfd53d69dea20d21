/// What a byte can begin, as a table of 256 entries.
enum ByteClass {
  static let space: UInt8 = 0
  static let newline: UInt8 = 1
  static let word: UInt8 = 2
  static let digit: UInt8 = 3
  static let punctuation: UInt8 = 4
  static let symbol: UInt8 = 5
  /// `@` and `#`: what follows may belong to them.
  static let sigil: UInt8 = 6
  static let nonASCII: UInt8 = 7
  static let mask: UInt8 = 7

  /// Set where an emoticon of the tokenizer's trie begins with the byte.
  static let emoticonStart: UInt8 = 0x80
  /// `.`, `:` and the quotes that people type for an apostrophe: they may join what stands around them.
  static let joint: UInt8 = 0x40

  /// The classes without emoticons.
  static let table: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    switch byte {
    case 0x80...: return nonASCII
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      return word
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return digit
    case 0x0A...0x0D: return newline
    case 0...0x20, 0x7F: return space
    case UInt8(ascii: "@"), UInt8(ascii: "#"): return sigil
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "`"), UInt8(ascii: "-"):
      return punctuation | joint
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return symbol
    default: return punctuation
    }
  }
}
