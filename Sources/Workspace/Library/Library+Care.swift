internal import Glibc
internal import Synchronization

extension Library {
  /// What is wrong with the library, one line each; empty if nothing is.
  ///
  /// Reads all of it: the database's own structure, every article against its checksums, every segment against its
  /// own, and that each article has exactly one place in the index.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the library.
  public func problems() throws -> [String] {
    var problems: [String] = []
    /// Notes what a part of the check throws, and goes on with the next.
    func part(_ body: () throws -> [String]) throws {
      do {
        problems += try body()
      } catch let error as LibraryError {
        problems.append(error.description)
      }
    }
    try part { try database.integrityProblems().map { "\(folder): \($0)" } }
    try part {
      try forEachArticle { _ in true }
      return []
    }
    try part { try placeProblems() }
    try part {
      _ = try segments(verifying: true)
      return []
    }
    return problems
  }

  private func placeProblems() throws -> [String] {
    try database.read { session in
      guard let format = try session.text(.indexFormat), !format.isEmpty else { return [] }
      var live = 0
      for row in try session.segments() {
        let row = try Self.withKeys(row, session)
        let left = row.documentCount - SegmentBits.count(in: row.removed)
        let named = row.keys.count { $0 != 0 }
        guard left == named else {
          return ["\(index.path)/\(row.name): \(left) documents, of which \(named) are articles"]
        }
        live += left
      }
      let count = try session.articleCount()
      return live == count
        ? [] : ["\(folder): \(count) articles, of which \(live) are in the index"]
    }
  }

  /// Merges the whole index, deletes what nobody needs, and gives free space back to the system.
  ///
  /// - Returns: How many bytes the library has now, and how many it had.
  public func compact(
    using indexing: inout some LibraryIndexing
  ) throws -> (before: Int64, after: Int64) {
    let before = byteCount
    _ = try bringIndexUpToDate(using: &indexing)
    _ = try merge(using: &indexing, all: true)
    if indexing.format == ArticleIndexing.format { try learnAssociations(isForced: true) }
    hasOrphans.withLock { $0 = true }
    try database.write { try removeOrphans($0) }
    try database.vacuum()
    return (before, byteCount)
  }

  /// How many bytes the library's files have.
  public var byteCount: Int64 {
    let database = LibraryDatabase.path(in: folder)
    let files =
      ["", "-wal"].map { Array((database + $0).utf8) }
      + index.files.map { Array("\(index.path)/".utf8) + $0 }
    return files.reduce(0) { sum, file in
      var status = stat()
      let isThere = (file + [0]).withUnsafeBytes { bytes in
        bytes.baseAddress.map { stat($0.assumingMemoryBound(to: CChar.self), &status) } == 0
      }
      return isThere ? sum + Int64(status.st_size) : sum
    }
  }

  /// Writes a copy of the database to a new file, as it is at one moment, while others may write.
  ///
  /// To restore it, put it as `library.sqlite` into a folder of its own; the index is made again.
  ///
  /// - Throws: `LibraryError` if the file is there already or cannot be written.
  public func backUp(to path: String) throws {
    var status = stat()
    guard stat(path, &status) != 0 else { throw LibraryError(.exists, at: path) }
    let unfinished = "\(path).\(getpid()).unfinished"
    unlink(unfinished)
    do {
      try database.backUp(to: unfinished)
      guard rename(unfinished, path) == 0 else { throw LibraryError(systemErrorAt: path) }
    } catch {
      unlink(unfinished)
      unlink("\(unfinished)-journal")
      throw error
    }
  }
}
