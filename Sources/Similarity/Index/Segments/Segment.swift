/// An immutable part of an index, used where its bytes lie.
///
/// Documents are numbered in the order of their identifiers' bytes, terms in the order of theirs.
/// What is read is compared with a checksum when it is read first, a page of 64 KB at a time, so
/// opening takes microseconds for each gigabyte and a flipped bit is an error, never a wrong
/// answer.
///
///     let segment = try Segment(SegmentStorage(mapped) { unmap() })
///     if let document = try segment.document("a17".utf8Span.span.bytes) { … }
///
/// Among 100,000 documents of 316 different terms each, a document took 1,420 bytes: 745 of postings,
/// 631 of its vector, 27 of the dictionary, and 17 of its identifier, its length and its place.
public final class Segment: Sendable {
  let footer: SegmentFooter
  let scale: ImpactScale
  let termTable: KeyTable
  let identifiers: KeyTable

  private let storage: SegmentStorage
  private let pages: VerifiedPages
  private let postings: Section
  private let lengths: Section
  private let vectors: Section
  private let vectorStarts: Section

  /// Opens a segment.
  ///
  /// - Throws: `IndexError` for bytes that are no segment, of another version, cut short, or
  ///   damaged where they tell what is where.
  public convenience init(_ storage: SegmentStorage) throws(IndexError) {
    try self.init(storage, isTrusting: false)
  }

  /// - Parameter isTrusting: Whether to compare no checksums of pages, which only tests should
  ///   want.
  init(_ storage: SegmentStorage, isTrusting: Bool) throws(IndexError) {
    let bytes = storage.bytes
    let footer = try SegmentFooter(bytes)
    let body = UnsafeRawBufferPointer(rebasing: bytes[..<footer.bodyCount])
    guard let start = bytes.baseAddress else { throw .notASegment }
    let pages = VerifiedPages(
      body, checksums: start + footer.bodyCount, isTrusting: isTrusting)
    func section(_ section: SegmentSection) -> Section {
      let place = footer.sections[section.rawValue]
      return Section(body, start: place.start, count: place.count, pages: pages)
    }
    identifiers = try KeyTable(
      count: footer.documentCount, hasValues: false, index: section(.identifierIndex),
      blocks: section(.identifiers))
    termTable = try KeyTable(
      count: footer.termCount, hasValues: true, index: section(.termIndex), blocks: section(.terms))
    lengths = section(.lengths)
    postings = section(.postings)
    vectors = section(.vectors)
    vectorStarts = section(.vectorStarts)
    guard lengths.count == footer.documentCount * 4,
      vectorStarts.count == (footer.documentCount + 1) * 8
    else { throw .damaged }
    self.storage = storage
    self.footer = footer
    self.pages = pages
    scale = ImpactScale(footer.weighting, pivot: footer.pivot)
  }
}

// MARK: - Counts

extension Segment {
  /// How many documents there are, removed ones among them.
  public var documentCount: Int { footer.documentCount }
  /// How many different terms there are.
  public var termCount: Int { footer.termCount }
  /// How many postings there are.
  public var postingCount: Int { footer.postingCount }
  /// The sum of all documents' lengths.
  public var totalLength: Int { footer.totalLength }
  /// How occurrences are weighted.
  public var weighting: RetrievalWeighting { footer.weighting }
  /// The length that counted as average when impacts were computed.
  public var pivot: Double { footer.pivot }
  /// How many bytes the segment has.
  public var byteCount: Int { storage.bytes.count }

  /// Compares every byte with its checksum.
  ///
  /// - Throws: `IndexError.damaged`.
  /// - Complexity: O(*n*) in the number of bytes, some 10 GB/s from memory.
  public func verify() throws(IndexError) {
    let all = VerifiedPages(
      UnsafeRawBufferPointer(rebasing: storage.bytes[..<footer.bodyCount]),
      checksums: pages.checksums, isTrusting: false)
    try all.verify(0, count: footer.bodyCount)
  }
}

// MARK: - Documents

extension Segment {
  /// Returns a document's identifier.
  ///
  /// - Throws: `IndexError.damaged`, also for a number that is none of a document.
  public func identifier(of document: Int) throws(IndexError) -> [UInt8] {
    var identifier: [UInt8] = []
    try identifiers.entry(at: document, appendingKeyTo: &identifier)
    return identifier
  }

  /// Returns the number of the document with an identifier, or nil.
  public func document(_ identifier: UnsafeRawBufferPointer) throws(IndexError) -> Int? {
    try identifiers.find(identifier)?.number
  }

  /// Returns the weighted number of a document's terms.
  ///
  /// - Throws: `IndexError.damaged`, also for a number that is none of a document.
  public func length(of document: Int) throws(IndexError) -> UInt32 {
    guard document >= 0, document < documentCount else { throw .damaged }
    return try lengths.bytes(at: document * 4, count: 4).loadUnaligned(as: UInt32.self).littleEndian
  }

  /// Reads a document's terms and their frequencies.
  ///
  /// - Throws: `IndexError.damaged`, also for a number that is none of a document.
  public func readVector(
    of document: Int, into vector: inout TermVector
  ) throws(IndexError) {
    guard document >= 0, document < documentCount else { throw .damaged }
    let starts = try vectorStarts.bytes(at: document * 8, count: 16)
    let start = starts.loadUnaligned(as: UInt64.self).littleEndian
    let end = starts.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    guard start <= end, end <= UInt64(vectors.count) else { throw .damaged }
    try vector.read(
      try vectors.bytes(at: Int(start), count: Int(end - start)), termCount: termCount)
  }
}

// MARK: - Terms

extension Segment {
  /// A term of a segment.
  public struct Term: Hashable, Sendable {
    /// Its number: the place of its key among all of the segment.
    public let number: Int
    /// How many documents contain it.
    public let documentFrequency: Int
    let start: Int
    let byteCount: Int

    init(_ entry: KeyTable.Entry) {
      number = entry.number
      documentFrequency = entry.value
      start = entry.start
      byteCount = entry.length
    }
  }

  /// Returns the term with a key, or nil.
  public func term(_ key: UnsafeRawBufferPointer) throws(IndexError) -> Term? {
    try termTable.find(key).map { Term($0) }
  }

  /// Returns the term of a number.
  ///
  /// - Throws: `IndexError.damaged`, also for a number that is none of a term.
  public func term(at number: Int) throws(IndexError) -> Term {
    Term(try termTable.entry(at: number))
  }

  /// Returns the key of a term's number.
  ///
  /// - Throws: `IndexError.damaged`, also for a number that is none of a term.
  public func key(at number: Int) throws(IndexError) -> [UInt8] {
    var key: [UInt8] = []
    try termTable.entry(at: number, appendingKeyTo: &key)
    return key
  }

  /// The postings of a term of this segment.
  func postings(of term: Term) throws(IndexError) -> PostingList {
    try PostingList(
      try postings.bytes(at: term.start, count: term.byteCount), count: term.documentFrequency,
      documentLimit: documentCount)
  }
}
