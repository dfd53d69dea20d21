import TestSupport
import Testing

@testable import Similarity

@Suite("Searching an index")
struct SearcherTests {
  /// Everything that can vary, from a seed.
  struct Case {
    var generator: SplitMix64
    var index: Index
    var vocabulary: [[UInt8]]

    init(seed: UInt64) throws {
      generator = SplitMix64(seed: seed &* 31 &+ 7)
      let count = [1, 40, 700, 2500][Int(seed % 4)]
      let corpus = SmallCorpus(
        seed: seed, documentCount: count, termCount: seed % 3 == 0 ? 12 : 300)
      vocabulary = corpus.vocabulary + [Array("unknown".utf8), []]
      let weighting = seed % 5 == 1 ? RetrievalWeighting.cosine : Building.bm25
      var parts: [IndexPart] = []
      var rest = corpus.documents[...]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let part = rest.prefix(Int.random(in: 0...rest.count, using: &generator))
        parts.append(try Self.part(part, weighting, using: &generator))
        rest = rest.dropFirst(part.count)
      }
      parts.append(try Self.part(rest, weighting, using: &generator))
      index = try Index(parts)
    }

    private static func part(
      _ documents: ArraySlice<SmallCorpus.Document>, _ weighting: RetrievalWeighting,
      using generator: inout SplitMix64
    ) throws -> IndexPart {
      var removed = DocumentSet()
      for number in documents.indices where Int.random(in: 0..<9, using: &generator) == 0 {
        removed.insert(number - documents.startIndex)
      }
      return IndexPart(try Building.segment(documents, weighting: weighting), removed: removed)
    }

    mutating func query() -> IndexQuery {
      let count = [1, 2, 5, 40, 300].randomElement(using: &generator) ?? 1
      let weights = [1, 1, 0.3, 7.25, 0, -2]
      return IndexQuery(
        (0..<count).map { _ in
          let key = vocabulary[Int.random(in: vocabulary.indices, using: &generator)]
          return (key, weights[Int.random(in: weights.indices, using: &generator)])
        })
    }

    mutating func documents(_ count: Int) -> [IndexDocument] {
      (0..<count).compactMap { _ in
        guard let part = index.parts.indices.randomElement(using: &generator) else { return nil }
        let number = (0..<index.parts[part].segment.documentCount)
          .randomElement(using: &generator)
        return number.map { IndexDocument(part: part, number: $0) }
      }
    }

