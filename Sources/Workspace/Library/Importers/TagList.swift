/// Tags in their order, each once.
struct TagList {
  /// The most tags of an article.
  private static let limit = 256

  /// The tags.
  private(set) var tags: [String] = []
  private var seen: Set<[UInt8]> = []

  /// Adds a tag as a field holds it.
  mutating func append(_ bytes: [UInt8]) {
    let tag = FragmentText.title(bytes)
    guard !tag.isEmpty, tags.count < Self.limit, seen.insert(Array(tag.utf8)).inserted else {
      return
    }
    tags.append(tag)
  }
}
