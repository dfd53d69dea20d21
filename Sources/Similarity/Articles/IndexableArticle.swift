/// What an index counts of an article.
public struct IndexableArticle: Hashable, Sendable {
  /// What the article is found by.
  public var id: String
  /// The title; empty if there is none.
  public var title: String
  /// The text without markup.
  public var text: String
  /// Tags and categories.
  public var tags: [String]
  /// Keyphrases as they stand in the text.
  public var keyphrases: [String]
  /// The language by ISO 639-1; English where it is not known.
  public var language: String?

  /// Creates an article.
  public init(
    id: String, title: String = "", text: String, tags: [String] = [], keyphrases: [String] = [],
    language: String? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.tags = tags
    self.keyphrases = keyphrases
    self.language = language
  }
}
