import TestSupport
import Testing

@testable import Similarity

@Suite("Building a segment")
struct SegmentBuilderTests {
  @Test("keeps documents, terms, lengths and vectors", arguments: [0, 1, 17, 500])
  func roundTrip(documentCount: Int) throws {
    let corpus = SmallCorpus(seed: 11, documentCount: documentCount)
    let segment = try Building.segment(corpus.documents)
    try segment.verify()
    #expect(segment.documentCount == documentCount)
    #expect(segment.totalLength == corpus.documents.reduce(0) { $0 + Int($1.length) })
    #expect(segment.postingCount == corpus.documents.reduce(0) { $0 + $1.terms.count })
    let ordered = corpus.documents.sorted {
      $0.identifier.lexicographicallyPrecedes($1.identifier)
    }
    var vector = TermVector()
    for (number, document) in ordered.enumerated() {
      #expect(try segment.identifier(of: number) == document.identifier)
      #expect(try document.identifier.withUnsafeBytes { try segment.document($0) } == number)
      #expect(try segment.length(of: number) == document.length)
      try segment.readVector(of: number, into: &vector)
      var terms: [[UInt8]: Int] = [:]
      for (term, frequency) in zip(vector.terms, vector.frequencies) {
        terms[try segment.key(at: Int(term))] = Int(frequency)
      }
      #expect(terms == document.terms)
    }
    for key in corpus.vocabulary {
      let frequency = corpus.documents.count { $0.terms[key] != nil }
      let term = try key.withUnsafeBytes { try segment.term($0) }
      #expect(term?.documentFrequency ?? 0 == frequency)
      if let term { #expect(try segment.term(at: term.number) == term) }
    }
  }

  @Test("gives the same bytes for any hash and any order of documents, and when used again")
  func canonical() throws {
    let documents = SmallCorpus(seed: 12, documentCount: 200).documents
    let bytes = try Building.bytes(documents, seed: 1)
    #expect(try Building.bytes(documents, seed: 99) == bytes)
    #expect(try Building.bytes(documents.reversed(), seed: 1) == bytes)
    var builder = SegmentBuilder(weighting: Building.bm25, pivot: 30)
    for document in documents.prefix(77) { try document.append(to: &builder) }
    _ = try Building.bytes(&builder)
    #expect(builder.documentCount == 0)
    for document in documents { try document.append(to: &builder) }
    #expect(try Building.bytes(&builder) == bytes)
  }

  @Test("counts repeated terms together, up to 65,535")
  func repeatedTerms() throws {
    var builder = SegmentBuilder(weighting: Building.bm25, pivot: 30)
    try builder.begin("a".utf8Span.span.bytes)
    for _ in 0..<3 { try builder.count("x".utf8Span.span.bytes) }
    for _ in 0..<3 { try builder.count("y".utf8Span.span.bytes, 30_000) }
    try builder.count("z".utf8Span.span.bytes, 0)
    builder.end(length: 7)
    let segment = try Segment(SegmentStorage(copying: Building.bytes(&builder)))
    var vector = TermVector()
    try segment.readVector(of: 0, into: &vector)
    #expect(vector.terms == [0, 1, 2])
    #expect(vector.frequencies == [3, 65_535, 1])
  }

  @Test("takes keys of any bytes up to 65,535 of them")
  func longKeys() throws {
    let keys =
      [[], [0], [0, 0], Array(repeating: 0, count: 8), Array(repeating: 7, count: 15)]
      + [16, 17, 255, 65_535].map { [UInt8](repeating: 7, count: $0) }
    let document = SmallCorpus.Document(
      identifier: Array(repeating: 9, count: 65_535),
      terms: Dictionary(uniqueKeysWithValues: keys.map { ($0, 2) }), length: 9)
    let segment = try Building.segment([document])
    for key in keys {
      let number = try #require(try key.withUnsafeBytes { try segment.term($0) }).number
      #expect(try segment.key(at: number) == key)
    }
    #expect(try document.identifier.withUnsafeBytes { try segment.document($0) } == 0)
    var builder = SegmentBuilder(weighting: Building.bm25, pivot: 30)
    let long = [UInt8](repeating: 7, count: 65_536)
    #expect(throws: IndexError.tooLongKey(byteCount: 65_536)) { try builder.begin(long.span.bytes) }
    #expect(throws: IndexError.tooLongKey(byteCount: 65_536)) { try builder.count(long.span.bytes) }
    #expect(try long.withUnsafeBytes { try segment.term($0) } == nil)
  }

  @Test("refuses two documents with the same identifier and is empty then")
  func repeatedIdentifiers() throws {
    var documents = SmallCorpus(seed: 13, documentCount: 40).documents
    documents[7].identifier = documents[31].identifier
    #expect(throws: IndexError.repeatedIdentifier(documents[7].identifier)) {
      try Building.bytes(documents)
    }
  }

  @Test("is full at its limit")
  func limit() throws {
    var builder = SegmentBuilder(weighting: Building.bm25, pivot: 30, byteLimit: 60_000)
    for document in SmallCorpus(seed: 14, documentCount: 400, longest: 400).documents {
      if builder.isFull { break }
      try document.append(to: &builder)
    }
    #expect(builder.documentCount < 400)
    #expect(builder.byteCount < 70_000)
  }
}
