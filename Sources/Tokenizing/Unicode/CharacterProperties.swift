internal import CTokenizing

/// The Word_Break class of a code point (UAX #29), with pictographs as classes of their own.
enum WordBreakClass: UInt8, CaseIterable {
  case other, cr, lf, newline, extend, zwj, format, regionalIndicator, katakana, hebrewLetter
  case aLetter, singleQuote, doubleQuote, midNumLet, midLetter, midNum, numeric, extendNumLet
  case wSegSpace, extPict, aLetterExtPict
}

/// What a tokenizer asks of a code point beyond its Word_Break class.
enum CharacterTrait: UInt8 {
  case none, ideograph, hiragana
  /// A letter of a script that is written without spaces: Thai, Lao, Khmer, Burmese …
  case unspaced
  case pictograph, letter, punctuation, symbol
}

/// A code point's entry in the generated word table: class and trait in one byte.
struct WordProperty {
  var rawValue: UInt8

  /// Looks a code point up.
  ///
  /// - Precondition: `scalar < 0x110000`.
  /// - Complexity: O(1), two loads.
  @inline(__always)
  init(of scalar: UInt32) {
    rawValue = Self.blocks[Int(Self.index[Int(scalar >> 7)]) << 7 | Int(scalar & 127)]
  }

  /// The raw value of the `WordBreakClass`.
  @inline(__always)
  var wordBreak: UInt8 { rawValue & 31 }

  @inline(__always)
  var trait: CharacterTrait { CharacterTrait(rawValue: rawValue >> 5) ?? .none }

  @inline(__always)
  private static var index: UnsafePointer<UInt8> { word_index_table() }
  @inline(__always)
  private static var blocks: UnsafePointer<UInt8> { word_blocks_table() }
}

/// The version of the Unicode Character Database that the tables were made from.
public let unicodeVersion = UNICODE_TABLES_VERSION
