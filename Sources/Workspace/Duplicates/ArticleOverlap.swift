/// Articles that say the same, or are about the same.
public struct ArticleOverlap: Hashable, Sendable {
  /// What articles have in common.
  public enum Kind: String, Hashable, Sendable {
    /// Most of their wording: a copy, or a version.
    case duplicate
    /// Their topic, in different words: they compete for the same readers and searches.
    case competing
  }

  /// What they have in common.
  public var kind: Kind
  /// How much, from 0 to 1: of duplicates the share of wording, of the least alike pair that holds them together; of
  /// competing ones the cosine of their topics.
  public var similarity: Double
  /// The share of wording that both have; of duplicates the similarity.
  public var wording: Double
  /// The articles in the order of their ids, without text and tags: two, or a cluster of duplicates.
  public var articles: [Article]
  /// What competing articles are both about, the most important first, with its part of the similarity.
  public var explanation: [Reason]

  /// A word or phrase and its part of the similarity.
  public struct Reason: Hashable, Sendable {
    /// As it stands in the first article.
    public var text: String
    /// From 0 to 1.
    public var weight: Double

    /// Creates a reason.
    public init(text: String, weight: Double) {
      self.text = text
      self.weight = weight
    }
  }

  /// Creates an overlap.
  public init(
    kind: Kind, similarity: Double, wording: Double, articles: [Article],
    explanation: [Reason] = []
  ) {
    self.kind = kind
    self.similarity = similarity
    self.wording = wording
    self.articles = articles
    self.explanation = explanation
  }
}
