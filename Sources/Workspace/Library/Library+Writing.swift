/// What became of an article that was added.
public enum ArticleChange: String, Sendable {
  /// It is new.
  case added
  /// It was there with other content.
  case changed
  /// It was there.
  case unchanged
}

extension Library {
  /// What would become of some articles if they were added now.
  func changes(of articles: [Article]) throws -> [ArticleChange] {
    try database.read { session in
      try articles.map { Self.change($0, from: try session.state(ofID: $0.id)?.hash) }
    }
  }

  private static func change(_ article: Article, from hash: [UInt8]?) -> ArticleChange {
    guard let hash else { return .added }
    return hash == article.fingerprint.bytes ? .unchanged : .changed
  }

  /// Stores articles and indexes those that are new or changed, all at once.
  ///
  /// When it returns, they are on the disk.
  ///
  /// - Parameters:
  ///   - articles: Articles of different ids, with what was found out about each.
  ///   - indexing: What makes segments of them.
  ///   - time: When they are added: seconds since 1970, UTC.
  /// - Returns: What became of each.
  public func commit(
    _ articles: [(article: Article, analysis: ArticleAnalysis)],
    using indexing: inout some LibraryIndexing, at time: Int64
  ) throws -> [ArticleChange] {
    try database.write { session in
      try beginIndexing(session, indexing.format)
      let states = try articles.map { try session.state(ofID: $0.article.id) }
      let changes = zip(articles, states).map { Self.change($0.article, from: $1?.hash) }
      var nextKey = try session.takeKeys(changes.count { $0 == .added })
      var changed: [IndexedArticle] = []
      var replaced: [Int64] = []
      for ((article, analysis), (state, change)) in zip(articles, zip(states, changes)) {
        let key = state?.key ?? nextKey
        switch change {
        case .unchanged: continue
        case .changed:
          replaced.append(key)
          try session.update(article, analysis, key: key, at: time)
        case .added:
          nextKey += 1
          try session.insert(article, analysis, key: key, at: time)
        }
        changed.append(IndexedArticle(key: key, article: article, analysis: analysis))
      }
      changed.sort { $0.key < $1.key }
      if !changed.isEmpty { try stage(changed, replacing: replaced, session, &indexing) }
      return changes
    }
  }

  /// Removes articles, all at once.
  ///
  /// - Returns: For each id, whether there was an article.
  public func remove(
    ids: [String], using indexing: inout some LibraryIndexing
  ) throws -> [Bool] {
    try database.write { session in
      try beginIndexing(session, indexing.format)
      var removed: [Int64] = []
      var isKnown: [Bool] = []
      for id in ids {
        let row = try session.row(ofID: id)
        isKnown.append(row != nil)
        if let row { removed.append(row.key) }
      }
      guard !removed.isEmpty else { return isKnown }
      // An id that was named twice is removed once.
      var keys = Set<Int64>()
      removed = removed.filter { keys.insert($0).inserted }
      try stage([], replacing: removed, session, &indexing)
      for key in removed { try session.remove(key: key) }
      return isKnown
    }
  }
}
