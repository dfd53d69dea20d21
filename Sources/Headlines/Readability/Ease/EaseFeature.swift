/// What is measured of a passage for its learned ease, beside its words.
enum EaseFeature: Int, CaseIterable, Sendable {
  /// Words a sentence: the mean, its logarithm, the deviation, the longest, the shortest.
  case sentenceLength, sentenceLengthLog, sentenceSpread, longestSentence, shortestSentence
  /// Syllables a word; the shares of words with one, with three or more, with four or more.
  case syllables, oneSyllable, threeSyllables, fourSyllables
  /// Letters a word: the mean, the deviation, the shares of seven or more and of ten or more.
  case letters, letterSpread, longWords, veryLongWords
  /// How rare words are: the mean, the deviation, the upper quarter and tenth, the share of unknown
  /// ones, the mean over different words.
  case rarity, raritySpread, rarityUpperQuarter, rarityUpperTenth, unknownWords, typeRarity
  /// The share of words that are not on the list of easy words.
  case unfamiliarWords
  /// Different words, and words that come once, by the number of words.
  case types, onceOnly
  /// Marks: commas and semicolons a sentence, others a word.
  case commas, semicolons, quotes, exclamations, questions, dashes
  /// Words that open clauses, a sentence.
  case subordinators
  /// The share of first and second persons.
  case persons
  /// The shares of capitals inside sentences, and of numbers.
  case capitals, numbers

  /// The number of features.
  static let count = allCases.count
}

/// A family of features: what a reason for a learned ease speaks of.
public enum EaseFamily: String, CaseIterable, Sendable {
  /// How long sentences are.
  case sentenceLength
  /// How long words are, in syllables and letters.
  case wordLength
  /// How rare words are.
  case rareWords
  /// How many different words there are.
  case variety
  /// Commas, quotes and other marks.
  case punctuation
  /// Dependent clauses.
  case clauses
  /// Whether the writer speaks of I and you.
  case persons
  /// Names and numbers.
  case namesAndNumbers

  /// The family in words.
  public var title: String {
    switch self {
    case .sentenceLength: "sentence length"
    case .wordLength: "word length"
    case .rareWords: "rare words"
    case .variety: "variety of words"
    case .punctuation: "punctuation"
    case .clauses: "dependent clauses"
    case .persons: "I and you"
    case .namesAndNumbers: "names and numbers"
    }
  }
}

extension EaseFeature {
  /// The family of a feature.
  var family: EaseFamily {
    switch self {
    case .sentenceLength, .sentenceLengthLog, .sentenceSpread, .longestSentence, .shortestSentence:
      .sentenceLength
    case .syllables, .oneSyllable, .threeSyllables, .fourSyllables, .letters, .letterSpread,
      .longWords, .veryLongWords:
      .wordLength
    case .rarity, .raritySpread, .rarityUpperQuarter, .rarityUpperTenth, .unknownWords,
      .typeRarity, .unfamiliarWords:
      .rareWords
    case .types, .onceOnly: .variety
    case .commas, .semicolons, .quotes, .exclamations, .questions, .dashes: .punctuation
    case .subordinators: .clauses
    case .persons: .persons
    case .capitals, .numbers: .namesAndNumbers
    }
  }
}
