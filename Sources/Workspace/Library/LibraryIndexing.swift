/// What a library has indexed: the seam between the database and a search index.
///
/// The library calls it inside the transaction that stores articles, writes what it returns to fresh files,
/// and names these files in the same commit: articles and their places in the index appear together or not
/// at all. An index never touches files itself.
public protocol LibraryIndexing {
  /// The name and version of the segments' format, kept with the library; if it differs, all articles are
  /// indexed anew. Empty where nothing is indexed.
  var format: String { get }

  /// Returns segments that hold the given articles, each of them once.
  ///
  /// - Parameters:
  ///   - changed: Articles that are new or were changed, in the order of their keys.
  ///   - removedKeys: Keys whose earlier versions leave the index: of the changed, and of the removed.
  ///     The library marks them in the segments that had them.
  mutating func stage(
    changed: [IndexedArticle], removedKeys: [Int64]
  ) throws -> [StagedSegment]

  /// Returns segments that hold what is left of the given ones, or none to leave them as they are.
  mutating func merge(_ segments: [MappedSegment]) throws -> [StagedSegment]
}

/// An article with all that an index may count.
public struct IndexedArticle: Sendable {
  /// The article's key, which never changes and is never given to another one.
  public var key: Int64
  /// The article.
  public var article: Article
  /// What was found out about it.
  public var analysis: ArticleAnalysis

  /// Creates an article to be indexed.
  public init(key: Int64, article: Article, analysis: ArticleAnalysis) {
    self.key = key
    self.article = article
    self.analysis = analysis
  }
}

/// A segment that has still to be written.
public struct StagedSegment {
  /// The key of each document, by its number in the segment.
  public var keys: [Int64]
  /// Writes the segment's bytes.
  public var write: (SegmentWriter) throws -> Void

  /// Creates a segment whose bytes are made when they are written.
  public init(keys: [Int64], write: @escaping (SegmentWriter) throws -> Void) {
    self.keys = keys
    self.write = write
  }

  /// Creates a segment of bytes.
  public init(keys: [Int64], contents: [UInt8]) {
    self.init(keys: keys) { writer in try contents.withUnsafeBytes { try writer.write($0) } }
  }
}

/// Indexes nothing: a library that is only a store.
public struct NoIndexing: LibraryIndexing {
  /// Creates one.
  public init() {}

  /// Empty: there is no index.
  public var format: String { "" }

  /// Returns no segments.
  public func stage(
    changed: [IndexedArticle], removedKeys: [Int64]
  ) -> [StagedSegment] { [] }

  /// Returns no segments.
  public func merge(_ segments: [MappedSegment]) -> [StagedSegment] { [] }
}
