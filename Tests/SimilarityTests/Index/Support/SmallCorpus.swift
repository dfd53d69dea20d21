import Similarity
import TestSupport

/// Documents of made-up terms, from a seed: some terms are in nearly all documents, most in few.
struct SmallCorpus {
  struct Document: Hashable {
    var identifier: [UInt8]
    var terms: [[UInt8]: Int]
    var length: UInt32
  }

  var documents: [Document] = []
  var vocabulary: [[UInt8]] = []

  init(seed: UInt64, documentCount: Int, termCount: Int = 400, longest: Int = 60) {
    var generator = SplitMix64(seed: seed)
    vocabulary = (0..<termCount).map { Self.word($0, using: &generator) }
    let step = 7919
    for number in 0..<documentCount {
      var terms: [[UInt8]: Int] = [:]
      for _ in 0..<Int.random(in: 0...longest, using: &generator) {
        // The product of two numbers prefers small ones, as texts do.
        let bound = Int.random(in: 1...termCount, using: &generator)
        let term = Int.random(in: 0..<bound, using: &generator)
        terms[vocabulary[term], default: 0] += Int.random(in: 1...3, using: &generator)
      }
      documents.append(
        Document(
          identifier: Array("d\(number * step % 10_007)-\(number)".utf8), terms: terms,
          length: UInt32(terms.values.reduce(0, +))))
    }
  }

  private static func word(_ number: Int, using generator: inout SplitMix64) -> [UInt8] {
    let extra = Int.random(in: 0...24, using: &generator)
    return Array("t\(number)".utf8)
      + (0..<extra).map { _ in UInt8.random(in: 97...102, using: &generator) }
  }

  var averageLength: Double {
    max(1, Double(documents.reduce(0) { $0 + Int($1.length) }) / Double(max(1, documents.count)))
  }
}

extension SmallCorpus.Document {
  func append(to builder: inout SegmentBuilder) throws {
    try builder.begin(identifier.span.bytes)
    for (key, frequency) in terms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      try builder.count(key.span.bytes, UInt16(frequency))
    }
    builder.end(length: length)
  }
}

enum Building {
  static let bm25 = RetrievalWeighting.bm25(k1: 1.2, b: 0.75)

  /// The bytes of a segment with some documents.
  static func bytes(
    _ documents: some Sequence<SmallCorpus.Document>, weighting: RetrievalWeighting = bm25,
    pivot: Double = 30, seed: UInt64 = 1
  ) throws -> [UInt8] {
    var builder = SegmentBuilder(weighting: weighting, pivot: pivot, seed: seed)
    for document in documents { try document.append(to: &builder) }
    return try bytes(&builder)
  }

  static func bytes(_ builder: inout SegmentBuilder) throws -> [UInt8] {
    let collector = Collector()
    try builder.finish { collector.bytes += Array($0) }
    return collector.bytes
  }

  static func merged(_ parts: [IndexPart], pivot: Double? = nil) throws -> [UInt8] {
    let collector = Collector()
    try SegmentMerge.merge(parts, pivot: pivot) { collector.bytes += Array($0) }
    return collector.bytes
  }

  static func segment(
    _ documents: some Sequence<SmallCorpus.Document>, weighting: RetrievalWeighting = bm25,
    pivot: Double = 30
  ) throws -> Segment {
    try Segment(SegmentStorage(copying: bytes(documents, weighting: weighting, pivot: pivot)))
  }

  private final class Collector { var bytes: [UInt8] = [] }
}

extension IndexQuery {
  init(_ terms: some Sequence<([UInt8], Double)>) {
    self.init()
    for (key, weight) in terms { append(key.span.bytes, weight: weight) }
  }
}
