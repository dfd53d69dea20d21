import TestSupport
import Testing

@testable import Similarity

@Suite("Damaged segments")
struct DamagedSegmentTests {
  /// Everything that can be asked of a segment, in one value.
  struct Answers: Equatable {
    var hits: [[IndexHit]] = []
    var contributions: [[IndexContribution]] = []
    var vectors: [TermVector] = []
    var identifiers: [[UInt8]] = []
    var numbers: [Int?] = []
    var merged: [UInt8] = []
    var reweighed: [UInt8] = []

    init(_ bytes: [UInt8], _ queries: [IndexQuery], isTrusting: Bool) throws {
      let segment = try Segment(SegmentStorage(copying: bytes), isTrusting: isTrusting)
      let index = try Index([IndexPart(segment, removed: DocumentSet(words: [0b10010]))])
      let searcher = Searcher(index)
      // What fails must not keep the rest from being read.
      var failure: IndexError?
      func attempt(_ body: () throws -> Void) throws {
        do { try body() } catch let error as IndexError { failure = error }
      }
      for query in queries {
        try attempt { hits.append(try searcher.search(query, limit: 5)) }
        let some = IndexDocument(part: 0, number: 17)
        try attempt { hits.append(try searcher.search(query, limit: 5, candidates: [some])) }
        try attempt { contributions.append(try searcher.contributions(of: query, to: some)) }
      }
      for document in stride(from: 0, to: segment.documentCount, by: 7) {
        var vector = TermVector()
        try attempt {
          try segment.readVector(of: document, into: &vector)
          vectors.append(vector)
        }
        try attempt { identifiers.append(try segment.identifier(of: document)) }
        if let last = identifiers.last {
          try attempt { numbers.append(try last.withUnsafeBytes { try segment.document($0) }) }
        }
      }
      try attempt { merged = try Building.merged(index.parts) }
      try attempt { reweighed = try Building.merged(index.parts, pivot: 50) }
      if let failure { throw failure }
    }
  }

  private static let corpus = SmallCorpus(seed: 21, documentCount: 220, termCount: 40, longest: 24)
  private static let queries = [3, 40].map { count in
    IndexQuery(corpus.vocabulary.prefix(count).map { ($0, 1.0) })
  }

  @Test("a flipped bit is an error or changes nothing", arguments: 0..<4)
  func flips(share: Int) throws {
    let bytes = try Building.bytes(Self.corpus.documents)
    let expected = try Answers(bytes, Self.queries, isTrusting: false)
    var generator = SplitMix64(seed: UInt64(share))
    for _ in 0..<80 {
      var damaged = bytes
      let bit = Int.random(in: 0..<bytes.count * 8, using: &generator)
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      do {
        let answers = try Answers(damaged, Self.queries, isTrusting: false)
        #expect(answers == expected, "bit: \(bit)")
      } catch is IndexError {}
    }
  }

  @Test("without checksums, damage never reads or writes out of bounds", arguments: 0..<4)
  func trusted(share: Int) throws {
    let bytes = try Building.bytes(Self.corpus.documents)
    var generator = SplitMix64(seed: 100 + UInt64(share))
    for round in 0..<80 {
      var damaged = bytes
      for _ in 0...round % 3 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        damaged[place] =
          [0, 255, 127, .random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
      }
      do { _ = try Answers(damaged, Self.queries, isTrusting: true) } catch is IndexError {}
    }
  }

  @Test("a segment cut short anywhere is an error")
  func truncation() throws {
    let bytes = try Building.bytes(Self.corpus.documents.prefix(9))
    for count in 0..<bytes.count {
      #expect(throws: IndexError.self, "count: \(count)") {
        try Segment(SegmentStorage(copying: Array(bytes.prefix(count))))
      }
    }
    #expect(throws: IndexError.unknownVersion(2)) {
      var other = bytes
      other[8] = 2
      _ = try Segment(SegmentStorage(copying: other))
    }
    #expect(throws: IndexError.notASegment) {
      try Segment(SegmentStorage(copying: Array("not a segment at all".utf8)))
    }
  }

  @Test("verifying finds every flipped bit of every page")
  func verification() throws {
    let bytes = try Building.bytes(SmallCorpus(seed: 22, documentCount: 1500).documents)
    #expect(bytes.count > 2 * PageChecksum.pageSize)
    var generator = SplitMix64(seed: 5)
    for _ in 0..<100 {
      var damaged = bytes
      let bit = Int.random(in: 0..<bytes.count * 8, using: &generator)
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: IndexError.self, "bit: \(bit)") {
        try Segment(SegmentStorage(copying: damaged)).verify()
      }
    }
  }
}
