/// How much each kind of evidence counts when articles are compared.
///
/// The figures were chosen on collections with judgments of people, citations and co-citations; each can be
/// switched off by 0 to see what it is good for.
public struct SimilaritySettings: Hashable, Sendable {
  /// A weight that depends on how long the query is.
  public struct Weight: Hashable, Sendable {
    /// The weight for a query of a few words.
    public var short: Double
    /// The weight for a query that is an article.
    public var long: Double

    /// Creates a weight.
    public init(short: Double, long: Double) {
      self.short = short
      self.long = long
    }
  }

  /// The weighting of words for a new index.
  public var weighting = RetrievalWeighting.bm25(k1: 1.5, b: 0.7)
  /// How soon repeating a word in the query stops to count; larger is later.
  public var querySaturation = 4.0
  /// How many of the query's most telling words look for candidates.
  public var searchedWordCount = 48
  /// How many candidates are compared in full.
  public var candidateCount = 200
  /// The weight of words that are in the title of the article, beside their own.
  public var titleWeight = 0.0
  /// The weight of tags that the query shares.
  public var tagWeight = 0.5
  /// The weight of phrases.
  public var phraseWeight = Weight(short: 0.1, long: 0.5)
  /// The weight of associations.
  public var associationWeight = Weight(short: 0.6, long: 1.0)
  /// Up to how many different words a query is short.
  public var shortQuery = 8
  /// From how many different words on a query is long.
  public var longQuery = 40

  /// Creates settings with the chosen figures.
  public init() {}

  /// The weight for a query of so many different words: between those of short and of long queries.
  func value(_ weight: Weight, wordCount: Int) -> Double {
    let share = Double(wordCount - shortQuery) / Double(max(1, longQuery - shortQuery))
    return weight.short + (weight.long - weight.short) * min(1, max(0, share))
  }
}
