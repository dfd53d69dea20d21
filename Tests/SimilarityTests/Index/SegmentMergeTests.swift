import TestSupport
import Testing

@testable import Similarity

@Suite("Merging segments")
struct SegmentMergeTests {
  @Test("gives the bytes that building from what is left gives", arguments: 0..<10 as Range<UInt64>)
  func sameAsBuilt(seed: UInt64) throws {
    let weighting = seed % 3 == 2 ? RetrievalWeighting.cosine : Building.bm25
    var generator = SplitMix64(seed: seed)
    let corpus = SmallCorpus(seed: seed, documentCount: [0, 1, 50, 1200][Int(seed % 4)])
    var (parts, left): ([IndexPart], [SmallCorpus.Document]) = ([], [])
    for share in 0..<Int.random(in: 1...5, using: &generator) {
      let documents = corpus.documents.filter { Int($0.length) % 5 == share }
      let segment = try Building.segment(documents, weighting: weighting)
      var removed = DocumentSet()
      for document in documents {
        if Int.random(in: 0..<4, using: &generator) == 0 {
          let number = try #require(
            try document.identifier.withUnsafeBytes { try segment.document($0) })
          removed.insert(number)
        } else {
          left.append(document)
        }
      }
      parts.append(IndexPart(segment, removed: removed))
    }
    let merged = try Building.merged(parts)
    #expect(merged == (try Building.bytes(left, weighting: weighting)), "seed: \(seed)")
    let reweighed = try Building.merged(parts, pivot: 77)
    #expect(reweighed == (try Building.bytes(left, weighting: weighting, pivot: 77)))
  }

  @Test("reads vectors again for every few terms when memory is short")
  func reweighingInParts() throws {
    let corpus = SmallCorpus(seed: 4, documentCount: 300)
    let segment = try Building.segment(corpus.documents)
    let numbers = (0..<UInt32(segment.documentCount)).map { $0 % 5 == 0 ? .max : $0 }
    let scale = ImpactScale(segment.weighting, pivot: 99)
    var all = ReweighedPostings(segment, numbers: numbers, scale)
    var few = ReweighedPostings(segment, numbers: numbers, scale, postingLimit: 100)
    for term in 0..<segment.termCount {
      #expect(try all.postings(of: term).elementsEqual(few.postings(of: term)))
    }
  }

  @Test("refuses the same identifier twice, unless one was removed, and different weightings")
  func refusals() throws {
    let corpus = SmallCorpus(seed: 2, documentCount: 3)
    let segment = try Building.segment(corpus.documents)
    let one = try Building.segment(corpus.documents.prefix(1))
    #expect(throws: IndexError.repeatedIdentifier(corpus.documents[0].identifier)) {
      try Building.merged([IndexPart(segment), IndexPart(one)])
    }
    let emptied = IndexPart(one, removed: DocumentSet(words: [1]))
    #expect(try Building.merged([IndexPart(segment), emptied]) == Building.bytes(corpus.documents))
    let other = try Building.segment(corpus.documents, weighting: .cosine)
    #expect(throws: IndexError.differentWeightings) {
      try Building.merged([IndexPart(segment), IndexPart(other)])
    }
    #expect(throws: IndexError.differentWeightings) {
      try Index([IndexPart(segment), IndexPart(other)])
    }
    #expect(throws: IndexError.differentWeightings) { try Building.merged([]) }
  }

  @Test("stops where the sink does")
  func failingSink() throws {
    struct DiskFull: Error {}
    let segment = try Building.segment(SmallCorpus(seed: 2, documentCount: 300).documents)
    #expect(throws: DiskFull.self) {
      try SegmentMerge.merge([IndexPart(segment)]) { _ in throw DiskFull() }
    }
  }
}
