/// Something that two articles are both about.
public struct SharedTopic: Hashable, Sendable {
  /// The word or phrase, as it stands in the first of the two.
  public var text: String
  /// How much of their similarity it is, in millionths.
  public var weight: Int

  /// Creates a topic.
  public init(text: String, weight: Int) {
    self.text = text
    self.weight = weight
  }
}

/// Says what two articles have in common, in the words of the first.
///
/// The parts of the cosine belong to stems. Their words are looked up in the texts; two that stand side by side in
/// both articles, and not just once, are one topic. Each thread has its own.
public final class SharedTopicReader {
  private let finder: CompetingArticleFinder
  private var comparison: TopicComparison
  private var words = SharedWordReader()

  /// Words are looked up in so much of a text.
  private static let textLimit = 1 << 18

  /// Creates a reader.
  public init(_ finder: CompetingArticleFinder) {
    self.finder = finder
    comparison = TopicComparison(finder.index, finder.weights)
  }

  /// Returns what two articles have in common, the most important first.
  ///
  /// - Parameters:
  ///   - pair: The articles' numbers.
  ///   - first: The text and tags of the first.
  ///   - second: The text and tags of the second.
  ///   - limit: How much, at most.
  /// - Throws: `IndexError.damaged`.
  /// - Precondition: There are articles of these numbers.
  public func topics(
    of pair: CompetingPair, first: IndexableArticle, second: IndexableArticle, limit: Int
  ) throws(IndexError) -> [SharedTopic] {
    var shared = SharedStems()
    for (key, weight) in try sharedKeys(pair) { shared.insert(key, weight) }
    var inFirst = WordCounts(keepsForms: true)
    var inSecond = WordCounts(keepsForms: false)
    count(first, shared.numbers, &inFirst)
    count(second, shared.numbers, &inSecond)
    return shared.topics(inFirst, inSecond, tags: first.tags, limit: limit)
  }

  /// The keys that both have, in the order of their bytes, with their parts of the similarity in millionths.
  private func sharedKeys(
    _ pair: CompetingPair
  ) throws(IndexError) -> [(key: [UInt8], weight: Double)] {
    let second = finder.document(pair.second)
    try comparison.begin(finder.document(pair.first))
    let terms = try comparison.shared(with: second)
    var keys: [(key: [UInt8], weight: Double)] = []
    keys.reserveCapacity(terms.count)
    for (term, part) in terms {
      let key = try finder.index.parts[second.part].segment.key(at: Int(term))
      keys.append((key, part * Double(CompetingPair.unit)))
    }
    return keys.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  private func count(
    _ article: IndexableArticle, _ numbers: [UInt64: Int], _ counts: inout WordCounts
  ) {
    for text in [article.title, article.text] {
      var text = text
      text.withUTF8 { bytes in
        words.forEach(
          in: UnsafeBufferPointer(rebasing: bytes.prefix(Self.textLimit)),
          language: article.language ?? "en", numbers: numbers
        ) { number, word, before, both in
          counts.insert(number, word)
          if let before { counts.insert(before, number, both) }
        }
      }
    }
  }
}
