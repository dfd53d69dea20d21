/// WordPress' export files (WXR): RSS with elements of its own.
///
/// Posts and pages become articles, published ones unless asked otherwise. An article is known by
/// its `guid`, which is also the one in the site's feed, else by its link, else by its number.
struct WordPressFormat: XMLArticleFormat {
  let records = ["item", "wp:author"]
  var shape: XMLItemShape {
    XMLItemShape(
      items: [FeedFormat.item, Self.author, FeedFormat.language],
      fields: [
        FeedFormat.title, FeedFormat.guid, FeedFormat.link, FeedFormat.description,
        FeedFormat.encoded, FeedFormat.pubDate, FeedFormat.creator, FeedFormat.category,
        Self.excerpt,
        Self.postID, Self.postType, Self.status, Self.date, Self.dateGMT, Self.changed,
        Self.changedGMT, Self.password, Self.login, Self.displayName,
      ],
      attributes: [XMLName("domain"), XMLName("nicename"), XMLName("isPermaLink")])
  }

  private let options: ImportOptions
  private var language: String?
  private var authors: [[UInt8]: String] = [:]

  /// Creates the format.
  init(options: ImportOptions) { self.options = options }

  mutating func outcome(of item: XMLItem, number: Int, file: String) -> ImportOutcome {
    switch item.name {
    case FeedFormat.language:
      language = FeedFormat.languageCode(item.content)
      return .context
    case Self.author:
      addAuthor(item)
      return .context
    default: break
    }
    if let omission = omission(of: item) { return .omitted(omission) }
    let title = item.text(FeedFormat.title).map(FragmentText.title) ?? ""
    let text = Self.text(of: item)
    guard !title.isEmpty || !text.isEmpty else { return .omitted(.empty) }
    let link = FeedFormat.link(of: item)
    let identity =
      item.text(FeedFormat.guid) ?? item.text(FeedFormat.link) ?? item.text(Self.postID)
    return .article(
      Article(
        id: identity.map(FragmentText.line) ?? "\(file)#\(number)", url: link, title: title,
        text: text, author: author(of: item), tags: Self.tags(of: item),
        published: FeedFormat.time(item, [Self.dateGMT, FeedFormat.pubDate, Self.date]),
        updated: FeedFormat.time(item, [Self.changedGMT, Self.changed]), language: language,
        source: file))
  }

  private mutating func addAuthor(_ item: XMLItem) {
    guard let login = item.text(Self.login), let name = item.text(Self.displayName) else { return }
    authors[login] = FragmentText.title(name)
  }

  private func author(of item: XMLItem) -> String? {
    item.text(FeedFormat.creator).map { authors[$0] ?? FragmentText.title($0) }
  }

  private func omission(of item: XMLItem) -> ImportOmission? {
    if let type = item.text(Self.postType), !["post", "page"].contains(FragmentText.line(type)) {
      return .otherKind
    }
    let status = item.text(Self.status).map(FragmentText.line) ?? "publish"
    if options.includesUnpublished {
      return ["trash", "auto-draft", "inherit"].contains(status) ? .unpublished : nil
    }
    if status != "publish" { return .unpublished }
    return item.text(Self.password) == nil ? nil : .protected
  }

  private static func text(of item: XMLItem) -> String {
    for name in [FeedFormat.encoded, excerpt, FeedFormat.description] {
      guard let content = item.text(name) else { continue }
      let text = FragmentText.html(WordPressContent(content).html)
      if !text.isEmpty { return text }
    }
    return ""
  }

  private static func tags(of item: XMLItem) -> [String] {
    var tags = TagList()
    for field in item.fields(FeedFormat.category) {
      if let domain = field.value(of: "domain"),
        !["category", "post_tag", "tag"].contains(FragmentText.line(domain))
      {
        continue
      }
      if field.value(of: "nicename")?.elementsEqual("uncategorized".utf8) == true { continue }
      tags.append(field.content)
    }
    return tags.tags
  }

  private static let author = XMLName("author", .wordPress)
  private static let login = XMLName("author_login", .wordPress)
  private static let displayName = XMLName("author_display_name", .wordPress)
  private static let excerpt = XMLName("encoded", .excerpt)
  private static let postID = XMLName("post_id", .wordPress)
  private static let postType = XMLName("post_type", .wordPress)
  private static let status = XMLName("status", .wordPress)
  private static let date = XMLName("post_date", .wordPress)
  private static let dateGMT = XMLName("post_date_gmt", .wordPress)
  private static let changed = XMLName("post_modified", .wordPress)
  private static let changedGMT = XMLName("post_modified_gmt", .wordPress)
  private static let password = XMLName("post_password", .wordPress)
}
