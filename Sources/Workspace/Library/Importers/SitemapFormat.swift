/// Sitemaps. Most addresses in them have neither a title nor a text and are left out; a news sitemap
/// has titles, and its addresses become articles without a text.
///
/// Source: sitemaps.org protocol 0.9 (2008); Google's news extension 0.9.
struct SitemapFormat: XMLArticleFormat {
  let records = ["url", "sitemap"]
  var shape: XMLItemShape {
    XMLItemShape(
      items: [XMLName("url"), XMLName("sitemap")], groups: [Self.news, Self.publication],
      fields: [Self.location, Self.changed, Self.title, Self.date, Self.keywords, Self.language])
  }

  mutating func outcome(of item: XMLItem, number: Int, file: String) -> ImportOutcome {
    guard let location = item.text(Self.location).map(FragmentText.line),
      let title = item.text(Self.title, in: Self.news).map(FragmentText.title), !title.isEmpty
    else { return .omitted(.empty) }
    var tags = TagList()
    let keywords = item.text(Self.keywords, in: Self.news) ?? []
    for keyword in keywords.split(separator: ASCII.comma) { tags.append(Array(keyword)) }
    let language = item.fields.first { $0.name == Self.language }
    return .article(
      Article(
        id: location, url: location, title: title, text: "", tags: tags.tags,
        published: item.text(Self.date, in: Self.news).flatMap(TimestampReader.read),
        updated: FeedFormat.time(item, [Self.changed]),
        language: language.flatMap { FeedFormat.languageCode($0.content) }, source: file))
  }

  private static let location = XMLName("loc")
  private static let changed = XMLName("lastmod")
  private static let news = XMLName("news", .news)
  private static let publication = XMLName("publication", .news)
  private static let title = XMLName("title", .news)
  private static let date = XMLName("publication_date", .news)
  private static let keywords = XMLName("keywords", .news)
  private static let language = XMLName("language", .news)
}
