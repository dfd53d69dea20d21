/// An article that is like what was looked for.
public struct SimilarArticle: Hashable, Sendable {
  /// Where it stands in the index.
  public var document: IndexDocument
  /// What it is found by.
  public var id: String
  /// How alike it is: comparable within one query, in millionths.
  public var score: Int
  /// What made the score, the most important first; the weights add up to it.
  public var reasons: [SimilarityReason]

  /// Scores and weights are whole numbers of this part of one.
  public static let unit = 1_000_000

  /// A part of a score as a whole number.
  static func points(_ part: Double) -> Int { Int((part * Double(unit)).rounded()) }
}

/// A part of the score of a similar article.
public struct SimilarityReason: Hashable, Sendable {
  /// What kind of reason it is.
  public enum Source: String, Hashable, Sendable {
    /// A word that both have.
    case word
    /// Two words that stand together in both.
    case phrase
    /// A tag that both have.
    case tag
    /// A word of the query whose company the article keeps, although it does not have the word.
    case association
  }

  /// The stems, as the index knows them.
  public var stems: String
  /// What kind of reason it is.
  public var source: Source
  /// How much it adds to the score, in millionths.
  public var weight: Int
}
