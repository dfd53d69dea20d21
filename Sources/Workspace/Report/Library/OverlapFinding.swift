/// Finds the articles that are there twice, and keeps the few that a report shows.
enum OverlapFinding {
  /// How many clusters and pairs are shown, and how many articles of a cluster.
  private static let listLimit = 12
  private static let pieceLimit = 5
  private static let reasonLimit = 5

  /// Looks at all articles.
  ///
  /// - Throws: `LibraryError`.
  static func overlaps(of library: Library, threads: Int) throws -> LibraryOverlaps {
    var options = LibraryDuplicates.Options()
    options.threads = max(1, threads)
    var clusters: [LibraryOverlaps.Cluster] = []
    var pairs: [LibraryOverlaps.Pair] = []
    let report = try LibraryDuplicates(of: library, options: options).run { overlap in
      switch overlap.kind {
      case .duplicate: keep(overlap, &clusters)
      case .competing:
        if pairs.count < listLimit, let pair = pair(overlap) { pairs.append(pair) }
      }
    }
    return LibraryOverlaps(
      clusterCount: report.clusterCount,
      duplicated: MeasuredShare(report.duplicateCount, of: report.articleCount),
      clusters: clusters, pairCount: report.pairCount, pairs: pairs, hasIndex: report.hasIndex)
  }

  /// Keeps a cluster if it is larger than one that was kept; of equal ones the first stays.
  private static func keep(_ overlap: ArticleOverlap, _ clusters: inout [LibraryOverlaps.Cluster]) {
    let count = overlap.articles.count
    let place = clusters.firstIndex { $0.count < count } ?? clusters.endIndex
    guard place < listLimit else { return }
    let cluster = LibraryOverlaps.Cluster(
      similarity: overlap.similarity, count: count,
      pieces: overlap.articles.prefix(pieceLimit).map(LibraryPiece.init))
    clusters.insert(cluster, at: place)
    if clusters.count > listLimit { clusters.removeLast() }
  }

  private static func pair(_ overlap: ArticleOverlap) -> LibraryOverlaps.Pair? {
    guard let first = overlap.articles.first, let second = overlap.articles.dropFirst().first else {
      return nil
    }
    return LibraryOverlaps.Pair(
      similarity: overlap.similarity, wording: overlap.wording, first: LibraryPiece(first),
      second: LibraryPiece(second),
      reasons: overlap.explanation.prefix(reasonLimit).map { OneLine.text($0.text, limit: 80) })
  }
}
