import TestSupport
import Testing

@testable import Similarity

@Suite("Similar articles")
struct SimilarArticleFinderTests {
  private static let words = ["solar", "panel", "roof", "chess", "rook", "bean", "soup", "tram"]

  /// Articles of random words, in some segments.
  private func index(
    count: Int, segments: Int, using generator: inout SplitMix64
  ) throws -> Index {
    var reader = ArticleTermReader()
    var parts: [IndexPart] = []
    for segment in 0..<segments {
      var builder = SegmentBuilder(weighting: SimilaritySettings().weighting, pivot: 12)
      for number in stride(from: segment, to: count, by: segments) {
        let text = (0..<12).map { _ in Self.words.randomElement(using: &generator) ?? "" }
        try builder.add(
          IndexableArticle(
            id: "a\(number)", title: text.prefix(2).joined(separator: " "),
            text: text.joined(separator: " "), keyphrases: [text.suffix(2).joined(separator: " ")]),
          using: &reader)
      }
      parts.append(IndexPart(try Segment(SegmentStorage(copying: try builder.contents()))))
    }
    return try Index(parts)
  }

  @Test("reasons add up to the score, the best come first", arguments: 1...4)
  func sums(segments: Int) throws {
    var generator = SplitMix64(seed: UInt64(segments))
    let index = try index(count: 60, segments: segments, using: &generator)
    let finder = SimilarArticleFinder(index, associations: try .learned(from: index))
    let found = try finder.articles(similarTo: "solar panel roof chess".utf8Span.span)
    #expect(found.count == 10)
    for article in found {
      #expect(article.reasons.reduce(0) { $0 + $1.weight } == article.score)
      #expect(!article.reasons.contains { $0.weight == 0 })
    }
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test("articles are the same in one segment and in several, and whatever was asked before")
  func segments() throws {
    var one = SplitMix64(seed: 7)
    let whole = SimilarArticleFinder(try index(count: 40, segments: 1, using: &one))
    let text = "tram soup bean".utf8Span.span
    let first = try whole.articles(similarTo: text)
    _ = try whole.articles(similarTo: "chess".utf8Span.span)
    #expect(try whole.articles(similarTo: text) == first)
  }

  @Test("an article is not like itself, unless it is asked for its words")
  func itself() throws {
    var generator = SplitMix64(seed: 3)
    let index = try index(count: 20, segments: 2, using: &generator)
    let finder = SimilarArticleFinder(index)
    let document = try #require(try index.document("a4".utf8Span.span.bytes))
    #expect(!(try finder.articles(similarTo: document)).contains { $0.id == "a4" })
  }

  @Test("nothing is like nothing")
  func empty() throws {
    let finder = SimilarArticleFinder(try Index([]))
    #expect(try finder.articles(similarTo: "solar".utf8Span.span).isEmpty)
    var generator = SplitMix64(seed: 1)
    let full = SimilarArticleFinder(try index(count: 3, segments: 1, using: &generator))
    #expect(try full.articles(similarTo: "".utf8Span.span).isEmpty)
    #expect(try full.articles(similarTo: "unheard".utf8Span.span).isEmpty)
  }

  @Test("documents are walked in the order of identifiers, without the removed")
  func walk() throws {
    var generator = SplitMix64(seed: 5)
    let parts = try index(count: 30, segments: 3, using: &generator).parts
    var removed = DocumentSet()
    removed.insert(0)
    var walk = try DocumentWalk(
      Index([IndexPart(parts[0].segment, removed: removed)] + parts[1...]))
    var ids: [[UInt8]] = []
    while let next = try walk.next() { ids.append(next.id) }
    #expect(ids.count == 29)
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}

extension SegmentBuilder {
  fileprivate mutating func contents() throws -> [UInt8] {
    let collected = Collected()
    try finish { collected.bytes.append(contentsOf: $0) }
    return collected.bytes
  }
}

private final class Collected {
  var bytes: [UInt8] = []
}