    /// All documents that are to be found, by adding up what their vectors say, without any
    /// postings.
    func everything(
      _ query: IndexQuery, excluding: Set<IndexDocument>, candidates: Set<IndexDocument>?
    ) throws -> [IndexHit] {
      var plan = QueryPlan()
      try plan.prepare(query, index)
      var hits: [(hit: IndexHit, identifier: [UInt8])] = []
      for (place, part) in index.parts.enumerated() {
        let table = Contributions(plan, part.segment, place)
        for number in 0..<part.segment.documentCount where !part.removed.contains(number) {
          let document = IndexDocument(part: place, number: number)
          if excluding.contains(document) || candidates?.contains(document) == false { continue }
          let points = try table.points(of: number)
          guard points > 0 else { continue }
          hits.append(
            (
              IndexHit(document: document, score: Double(points) * plan.unit),
              try index.identifier(of: document)
            ))
        }
      }
      hits.sort {
        $0.hit.score != $1.hit.score
          ? $0.hit.score > $1.hit.score
          : $0.identifier.lexicographicallyPrecedes($1.identifier)
      }
      return hits.map(\.hit)
    }
  }

  /// What each term of a segment contributes for each impact.
  struct Contributions {
    private let segment: Segment
    private var tables: [Int: [Int32]] = [:]

    init(_ plan: QueryPlan, _ segment: Segment, _ place: Int) {
      self.segment = segment
      for term in plan.terms.indices {
        guard let number = plan.found(term, inPart: place)?.number else { continue }
        tables[number] = [Int32](unsafeUninitializedCapacity: 256) { room, count in
          if let start = room.baseAddress {
            plan.fillContributions(of: term, segment.scale, into: start)
          }
          count = 256
        }
      }
    }

    func points(of document: Int) throws -> Int {
      var vector = TermVector()
      try segment.readVector(of: document, into: &vector)
      let length = try segment.length(of: document)
      let share = vector.frequencies.withUnsafeBufferPointer {
        segment.scale.share(length: length, frequencies: $0)
      }
      var points = 0
      for (term, frequency) in zip(vector.terms, vector.frequencies) {
        guard let table = tables[Int(term)] else { continue }
        points += Int(table[Int(segment.scale.impact(frequency: frequency, share: share))])
      }
      return points
    }
  }

  @Test("finds exactly what adding up everything finds", arguments: 0..<24 as Range<UInt64>)
  func exactness(seed: UInt64) throws {
    var test = try Case(seed: seed)
    // Small windows, so that there are many and bounds matter.
    let smallest = [8, 32, 500, 4096][Int(seed / 4 % 4)]
    let searcher = Searcher(
      test.index, windows: .init(postingCount: smallest * 4, smallest: smallest))
    for round in 0..<3 {
      let query = test.query()
      let excluding = test.documents([0, 3, 50][round])
      let candidates = seed % 2 == 0 && round > 0 ? test.documents([0, 5, 200][round]) : nil
      let all = try test.everything(
        query, excluding: Set(excluding), candidates: candidates.map { Set($0) })
      for limit in [1, 3, 10, 100, 100_000] {
        for isPruning in [true, false] {
          let hits = try searcher.search(
            query, limit: limit, excluding: excluding, candidates: candidates,
            isPruning: isPruning)
          #expect(
            hits == Array(all.prefix(limit)),
            "seed: \(seed), round: \(round), limit: \(limit), pruning: \(isPruning)")
        }
      }
      for hit in all.prefix(5) {
        let contributions = try searcher.contributions(of: query, to: hit.document)
        #expect(contributions.reduce(0) { $0 + $1.score } == hit.score)
        #expect(contributions.reversed().reduce(0) { $0 + $1.score } == hit.score)
      }
    }
  }

  @Test("gives the same on a second run and from a used searcher")
  func determinism() throws {
    var test = try Case(seed: 3)
    let searcher = Searcher(test.index)
    let queries = (0..<20).map { _ in test.query() }
    let first = try queries.map { try searcher.search($0, limit: 7) }
    let second = try queries.reversed().map { try searcher.search($0, limit: 7) }
    #expect(first == second.reversed())
  }

  @Test("finds nothing for no terms, unknown terms, no limit, in no segments and in empty ones")
  func nothing() throws {
    let corpus = SmallCorpus(seed: 5, documentCount: 30)
    let empty = try Building.segment([SmallCorpus.Document]())
    let query = IndexQuery([(corpus.vocabulary[0], 1)])
    for parts in [[], [IndexPart(empty)], [IndexPart(empty), IndexPart(empty)]] {
      #expect(try Searcher(Index(parts)).search(query, limit: 10) == [])
    }
    let index = try Index([IndexPart(Building.segment(corpus.documents))])
    let searcher = Searcher(index)
    #expect(try searcher.search(query, limit: 0) == [])
    #expect(try searcher.search(query, limit: -1) == [])
    #expect(try searcher.search(IndexQuery(), limit: 10) == [])
    let strangers = IndexQuery([([], 1), (Array("zebra".utf8), 1), ([0xFF], 1), ([0], 1)])
    #expect(try searcher.search(strangers, limit: 10) == [])
    #expect(try searcher.search(query, limit: 10, candidates: []) == [])
    let nowhere = IndexDocument(part: 9, number: 1 << 40)
    #expect(try searcher.search(query, limit: 3, candidates: [nowhere]) == [])
    #expect(try !searcher.search(query, limit: 3, excluding: [nowhere]).isEmpty)
  }

  @Test("scores of BM25 are near those of real numbers")
  func truth() throws {
    let corpus = SmallCorpus(seed: 8, documentCount: 500)
    let index = try Index([IndexPart(Building.segment(corpus.documents, pivot: 40))])
    let searcher = Searcher(index)
    let keys = Array(corpus.vocabulary.prefix(6))
    let hits = try searcher.search(IndexQuery(keys.map { ($0, 1.0) }), limit: 500)
    #expect(hits.count > 100)
    for hit in hits {
      let identifier = try index.identifier(of: hit.document)
      let document = try #require(corpus.documents.first { $0.identifier == identifier })
      var expected = 0.0
      for key in keys {
        guard let frequency = document.terms[key].map(Double.init) else { continue }
        let count = Double(corpus.documents.count { $0.terms[key] != nil })
        let norm = 1.2 * (0.25 + 0.75 * Double(document.length) / 40)
        expected += logOnePlus((500 - count + 0.5) / (count + 0.5)) * frequency / (frequency + norm)
      }
      #expect(abs(hit.score - expected) < 0.01 * expected + 0.002)
    }
  }

  @Test("weights of any size neither overflow nor vanish")
  func extremeWeights() throws {
    let corpus = SmallCorpus(seed: 9, documentCount: 300)
    let searcher = Searcher(try Index([IndexPart(Building.segment(corpus.documents))]))
    for weight in [1e-300, 1e-9, 1e9, 1e300, .infinity, .greatestFiniteMagnitude] {
      let query = IndexQuery(corpus.vocabulary.map { ($0, weight) })
      #expect(try searcher.search(query, limit: 1000).allSatisfy { $0.score > 0 })
    }
    let query = IndexQuery(corpus.vocabulary.map { ($0, .nan) })
    #expect(try searcher.search(query, limit: 10) == [])
  }

  private func logOnePlus(_ value: Double) -> Double {
    // ln(1 + x) by its integral is not needed: a series of halvings is enough here.
    var (root, scale) = (1 + value, 1.0)
    while root > 1.0001 {
      root = root.squareRoot()
      scale *= 2
    }
    let rest = root - 1
    return scale * (rest - rest * rest / 2 + rest * rest * rest / 3)
  }
}
