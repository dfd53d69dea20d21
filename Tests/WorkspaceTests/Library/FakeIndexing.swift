@testable import Workspace

/// An index whose segments are the keys of their documents, a line each.
struct FakeIndexing: LibraryIndexing {
  var format = "fake 1"
  /// Thrown when the next segment is written.
  var failure: (any Error)?

  mutating func stage(
    changed: [IndexedArticle], removedKeys: [Int64]
  ) -> [StagedSegment] {
    changed.isEmpty ? [] : [segment(changed.map(\.key))]
  }

  mutating func merge(_ segments: [MappedSegment]) -> [StagedSegment] {
    [segment(segments.flatMap { $0.keys.filter { $0 != 0 } })]
  }

  private func segment(_ keys: [Int64]) -> StagedSegment {
    let failure = failure
    return StagedSegment(keys: keys) { writer in
      let lines = keys.map { "\($0)\n" }.joined()
      try Array(lines.utf8).withUnsafeBytes { try writer.write($0) }
      if let failure { throw failure }
    }
  }

  /// The keys that the segments of a library still have, in order.
  static func liveKeys(_ library: Library) throws -> [Int64] {
    try library.segments(verifying: true).flatMap { segment in
      String(decoding: segment.bytes, as: UTF8.self).split(separator: "\n").enumerated()
        .filter { !segment.isRemoved($0.offset) }.compactMap { Int64($0.element) }
    }.sorted()
  }
}

/// A library in a folder that goes with it.
struct LibraryFixture {
  let place: TemporaryFolder
  var indexing = FakeIndexing()

  init() throws { place = try TemporaryFolder() }

  var folder: String { place.path("site") }

  func opened(for purpose: Library.Purpose = .creating) throws -> Library {
    try Library(at: folder, for: purpose)
  }

  /// Adds articles and returns what became of each.
  @discardableResult
  mutating func add(_ articles: [Article]) throws -> [ArticleChange] {
    let analysis = ArticleAnalysis(
      language: "en", wordCount: 2, label: "neutral", valence: 0.25,
      keyphrases: [ArticleAnalysis.Phrase(text: "a phrase", score: 0.5)])
    return try opened().commit(articles.map { ($0, analysis) }, using: &indexing, at: 7)
  }

  /// Articles with the ids from `a0` on.
  static func articles(_ numbers: Range<Int>, text: String = "text") -> [Article] {
    numbers.map { Article(id: "a\($0)", title: "Title \($0)", text: "\(text) of \($0)") }
  }
}
