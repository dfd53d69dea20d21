/// What the tables of a Ghost export say about posts: their tags and authors.
struct GhostRelations {
  /// The tables that are read.
  static let tables = ["tags", "users", "posts_tags", "posts_authors"]

  /// Something that a post has, and its place among others.
  private struct Link {
    var id: [UInt8]
    var order: Int
  }

  private var tagNames: [[UInt8]: [UInt8]] = [:]
  private var userNames: [[UInt8]: [UInt8]] = [:]
  private var tagLinks: [[UInt8]: [Link]] = [:]
  private var authorLinks: [[UInt8]: [Link]] = [:]

  /// Reads the tables. Rows that cannot be read are passed over.
  init(_ rows: JSONTableReader) throws(InputError) {
    while let row = try rows.next() {
      guard let bytes = row.bytes, let value = JSONValue(bytes) else { continue }
      switch row.table {
      case 0: Self.addName(value, to: &tagNames)
      case 1: Self.addName(value, to: &userNames)
      case 2: Self.addLink(value, value["tag_id"], to: &tagLinks)
      default: Self.addLink(value, value["author_id"], to: &authorLinks)
      }
    }
  }

  /// The names of a post's tags, in their order.
  func tags(of post: [UInt8]) -> [[UInt8]] { Self.names(tagLinks[post], in: tagNames) }

  /// The names of a post's authors, in their order.
  func authors(of post: [UInt8]) -> [[UInt8]] { Self.names(authorLinks[post], in: userNames) }

  /// The name of a user.
  func user(_ id: [UInt8]) -> [UInt8]? { userNames[id] }

  private static func names(_ links: [Link]?, in names: [[UInt8]: [UInt8]]) -> [[UInt8]] {
    guard let links else { return [] }
    let ordered = links.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    return ordered.compactMap { names[$0.element.id] }
  }

  private static func addName(_ value: JSONValue, to names: inout [[UInt8]: [UInt8]]) {
    guard let id = value["id"]?.name, let name = value["name"]?.name else { return }
    names[id] = name
  }

  private static func addLink(
    _ value: JSONValue, _ other: JSONValue?, to links: inout [[UInt8]: [Link]]
  ) {
    guard let post = value["post_id"]?.name, let id = other?.name else { return }
    let order = value["sort_order"]?.name.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    links[post, default: []].append(Link(id: id, order: order ?? 0))
  }
}
