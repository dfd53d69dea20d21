/// Articles that wait, in the order in which they came, of each id one: the last.
struct ArticleQueue {
  /// An article and the number of its source.
  struct Entry {
    var article: Article
    var source: Int

    /// About how much memory it takes.
    var size: Int { article.text.utf8.count + article.title.utf8.count + 256 }

    /// A hash of its id.
    var idHash: UInt64 {
      var id = article.id
      return id.withUTF8 { Excerpt.hash(of: $0) }
    }
  }

  private var entries: [Entry?] = []
  private var places: [[UInt8]: Int] = [:]
  private var size = 0

  /// Adds an article in the place of one with the same id, else at the end.
  ///
  /// - Returns: The one that it replaces.
  @discardableResult
  mutating func insert(_ entry: Entry) -> Entry? {
    size += entry.size
    let id = Array(entry.article.id.utf8)
    guard let place = places[id] else {
      places[id] = entries.count
      entries.append(entry)
      return nil
    }
    let earlier = entries[place]
    size -= earlier?.size ?? 0
    entries[place] = entry
    return earlier
  }

  /// Takes the article of an id out.
  mutating func remove(id: String) -> Entry? {
    guard !places.isEmpty, let place = places.removeValue(forKey: Array(id.utf8)) else {
      return nil
    }
    let entry = entries[place]
    entries[place] = nil
    size -= entry?.size ?? 0
    return entry
  }

  /// Takes all articles out, in their order.
  mutating func removeAll() -> [Entry] {
    defer { self = ArticleQueue() }
    return entries.compactMap(\.self)
  }

  /// Whether there are as many articles as are committed at once, or some times as many.
  func isFull(_ options: LibraryAdditionOptions, times factor: Int = 1) -> Bool {
    entries.count >= options.batchCount * factor || size >= options.batchBytes * factor
  }
}
