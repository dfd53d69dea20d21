/// A published text, as it is kept in a library.
///
/// Its identity is its `id`, never its text: two articles may say the same.
public struct Article: Hashable, Sendable, Codable {
  /// The name by which the article is known: its own id, else its URL, else the path of its file.
  public var id: String
  /// Where it is published.
  public var url: String?
  /// Its title; empty if it has none.
  public var title: String
  /// Its text without markup; may be empty.
  public var text: String
  /// Who wrote it.
  public var author: String?
  /// Its tags and categories, in the order of the source.
  public var tags: [String]
  /// When it was published: seconds since 1970, UTC.
  public var published: Int64?
  /// When it was last changed: seconds since 1970, UTC.
  public var updated: Int64?
  /// Its language by ISO 639-1, if the source or the text tells.
  public var language: String?
  /// The file or folder it came from.
  public var source: String

  /// Creates an article.
  public init(
    id: String, url: String? = nil, title: String = "", text: String, author: String? = nil,
    tags: [String] = [], published: Int64? = nil, updated: Int64? = nil, language: String? = nil,
    source: String = ""
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.text = text
    self.author = author
    self.tags = tags
    self.published = published
    self.updated = updated
    self.language = language
    self.source = source
  }
}
