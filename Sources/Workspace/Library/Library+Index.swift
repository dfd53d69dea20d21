internal import Synchronization

// Articles and their places in the index change in one transaction; files are written before it ends.

extension Library {
  /// The segments of the index, mapped into memory, the oldest first.
  ///
  /// They stay as they are however the library changes.
  ///
  /// - Parameters:
  ///   - withKeys: Whether to tell the article of each document.
  ///   - verifying: Whether to read all of them and compare checksums.
  /// - Throws: `LibraryError` if a file is missing or damaged.
  public func segments(
    withKeys: Bool = false, verifying: Bool = false
  ) throws -> [MappedSegment] {
    var missing: Int64?
    while true {
      let rows = try database.read { session in
        try session.segments().map { row in
          try withKeys ? Self.withKeys(row, session) : row
        }
      }
      var segments: [MappedSegment] = []
      var gone: Int64?
      for row in rows where gone == nil {
        if let segment = try MappedSegment(row, in: index.path, verifying: verifying) {
          segments.append(segment)
        } else {
          gone = row.key
        }
      }
      guard let gone else { return segments }
      // Somebody merged segments in between; one that is still named and not there is lost.
      guard missing != gone else {
        throw LibraryError(
          .damaged("a segment is missing"), at: "\(index.path)/\(SegmentFolder.name(ofKey: gone))")
      }
      missing = gone
    }
  }

  /// The format of the index; nil where there is none.
  public var indexFormat: String? {
    get throws { try database.read { try $0.text(.indexFormat) } }
  }

  /// Indexes articles that the index does not have, because it is new or of another format.
  ///
  /// - Parameters:
  ///   - indexing: What makes segments.
  ///   - batchCount: How many articles are indexed in one transaction.
  /// - Returns: How many articles there were.
  public func bringIndexUpToDate(
    using indexing: inout some LibraryIndexing, batchCount: Int = 2_000
  ) throws -> Int {
    guard !indexing.format.isEmpty else { return 0 }
    var (last, total) = (Int64.min, 0)
    while true {
      let count = try database.write { session in
        try beginIndexing(session, indexing.format)
        let keys = try session.unplacedKeys(after: last, limit: max(1, batchCount))
        guard let end = keys.last else { return 0 }
        let articles = try keys.map { key in
          guard let row = try session.row(ofKey: key) else { throw session.damaged("a key") }
          let (article, analysis) = try session.completed(row)
          return IndexedArticle(key: key, article: article, analysis: analysis)
        }
        try stage(articles, replacing: [], session, &indexing)
        last = end
        return keys.count
      }
      total += count
      if count == 0 { return total }
    }
  }

  /// Merges segments where there are many of a size, or all of them.
  ///
  /// - Returns: Whether anything was merged.
  public func merge(
    using indexing: inout some LibraryIndexing, all: Bool = false
  ) throws -> Bool {
    guard !indexing.format.isEmpty else { return false }
    return try database.write { session in
      try beginIndexing(session, indexing.format)
      let rows = try session.segments()
      let lives = rows.map { $0.documentCount - SegmentBits.count(in: $0.removed) }
      let isWorthwhile = rows.count > 1 || rows.first?.removed.isEmpty == false
      let chosen = all ? (isWorthwhile ? Array(rows.indices) : []) : MergePolicy.due(lives)
      guard !chosen.isEmpty else { return false }
      let segments = try chosen.map { place in
        let row = try Self.withKeys(rows[place], session)
        guard let segment = try MappedSegment(row, in: index.path, verifying: true) else {
          throw session.damaged("a segment is missing")
        }
        return segment
      }
      let merged =
        chosen.contains { lives[$0] > 0 }
        ? try indexing.merge(segments) : []
      let kept = segments.flatMap { $0.keys.filter { $0 != 0 } }.sorted()
      // The index may not merge, or not these.
      guard all || merged.count < segments.count, merged.flatMap(\.keys).sorted() == kept else {
        return false
      }
      for segment in merged { try write(segment, session) }
      for segment in segments { try session.removeSegment(key: segment.key) }
      hasOrphans.withLock { $0 = true }
      return true
    }
  }
}

// MARK: - Inside a transaction

extension Library {
  /// Deletes files of processes that were killed, and forgets an index of another format.
  func beginIndexing(_ session: LibrarySession, _ format: String) throws {
    if !format.isEmpty, try session.text(.indexFormat) != format {
      try session.removeIndex()
      try session.set(.indexFormat, format)
      hasOrphans.withLock { $0 = true }
    }
    try removeOrphans(session)
  }

  /// Deletes files that no segment has. Must be called by the one who may write.
  func removeOrphans(_ session: LibrarySession) throws {
    guard hasOrphans.withLock({ $0 }) else { return }
    index.removeOrphans(keeping: Set(try session.segments().map { Array($0.name.utf8) }))
    hasOrphans.withLock { $0 = false }
  }

  /// Takes the old versions of articles out of the index and puts the new ones in.
  func stage(
    _ changed: [IndexedArticle], replacing removed: [Int64], _ session: LibrarySession,
    _ indexing: inout some LibraryIndexing
  ) throws {
    try session.removePlaces(ofArticles: removed)
    for segment in try indexing.stage(changed: changed, removedKeys: removed) {
      try write(segment, session)
    }
  }

  private func write(_ segment: StagedSegment, _ session: LibrarySession) throws {
    let key = try session.number(.nextSegment, default: 1)
    guard try !session.hasSegment(key: key) else { throw session.damaged("the next segment") }
    try session.set(.nextSegment, String(key &+ 1))
    let name = SegmentFolder.name(ofKey: key)
    let (byteCount, checksum) = try index.write(segment, name: name)
    do {
      try session.insert(
        SegmentRow(
          key: key, name: name, documentCount: segment.keys.count, byteCount: Int64(byteCount),
          checksum: checksum, keys: segment.keys))
    } catch {
      index.remove(name)
      throw error
    }
  }

  /// A segment's row with the key of each document that is left, and 0 for the others.
  static func withKeys(_ row: SegmentRow, _ session: LibrarySession) throws -> SegmentRow {
    var row = row
    row.keys = Array(repeating: 0, count: row.documentCount)
    for (document, article) in try session.places(inSegment: row.key) {
      guard document < row.documentCount, !SegmentBits.contains(document, in: row.removed) else {
        throw session.damaged("an article's place")
      }
      row.keys[document] = article
    }
    return row
  }
}
