internal import Tokenizing

/// A token of a text with what headlines ask of it: its words, its part of speech, its place.
struct ReadWord: Sendable {
  /// The bytes, in the text that was read.
  var range: Range<Int>
  /// The word as it stands, or as a rule has put it.
  var text: String
  /// The same in small letters and with straight apostrophes.
  var lower: String
  /// Its part of speech.
  var part: PartOfSpeech
  /// What the token is.
  var kind: Token.Kind
  /// Whether white space stands before it.
  var isAfterSpace: Bool
  /// Whether a hyphen joins it to the word before.
  var isHyphenated: Bool
  /// Whether it begins a line.
  var startsLine: Bool
  /// Whether it stands inside quotation marks, or is one.
  var isQuoted = false
}

extension ReadWord {
  /// Whether it is a word, number or sign and not a mark.
  var isContent: Bool { kind != .punctuation }

  /// Whether the first letter is a capital.
  var isCapitalized: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

  /// Whether all letters are capitals, and there are two or more.
  var isShouted: Bool {
    let letters = text.unicodeScalars.prefix(64).filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }

  /// Whether it is a dash between phrases, however written.
  var isDash: Bool { ["–", "—", "--"].contains(text) || text == "-" && isAfterSpace }

  /// Whether it is a noun or a name.
  var isNominal: Bool { part == .noun || part == .properNoun }

  /// The word without a contracted verb or possessive: `it` of `it’s`, `council` of `council’s`.
  var core: String {
    guard let mark = lower.utf8.firstIndex(of: UInt8(ascii: "'")), mark > lower.startIndex else {
      return lower
    }
    if lower.hasSuffix("n't") { return String(lower.dropLast(3)) }
    return String(lower[..<mark])
  }

  /// Whether it ends in a contracted verb: `it’s`, `they’ve`.
  var hasContractedVerb: Bool {
    guard part == .pronoun || part == .adverb else { return false }
    return ["'s", "'ve", "'re", "'ll", "'d", "'m"].contains { lower.hasSuffix($0) }
  }
}
