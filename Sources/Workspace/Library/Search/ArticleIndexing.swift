internal import Similarity

/// Indexes articles for finding similar ones.
///
/// Lengths are compared with the average of the first batch. Where the average of what is merged has
/// moved away from that, the merged segment has a new one.
public struct ArticleIndexing: LibraryIndexing {
  /// The format of segments and of the keys in them.
  public static let format = "articles 1"
  /// The format of segments and of the keys in them.
  public var format: String { Self.format }

  /// The length of an article of average length; nil before the first.
  private var pivot: Double?

  private static let weighting = SimilaritySettings().weighting
  /// By what factor an average may differ from the one that was indexed with.
  private static let tolerance = 1.1

  /// Prepares to index the articles of a library.
  ///
  /// - Throws: `LibraryError` if its index is damaged.
  public init(of library: Library) throws {
    guard try library.indexFormat == Self.format, let segment = try library.segments().first else {
      return
    }
    pivot = try segment.opened().pivot
  }

  /// Returns a segment with the articles.
  public mutating func stage(
    changed: [IndexedArticle], removedKeys: [Int64]
  ) throws -> [StagedSegment] {
    guard !changed.isEmpty else { return [] }
    let sorted = changed.sorted {
      $0.article.id.utf8.lexicographicallyPrecedes($1.article.id.utf8)
    }
    var reader = ArticleTermReader()
    let pivot = pivot ?? Self.averageLength(of: sorted, &reader)
    self.pivot = pivot
    var builder = SegmentBuilder(weighting: Self.weighting, pivot: pivot)
    for article in sorted { try builder.add(article.indexable, using: &reader) }
    let contents = Contents()
    try builder.finish { contents.bytes.append(contentsOf: $0) }
    return [StagedSegment(keys: sorted.map(\.key), contents: contents.bytes)]
  }

  /// Returns one segment with what is left.
  public mutating func merge(_ segments: [MappedSegment]) throws -> [StagedSegment] {
    let parts = try segments.map { try $0.part() }
    var documents: [(id: [UInt8], key: Int64)] = []
    for (segment, part) in zip(segments, parts) {
      for number in 0..<part.segment.documentCount where !part.removed.contains(number) {
        documents.append((try part.segment.identifier(of: number), segment.keys[number]))
      }
    }
    guard !documents.isEmpty, let first = parts.first else { return [] }
    documents.sort { $0.id.lexicographicallyPrecedes($1.id) }
    var pivot = first.segment.pivot
    let average = try Index(parts).averageLength
    if average > 0, max(average / pivot, pivot / average) > Self.tolerance {
      pivot = average
      self.pivot = average
    }
    return [
      StagedSegment(keys: documents.map(\.key)) { writer in
        // The mapped segments live as long as what writes their merger.
        try withExtendedLifetime(segments) {
          try SegmentMerge.merge(parts, pivot: pivot) { try writer.write($0) }
        }
      }
    ]
  }

  /// Collects what a builder gives away piece by piece.
  private final class Contents {
    var bytes: [UInt8] = []
  }

  private static func averageLength(
    of articles: [IndexedArticle], _ reader: inout ArticleTermReader
  ) -> Double {
    let total = articles.reduce(0.0) { $0 + Double(reader.length(of: $1.indexable)) }
    return max(1, total / Double(max(1, articles.count)))
  }
}

extension IndexedArticle {
  /// What an index counts of the article.
  fileprivate var indexable: IndexableArticle {
    IndexableArticle(
      id: article.id, title: article.title, text: article.text, tags: article.tags,
      keyphrases: analysis.keyphrases.map(\.text), language: analysis.language)
  }
}
