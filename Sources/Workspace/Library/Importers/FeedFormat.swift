/// Feeds: RSS 2.0 and its ancestors, RSS 1.0, Atom, and what mixes them.
///
/// An article is known by its `guid` or `id` where there is one, else by its link. Its text is
/// `content:encoded` or Atom's `content`, else the description or summary.
///
/// Source: RSS 2.0 Specification (2009); RDF Site Summary 1.0 (2001); RFC 4287 (2005).
struct FeedFormat: XMLArticleFormat {
  let records = ["item", "entry"]
  var shape: XMLItemShape {
    XMLItemShape(
      items: [Self.item, Self.entry, Self.language, Self.dcLanguage, Self.author],
      groups: [Self.author],
      fields: [
        Self.title, Self.guid, Self.id, Self.link, Self.description, Self.summary, Self.body,
        Self.encoded, Self.published, Self.pubDate, Self.issued,
        Self.date, Self.updated, Self.modified, Self.created, Self.category, Self.subject,
        Self.author, Self.name, Self.creator, Self.language,
        Self.dcLanguage, Self.oldContent,
      ],
      attributes: [
        XMLName("type"), XMLName("href"), XMLName("rel"), XMLName("isPermaLink"), XMLName("term"),
        XMLName("label"), XMLName("scheme"), XMLName("mode"), XMLName("lang", .xml),
      ])
  }

  private var feedLanguage: String?
  private var feedAuthor: String?

  mutating func outcome(of item: XMLItem, number: Int, file: String) -> ImportOutcome {
    switch item.name {
    case Self.language, Self.dcLanguage:
      feedLanguage = Self.languageCode(item.content)
      return .context
    case Self.author:
      feedAuthor = Self.author(of: item, parent: nil, own: item.content)
      return .context
    default: break
    }
    if let omission = omission(of: item) { return .omitted(omission) }
    let link = Self.link(of: item)
    let identity = (item.text(Self.guid) ?? item.text(Self.id)).map(FragmentText.line)
    let body = Self.text(of: item)
    let title = item.field(Self.title).map { Self.title($0, of: item) } ?? ""
    guard !title.isEmpty || !body.text.isEmpty else { return .omitted(.empty) }
    return .article(
      Article(
        id: identity ?? link ?? "\(file)#\(number)", url: link, title: title, text: body.text,
        author: Self.author(of: item, parent: Self.author, own: item.text(Self.author))
          ?? feedAuthor, tags: Self.tags(of: item),
        published: Self.time(
          item, [Self.published, Self.pubDate, Self.issued, Self.date, Self.created]),
        updated: Self.time(item, [Self.updated, Self.modified]),
        language: Self.language(of: item, body: body.language) ?? feedLanguage, source: file))
  }

  /// A blog that was saved as one feed has its comments and settings in it too.
  private func omission(of item: XMLItem) -> ImportOmission? {
    let kind = item.fields(Self.category).first {
      $0.value(of: "scheme")?.ends(with: Array("#kind".utf8)) ?? false
    }?.value(of: "term")
    guard let kind else { return nil }
    let isArticle = kind.ends(with: Array("#post".utf8)) || kind.ends(with: Array("#page".utf8))
    return isArticle ? nil : .otherKind
  }
}

// MARK: - Fields

extension FeedFormat {
  /// A title. Atom's are plain text unless they say otherwise; those of RSS nobody knows.
  private static func title(_ field: XMLItem.Field, of item: XMLItem) -> String {
    let isAtom = item.name == entry && field.value(of: "type") == nil
    return isAtom || isPlain(field)
      ? FragmentText.line(field.content) : FragmentText.title(field.content)
  }

  /// Whether an Atom construct says that it is no markup.
  private static func isPlain(_ field: XMLItem.Field) -> Bool {
    guard let type = field.value(of: "type") else { return false }
    return type.elementsEqual("text".utf8) || type.elementsEqual("text/plain".utf8)
  }

