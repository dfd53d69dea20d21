internal import Dispatch
internal import Similarity
internal import Synchronization

/// Finds articles of a library that compete, and says by what.
struct CompetitionPass {
  private let search: LibrarySearch
  private let finder: CompetingArticleFinder
  private let pairs: [CompetingPair]

  /// So many articles are a thread's next work.
  private static let stretch = 256

  /// - Parameter copies: The ids of articles that are not asked.
  init(
    _ search: LibrarySearch, leavingOut copies: [String], _ options: LibraryDuplicates.Options,
    _ onProgress: (String, Int) -> Void
  ) throws {
    self.search = search
    finder = try search.guarded { index in
      try CompetingArticleFinder(
        try index.without(copies), threshold: options.competingThreshold)
    }
    let finder = finder
    pairs = try search.guarded { _ in
      finder.pairs(among: try Self.neighbors(finder, threads: options.threads, onProgress))
    }
  }

  /// The nearest of all articles, found by several threads, round by round.
  private static func neighbors(
    _ finder: CompetingArticleFinder, threads: Int, _ onProgress: (String, Int) -> Void
  ) throws -> [TopicNeighbor] {
    let round = stretch * max(1, threads)
    var neighbors: [TopicNeighbor] = []
    for start in stride(from: 0, to: finder.count, by: round) {
      let parts = Mutex([Result<[TopicNeighbor], any Error>?](repeating: nil, count: threads))
      DispatchQueue.concurrentPerform(iterations: max(1, threads)) { place in
        let first = min(finder.count, start + place * stretch)
        let result = Result {
          try finder.neighbors(of: first..<min(finder.count, first + stretch))
        }
        parts.withLock { $0[place] = result }
      }
      for part in parts.withLock({ $0 }) { neighbors += try part?.get() ?? [] }
      onProgress("articles compared", min(finder.count, start + round))
    }
    return neighbors
  }

  /// Calls a function with each pair, the most alike first.
  ///
  /// - Returns: How many there were.
  func forEachPair(reasonCount: Int, _ body: (ArticleOverlap) throws -> Void) throws -> Int {
    let reader = SharedTopicReader(finder)
    var shingler = Shingler()
    var count = 0
    for pair in pairs {
      guard let first = try article(pair.first), let second = try article(pair.second) else {
        continue
      }
      let topics = try search.guarded { _ in
        try reader.topics(
          of: pair, first: first.indexable, second: second.indexable, limit: reasonCount)
      }
      let wording = Jaccard.similarity(
        shingler.shingles(of: first.wording), shingler.shingles(of: second.wording))
      try body(
        ArticleOverlap(
          kind: .competing, similarity: Self.share(pair.similarity), wording: wording,
          articles: [first.article, second.article],
          explanation: topics.map {
            ArticleOverlap.Reason(text: $0.text, weight: Self.share($0.weight))
          }))
      count += 1
    }
    return count
  }

  /// An article by its number; nil if it was removed in between.
  private func article(_ number: Int) throws -> LibraryArticle? {
    let id = try search.guarded { _ in try finder.identifier(of: number) }
    return try search.library.article(id: String(decoding: id, as: UTF8.self))
  }

  private static func share(_ millionths: Int) -> Double {
    Double(millionths) / Double(CompetingPair.unit)
  }
}

extension Index {
  /// The same index, in which some articles are not found.
  fileprivate func without(_ ids: [String]) throws -> Index {
    var removed = parts.map(\.removed)
    for id in ids {
      guard let document = try document(id.utf8Span.span.bytes) else { continue }
      removed[document.part].insert(document.number)
    }
    return try Index(zip(parts, removed).map { IndexPart($0.segment, removed: $1) })
  }
}

extension LibraryArticle {
  /// What of the article words and tags are looked up in.
  fileprivate var indexable: IndexableArticle {
    IndexableArticle(
      id: article.id, title: article.title, text: article.text, tags: article.tags,
      language: analysis.language)
  }
}
