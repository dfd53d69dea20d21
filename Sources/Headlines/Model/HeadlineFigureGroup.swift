internal import Sentiment

/// What figures of a headline are about, in a reader's words.
public enum HeadlineFigureGroup: String, Hashable, Sendable, CaseIterable {
  case length
  case wordLength = "word length"
  case sentences
  case punctuation
  case numbers
  case capitals
  case wordForms = "word forms"
  case feeling
  case persons
  case questions = "question words"
  case curiosity = "curiosity and forward reference"
  case negation
  case concreteness
  case functionWords = "function words"
  case verbs
  case emphasis
}

extension HeadlineFigureGroup {
  /// The group of every figure of a reading, in order.
  static func groups(classes: [String]) -> [HeadlineFigureGroup] {
    let looks = HeadlineFigures.Shape.allCases.map(group)
    let words = classes.map(group)
    return Array(repeating: .feeling, count: TextImpression.figureCount) + looks + words + words
      + words
  }

  private static func group(of shape: HeadlineFigures.Shape) -> HeadlineFigureGroup {
    switch shape {
    case .words, .wordsLogarithm, .over6Words, .over8Words, .over10Words, .over12Words,
      .over14Words, .over16Words, .over18Words, .over20Words, .characters,
      .charactersLogarithm, .over40Characters, .over60Characters, .over70Characters,
      .over80Characters, .over90Characters, .over100Characters, .pixels, .over580Pixels:
      .length
    case .lettersPerWord, .longWordShare, .shortWordShare, .longWords: .wordLength
    case .sentences, .isOneSentence, .firstSentenceWords, .lastSentenceWords: .sentences
    case .questions, .exclamations, .colons, .quotes, .parentheses, .commas, .semicolons,
      .dashes, .apostrophes, .ellipses, .ampersands, .hashes, .percents, .amounts,
      .endsWithQuestion, .endsWithExclamation, .endsWithStop, .endsWithEllipsis,
      .endsWithQuote, .startsWithQuote:
      .punctuation
    case .numbers, .hasNumber, .startsWithNumber: .numbers
    case .shoutedWords, .hasShoutedWord, .capitalizedShare, .smallWords: .capitals
    case .progressives, .pasts, .adverbs, .superlatives, .plurals, .possessives: .wordForms
    case .abstractEndings: .concreteness
    case .distinctShare, .unknownShare: .wordForms
    }
  }

  private static func group(of wordClass: String) -> HeadlineFigureGroup {
    switch wordClass {
    case "first-person", "second-person", "he", "she", "we", "they", "it", "person", "one": .persons
    case "what", "why", "how", "who", "when", "where", "which": .questions
    case "this", "that", "here", "curiosity", "placeholder": .curiosity
    case "negation": .negation
    case "concrete", "abstract": .concreteness
    case "verb", "speech", "sight", "making", "getting", "going", "thought", "need", "modal",
      "being":
      .verbs
    case "absolute", "degree", "superlative", "marvel", "hedge", "news": .emphasis
    default: .functionWords
    }
  }
}