  private static func text(of item: XMLItem) -> (text: String, language: [UInt8]?) {
    for name in [encoded, body, oldContent, description, summary] {
      guard let field = item.field(name) else { continue }
      let text =
        isPlain(field) ? FragmentText.plain(field.content) : FragmentText.html(field.content)
      if !text.isEmpty { return (text, field.attributes.first { $0.name == xmlLanguage }?.value) }
    }
    return ("", nil)
  }

  /// The address of the page: a link's text, or `href` where it is no link to something else.
  static func link(of item: XMLItem) -> String? {
    if let text = item.text(link) { return FragmentText.line(text) }
    for field in item.fields(link) {
      guard let address = field.value(of: "href"), !address.isBlank else { continue }
      if let relation = field.value(of: "rel"), !relation.elementsEqual("alternate".utf8) {
        continue
      }
      return FragmentText.line(address)
    }
    guard let guid = item.field(guid),
      guid.value(of: "isPermaLink")?.elementsEqual("false".utf8) != true
    else { return nil }
    let address = FragmentText.line(guid.content)
    return address.hasPrefix("http://") || address.hasPrefix("https://") ? address : nil
  }

  /// The names in an entry or in what tells a feed's author, else what stands there.
  private static func author(of item: XMLItem, parent: XMLName?, own: [UInt8]?) -> String? {
    let names = item.fields.filter { $0.name == creator || $0.name == name && $0.parent == parent }
    if !names.isEmpty {
      let list = names.map { FragmentText.title($0.content) }.filter { !$0.isEmpty }
      if !list.isEmpty { return list.joined(separator: ", ") }
    }
    guard let bytes = own, !bytes.isBlank else { return nil }
    return mailName(bytes)
  }

  /// The name in `address (name)`, else all of it.
  private static func mailName(_ bytes: [UInt8]) -> String {
    if let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      let close = bytes.lastIndex(of: UInt8(ascii: ")")), open + 1 < close
    {
      return FragmentText.line(bytes[(open + 1)..<close])
    }
    return FragmentText.title(bytes)
  }

  private static func tags(of item: XMLItem) -> [String] {
    var tags = TagList()
    for field in item.fields where field.name == category || field.name == subject {
      if field.value(of: "scheme")?.ends(with: Array("#kind".utf8)) == true { continue }
      tags.append(field.value(of: "label") ?? field.value(of: "term") ?? field.content)
    }
    return tags.tags
  }

  static func time(_ item: XMLItem, _ names: [XMLName]) -> Int64? {
    names.lazy.compactMap { item.text($0) }.compactMap(TimestampReader.read).first
  }

  private static func language(of item: XMLItem, body: [UInt8]?) -> String? {
    [body, item.text(dcLanguage), item.text(language), item.language].lazy
      .compactMap { $0.flatMap(languageCode) }.first
  }

  /// The two or three letters before a region: `en` of `en-US`.
  static func languageCode(_ bytes: [UInt8]) -> String? {
    let letters = bytes.drop { $0 <= ASCII.space }.prefix { HTMLScanner.isLetter($0) }
    guard (2...3).contains(letters.count) else { return nil }
    return String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
  }
}

// MARK: - Names

extension FeedFormat {
  static let item = XMLName("item")
  static let guid = XMLName("guid")
  static let link = XMLName("link")
  static let title = XMLName("title")
  static let description = XMLName("description")
  static let encoded = XMLName("encoded", .content)
  static let pubDate = XMLName("pubDate")
  static let creator = XMLName("creator", .dublinCore)
  static let category = XMLName("category")
  static let language = XMLName("language")
  private static let entry = XMLName("entry")
  private static let id = XMLName("id")
  private static let summary = XMLName("summary")
  private static let body = XMLName("content")
  private static let oldContent = XMLName("body")
  private static let published = XMLName("published")
  private static let issued = XMLName("issued")
  private static let date = XMLName("date", .dublinCore)
  private static let created = XMLName("created")
  private static let updated = XMLName("updated")
  private static let modified = XMLName("modified")
  private static let subject = XMLName("subject", .dublinCore)
  private static let author = XMLName("author")
  private static let name = XMLName("name")
  private static let dcLanguage = XMLName("language", .dublinCore)
  private static let xmlLanguage = XMLName("lang", .xml)
}
