/// The articles of a Ghost export, or of what Ghost's interface gives.
///
/// The tables of an export stand in any order, so the file is read twice: first for what belongs to
/// posts (tags, authors and which is whose), then for the posts themselves.
///
/// Source: Ghost's export format, versions 0.x to 5.x.
final class GhostArticleSource: SelectiveArticleSource {
  let file: String
  var name: String { file }
  private(set) var rejectedCount = 0
  private(set) var omissions: [ImportOmission: Int] = [:]

  /// How many places were mended.
  var repairedCount: Int { rows.damagedPlaces }

  private let options: ImportOptions
  private let relations: GhostRelations
  private let rows: JSONTableReader
  private var number = 0

  /// Opens an export; reads it once.
  init(
    file: String, options: ImportOptions = ImportOptions(),
    open: () throws(InputError) -> ByteSource
  ) throws {
    self.file = file
    self.options = options
    relations = try GhostRelations(
      JSONTableReader(
        TextSource(open()), tables: GhostRelations.tables, limit: options.entryLimit))
    rows = JSONTableReader(TextSource(try open()), tables: ["posts"], limit: options.entryLimit)
  }

  func next() throws -> Article? {
    while let row = try rows.next() {
      number += 1
      guard let bytes = row.bytes, let post = JSONValue(bytes) else {
        rejectedCount += 1
        continue
      }
      if let omission = omission(of: post) {
        omissions[omission, default: 0] += 1
        continue
      }
      let article = article(post)
      guard !article.title.isEmpty || !article.text.isEmpty else {
        omissions[.empty, default: 0] += 1
        continue
      }
      return article
    }
    return nil
  }

  private func omission(of post: JSONValue) -> ImportOmission? {
    if let type = post["type"]?.string, !["post", "page"].contains(FragmentText.line(type)) {
      return .otherKind
    }
    guard let status = post["status"]?.string.map(FragmentText.line) else { return nil }
    return options.includesUnpublished || status == "published" ? nil : .unpublished
  }

  private func article(_ post: JSONValue) -> Article {
    let id = post["id"]?.name ?? post["uuid"]?.name
    let url = post["url"]?.name.map(FragmentText.line)
    let slug = post["slug"]?.name
    let identity = (id ?? (url == nil ? slug : nil)).map(FragmentText.line)
    return Article(
      id: identity ?? url ?? "\(path)#\(number)", url: url,
      title: post["title"]?.string.map(FragmentText.line) ?? "", text: GhostContent.text(of: post),
      author: author(of: post, id: id), tags: tags(of: post, id: id),
      published: time(post["published_at"] ?? post["created_at"]),
      updated: time(post["updated_at"]),
      language: (post["locale"] ?? post["language"])?.name.flatMap(FeedFormat.languageCode),
      source: path)
  }

  /// What the export is known by in a library.
  private var path: String { options.path ?? file }

  private func time(_ value: JSONValue?) -> Int64? { value?.name.flatMap(TimestampReader.read) }

  /// The tags that stand in the post, else those that the tables give it.
  private func tags(of post: JSONValue, id: [UInt8]?) -> [String] {
    var tags = TagList()
    for tag in post["tags"]?.elements ?? [] {
      if let name = tag["name"]?.name ?? tag.name { tags.append(name) }
    }
    if tags.tags.isEmpty, let id { relations.tags(of: id).forEach { tags.append($0) } }
    // A tag that begins with a number sign is not shown.
    return tags.tags.filter { !$0.hasPrefix("#") }
  }

  private func author(of post: JSONValue, id: [UInt8]?) -> String? {
    let authors = post["authors"]?.elements ?? [post["primary_author"]].compactMap(\.self)
    var names = authors.compactMap { $0["name"]?.name }
    if names.isEmpty, let id { names = relations.authors(of: id) }
    if names.isEmpty, let author = post["author_id"] ?? post["author"] {
      names = [author["name"]?.name ?? author.name.flatMap(relations.user)].compactMap(\.self)
    }
    let list = names.map { FragmentText.line($0) }.filter { !$0.isEmpty }
    return list.isEmpty ? nil : list.joined(separator: ", ")
  }
}
