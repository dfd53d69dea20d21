/// What a column or key of a record is for an article, told by its name.
enum ArticleRole: CaseIterable {
  case id, url, title, text, author, tags, published, updated, language, source

  /// What a name means, and how good a name it is: 0 is the best. nil for a name that means nothing.
  ///
  /// `pubDate`, `pub_date` and `Pub Date` are the same.
  static func of(_ name: some StringProtocol) -> (role: ArticleRole, rank: Int)? {
    guard name.utf8.count <= 64 else { return nil }
    let folded = name.utf8.filter { ($0 | 0x20) &- 97 < 26 }.map { $0 | 0x20 }
    for role in allCases {
      if let rank = role.names.firstIndex(where: { $0.elementsEqual(folded) }) {
        return (role, rank)
      }
    }
    return nil
  }

  /// The letters of usual names, the likeliest first.
  private var names: [String.UTF8View] {
    switch self {
    case .id: Self.ids
    case .url: Self.urls
    case .title: Self.titles
    case .text: Self.texts
    case .author: Self.authors
    case .tags: Self.tagLists
    case .published: Self.dates
    case .updated: Self.updates
    case .language: Self.languages
    case .source: Self.sources
    }
  }

  private static let ids = words(
    "metaid id guid articleid postid documentid docid itemid identifier")
  private static let urls = words("url link permalink canonicalurl canonical href address")
  private static let titles = words("title headline subject")
  private static let texts = words("text body content article fulltext plaintext")
  private static let authors = words("author authors byline creator writer")
  private static let tagLists = words("tags categories keywords tag category")
  private static let dates = words(
    "published publishedat pubdate datepublished publicationdate publishdate date created createdat"
      + " postdate time timestamp datetime")
  private static let updates = words(
    "updated updatedat modified modifiedat datemodified lastmodified lastmod")
  private static let languages = words("language lang languagecode locale")
  private static let sources = words("source")

  private static func words(_ list: String) -> [String.UTF8View] {
    list.split(separator: " ").map { String($0).utf8 }
  }
}
