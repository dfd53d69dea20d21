internal import Tokenizing

/// A word as formulas count it: what stands between spaces, so that `well-known` is one.
struct CountedWord {
  /// Its first token, and how many there are.
  var token: UInt32
  var tokenCount: UInt16
  var syllables: UInt8
  var flags: Flags
  /// Letters, and letters with digits.
  var letters: UInt16
  var characters: UInt16

  /// What a word is beside its lengths.
  struct Flags: OptionSet {
    var rawValue: UInt8
    /// Children of nine or ten know it.
    static let easy = Flags(rawValue: 1)
    /// A number.
    static let number = Flags(rawValue: 2)
    /// It begins with a capital letter.
    static let capitalized = Flags(rawValue: 4)
    /// Only an ending gives it a third syllable, or no part of the compound has three.
    static let plain = Flags(rawValue: 8)
    /// The first word of its sentence.
    static let first = Flags(rawValue: 16)
  }
}

extension CountedWord {
  /// Whether it has three syllables or more.
  var isPolysyllabic: Bool { syllables >= 3 && !flags.contains(.number) }

  /// Whether Gunning counts it as hard: three syllables or more, but no name, no compound of
  /// shorter words, and not by an ending *-ed* or *-es* alone.
  var isComplex: Bool {
    isPolysyllabic && !flags.contains(.plain)
      && (!flags.contains(.capitalized) || flags.contains(.first))
  }

  /// Whether Dale and Chall count it as unfamiliar: names and numbers are not.
  var isUnfamiliar: Bool {
    !flags.contains(.easy) && !flags.contains(.number)
      && (!flags.contains(.capitalized) || flags.contains(.first))
  }
}

/// A sentence: its words, tokens and bytes.
struct ReadSentence {
  /// Its words among all words that were read.
  var words: Range<Int>
  /// Its tokens in the stream.
  var tokens: Range<Int>
  /// From its first token's first byte to its last token's end.
  var bytes: Range<Int>
  /// The rows of its words and of their parts among all rows.
  var rows: Range<Int>
}

/// A word's row in the book, and where it stands in the text.
struct ReadRow {
  var row: UInt32
  var start: UInt32
  var end: UInt32
}
