/// Something that is said of a picture.
public struct CaptionText: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How much they are believed to tell what the picture shows, above 0, at most 1.
  public var trust: Double

  /// Creates a text.
  public init(_ text: String, trust: Double = 1) {
    self.text = text
    self.trust = trust
  }
}

/// How much what is said of a picture is about an article.
public struct CaptionRelevance: Hashable, Sendable {
  /// A word, or two words side by side, that both have.
  public struct Reason: Hashable, Sendable {
    /// As it stands in what is said of the picture.
    public var text: String
    /// How much it adds to the score, in millionths.
    public var weight: Int
    /// The number of the text that has it: the most trusted of several.
    public var source: Int
  }

  /// From 0 to 1, in millionths: comparable among pictures for one article.
  public var score: Int
  /// What made the score, the most important first; the weights add up to it.
  public var reasons: [Reason]

  /// Scores and weights are whole numbers of this part of one.
  public static let unit = 1_000_000
}
