/// What is found out about an article when a library takes it.
public struct ArticleAnalysis: Hashable, Sendable {
  /// A keyphrase and how likely an editor would keep it.
  public struct Phrase: Hashable, Sendable {
    /// The phrase.
    public var text: String
    /// 0 to 1.
    public var score: Double

    /// Creates a phrase.
    public init(text: String, score: Double) {
      self.text = text
      self.score = score
    }
  }

  /// The language that the article is in, stated or told by its text.
  public var language: String
  /// How many words title and text have.
  public var wordCount: Int
  /// `positive`, `neutral` or `negative`; nil where the language is not supported.
  public var label: String?
  /// −1 to 1; nil where the language is not supported.
  public var valence: Double?
  /// The keyphrases, the best first.
  public var keyphrases: [Phrase]

  /// Creates an analysis.
  public init(
    language: String, wordCount: Int, label: String? = nil, valence: Double? = nil,
    keyphrases: [Phrase] = []
  ) {
    self.language = language
    self.wordCount = wordCount
    self.label = label
    self.valence = valence
    self.keyphrases = keyphrases
  }

  /// So many keyphrases of an article are kept.
  public static let keyphraseLimit = 10
}
