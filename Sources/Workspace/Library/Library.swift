internal import Glibc
internal import Synchronization

/// A folder with published articles, what was found out about each, and an index of them.
///
///     let library = try Library(at: "site", for: .reading)
///     try library.article(id: "a17")?.analysis.keyphrases
///
/// The folder has `library.sqlite`, and the segments of the index in `index/`. One process writes at a time,
/// others wait; whoever reads sees one state and waits for nobody. What was committed is still there after
/// `kill -9` or a power failure, and nothing has to be repaired.
///
/// An article's identity is its id alone: two articles may have the same text.
public final class Library: Sendable {
  /// What a library is opened for.
  public enum Purpose: Sendable {
    /// To read it. It must be there, and is never changed.
    case reading
    /// To change it. It must be there.
    case writing
    /// To change it; it is made if it is not there.
    case creating
  }

  /// The library's folder.
  public let folder: String

  let database: LibraryDatabase
  let index: SegmentFolder
  /// Whether files that nobody needs may be in the folder of the index.
  let hasOrphans = Mutex(true)

  /// Opens a library.
  ///
  /// - Parameters:
  ///   - folder: Its folder.
  ///   - purpose: What for.
  /// - Throws: `LibraryError` if it is not there, not a library, damaged, or not permitted.
  public init(at folder: String, for purpose: Purpose) throws {
    self.folder = folder
    index = SegmentFolder(path: "\(folder)/index")
    var status = stat()
    if purpose == .creating {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw LibraryError(systemErrorAt: folder)
      }
      try index.create()
    } else if stat(LibraryDatabase.path(in: folder), &status) != 0 {
      guard errno == ENOENT || errno == ENOTDIR else { throw LibraryError(systemErrorAt: folder) }
      throw LibraryError(.missing, at: folder)
    }
    let mode: LibraryDatabase.Mode =
      switch purpose {
      case .reading: .reading
      case .writing: .writing
      case .creating: .creating
      }
    database = try LibraryDatabase(folder: folder, mode: mode)
  }
}

/// An article as a library has it.
public struct LibraryArticle: Hashable, Sendable {
  /// The key by which the index calls it, which never changes and is never given to another one.
  public var key: Int64
  /// The article.
  public var article: Article
  /// What was found out about it.
  public var analysis: ArticleAnalysis
}

/// What lists show of an article.
public struct ArticleSummary: Hashable, Sendable {
  /// The key by which the index calls it.
  public var key: Int64
  /// The article without text and tags.
  public var head: Article
  /// What was found out about it, without keyphrases.
  public var analysis: ArticleAnalysis

  init(_ row: ArticleRow) {
    key = row.key
    head = row.head
    analysis = row.analysis
  }
}

// MARK: - Reading

extension Library {
  /// How many articles there are.
  public var count: Int {
    get throws { try database.read { try $0.articleCount() } }
  }

  /// Returns an article; nil if there is none of this id.
  public func article(id: String) throws -> LibraryArticle? {
    try database.read { session in
      try session.row(ofID: id).map { try Self.article($0, session) }
    }
  }

  /// Returns the articles of keys, in their order; nil for a key that nobody has any more.
  public func articles(keys: [Int64]) throws -> [LibraryArticle?] {
    try database.read { session in
      try keys.map { try session.row(ofKey: $0).map { try Self.article($0, session) } }
    }
  }

  /// Returns what lists show of the articles of keys; nil for a key that nobody has any more.
  public func summaries(keys: [Int64]) throws -> [ArticleSummary?] {
    try database.read { session in
      try keys.map { try session.row(ofKey: $0).map(ArticleSummary.init) }
    }
  }

  /// Returns title, URL and the like of articles by their ids; nil for an id that nobody has.
  public func heads(ids: [String]) throws -> [Article?] {
    try database.read { session in
      try ids.map { try session.row(ofID: $0).map { ArticleSummary($0).head } }
    }
  }

  /// Returns what lists show of the article of an id; nil if there is none.
  public func summary(id: String) throws -> ArticleSummary? {
    try database.read { session in try session.row(ofID: id).map(ArticleSummary.init) }
  }

  /// Returns the keys of articles by their ids; nil for an id that nobody has.
  public func keys(ids: [String]) throws -> [Int64?] {
    try database.read { session in try ids.map { try session.row(ofID: $0)?.key } }
  }

  /// Calls a function with what lists show of each article, in the order of ids.
  ///
  /// - Parameter body: Returns whether to go on.
  public func forEachSummary(_ body: (ArticleSummary) throws -> Bool) throws {
    try database.read { session in
      try session.forEachRow(byID: true) { try body(ArticleSummary($0)) }
    }
  }

  /// Calls a function with each article, in the order of ids, as they all were at one moment.
  ///
  /// - Parameter body: Returns whether to go on.
  public func forEachArticle(_ body: (LibraryArticle) throws -> Bool) throws {
    try database.read { session in
      try session.forEachRow(byID: true) { try body(Self.article($0, session)) }
    }
  }

  private static func article(
    _ row: ArticleRow, _ session: LibrarySession
  ) throws -> LibraryArticle {
    let (article, analysis) = try session.completed(row)
    return LibraryArticle(key: row.key, article: article, analysis: analysis)
  }
}
