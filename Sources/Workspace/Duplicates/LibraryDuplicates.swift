internal import Similarity

/// Finds articles of a library that say the same, and those that are about the same in other words.
///
///     let duplicates = LibraryDuplicates(of: try Library(at: "site", for: .reading))
///     let report = try duplicates.run { overlap in print(overlap.kind, overlap.articles.map(\.id)) }
///
/// Duplicates come first, in the order of the clusters' first ids; then pairs that compete, the most alike first.
/// Of a cluster of duplicates only the first article is asked with whom it competes.
///
/// Memory: a sketch of 130 bytes an article, some ten bytes for each key of the index, and a few texts at a time.
public struct LibraryDuplicates {
  /// What counts as alike, and how the work is done.
  public struct Options: Hashable, Sendable {
    /// From which share of common wording on articles are duplicates.
    public var threshold = NearDuplicateFinder.defaultThreshold
    /// From which similarity of topics on articles compete.
    public var competingThreshold = CompetingArticleFinder.defaultThreshold
    /// How many threads work; what is found is the same for any number.
    public var threads = 1

    /// Creates options with their defaults.
    public init() {}
  }

  /// What was found, in numbers.
  public struct Report: Hashable, Sendable {
    /// How many articles were looked at.
    public var articleCount = 0
    /// How many clusters of duplicates there are.
    public var clusterCount = 0
    /// How many articles are in them.
    public var duplicateCount = 0
    /// How many pairs compete.
    public var pairCount = 0
    /// Whether the library has an index, without which nobody competes.
    public var hasIndex = true
  }

  private let library: Library
  private let options: Options
  private let onProgress: (String, _ done: Int) -> Void

  /// So much of what competing articles share is told.
  private static let reasonCount = 10

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - library: The library.
  ///   - options: What counts as alike.
  ///   - onProgress: Called now and then with what is done, and with how many articles or pairs.
  /// - Precondition: The thresholds are above 0 and at most 1.
  public init(
    of library: Library, options: Options = Options(),
    onProgress: @escaping (String, _ done: Int) -> Void = { _, _ in }
  ) {
    self.library = library
    self.options = options
    self.onProgress = onProgress
  }

  /// Looks at all articles.
  ///
  /// - Parameter body: Called with one overlap after another.
  /// - Throws: `LibraryError`, and what `body` throws.
  public func run(_ body: (ArticleOverlap) throws -> Void) throws -> Report {
    var report = Report()
    let near = try NearDuplicatePass(library, options, onProgress)
    report.articleCount = near.keys.count
    var copies: [String] = []
    try near.forEachCluster { overlap in
      report.clusterCount += 1
      report.duplicateCount += overlap.articles.count
      copies += overlap.articles.dropFirst().map(\.id)
      try body(overlap)
    }
    let search = try LibrarySearch(of: library)
    report.hasIndex = search.index.liveDocumentCount > 0 || near.keys.isEmpty
    let competition = try CompetitionPass(search, leavingOut: copies, options, onProgress)
    report.pairCount = try competition.forEachPair(reasonCount: Self.reasonCount, body)
    return report
  }
}

extension LibraryArticle {
  /// What wording is compared by: the title and the text.
  var wording: String { article.title.isEmpty ? article.text : article.title + "\n" + article.text }
}
