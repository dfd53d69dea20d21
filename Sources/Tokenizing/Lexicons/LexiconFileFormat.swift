/// The forms of word lists that are read, told apart by their columns.
///
/// | format | columns | our valence |
/// |---|---|---|
/// | `valence` | word, valence (−4…4) | as it is |
/// | `lemma` | lemma, parts, valence (−4…4) | as it is |
/// | `fivePoints` | word, valence (−5…5), as AFINN and SO-CAL have it | · 0.8 |
/// | `polarity` | word, `positive`, `negative` or `neutral` | ±2, 0 |
/// | `words` | word; a comment or the file's name says `positive` or `negative` | ±2 |
/// | `vader` | token, mean, deviation, `[ratings]` | the mean |
/// | `emotions` | word, category, 0 or 1, as NRC EmoLex has it | ±2 of `positive` and `negative` |
/// | `dimensions` | word, valence (0…1 or −1…1), arousal, dominance, as NRC VAD has it | −4…4 |
/// | `synsets` | part, number, positive and negative score, terms, gloss (SentiWordNet 3) | (p − n) · 4, senses weighted by 1 / rank |
///
/// A list of two columns is on the scale of five if one of its valences is beyond ±4. The first row
/// may be a header.
enum LexiconFileFormat: Hashable {
  case valence, lemma, fivePoints, polarity, words, vader, emotions, dimensions, synsets

  /// The format of a list whose first row this is; nil if there is none like it.
  init?(_ row: TabSeparatedRow) {
    switch row.count {
    case 1: self = .words
    case 2: self = Self.polarity(row.string(1)) == nil ? .valence : .polarity
    case 3: self = Self.categories.contains(row.string(1).lowercased()) ? .emotions : .lemma
    case 4: self = row.bytes(3).first == UInt8(ascii: "[") ? .vader : .dimensions
    case 5...6 where Self.parts.contains(row.string(0)): self = .synsets
    default: return nil
    }
  }

  /// The column of the valence, if it is a number.
  var valenceColumn: Int? {
    switch self {
    case .valence, .fivePoints, .vader, .dimensions: 1
    case .lemma: 2
    case .polarity, .words, .emotions, .synsets: nil
    }
  }

  /// The end of the scale in whole numbers.
  var limit: Int {
    switch self {
    case .fivePoints, .valence: 5
    case .dimensions: 1
    default: 4
    }
  }

  /// What a word for a feeling is worth, in thousandths.
  static func polarity(_ name: String) -> Int16? {
    switch name.lowercased() {
    case "positive", "pos": 2000
    case "negative", "neg": -2000
    case "neutral": 0
    default: nil
    }
  }

  /// True if a row names its columns.
  static func isHeader(_ row: TabSeparatedRow) -> Bool {
    (0..<row.count).contains { names.contains(row.string($0).lowercased()) } && row.count > 1
      && !(1..<row.count).contains { row.decimal($0) != nil }
  }

  private static let names: Set<String> = [
    "word", "words", "term", "token", "lemma", "english word", "english (en)", "valence", "score",
    "sentiment", "polarity", "mean", "posscore", "synsetterms",
  ]
  private static let categories: Set<String> = [
    "anger", "anticipation", "disgust", "fear", "joy", "negative", "positive", "sadness",
    "surprise",
    "trust",
  ]
  private static let parts: Set<String> = ["a", "n", "r", "s", "v"]
}
