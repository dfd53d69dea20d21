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
  /// Which of some articles are not there, or with other content.
  func isNews(_ articles: [Article]) throws -> [Bool] {
    try database.read { session in
      try articles.map { try session.state(ofID: $0.id)?.hash != $0.fingerprint.bytes }
    }
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
      var changes: [ArticleChange] = []
      var changed: [IndexedArticle] = []
      var replaced: [Int64] = []
      for (article, analysis) in articles {
        let state = try session.state(ofID: article.id)
        guard state?.hash != article.fingerprint.bytes else {
          changes.append(.unchanged)
          continue
        }
        changes.append(state == nil ? .added : .changed)
        let key: Int64
        if let state {
          key = state.key
          replaced.append(key)
          try session.update(article, analysis, key: key, at: time)
        } else {
          key = try session.insert(article, analysis, at: time)
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
