/// Segments that are searched as one.
///
///     var index = try Index([IndexPart(segment)])
///     let searcher = Searcher(index)
///     var query = IndexQuery()
///     query.append("solar".utf8Span.span.bytes, weight: 1)
///     for hit in try searcher.search(query, limit: 10) {
///       print(try index.identifier(of: hit.document), hit.score)
///     }
public struct Index: Sendable {
  /// The segments, each with what was removed from it.
  public let parts: [IndexPart]

  /// Creates an index.
  ///
  /// - Throws: `IndexError.differentWeightings` if the segments' impacts mean different things.
  public init(_ parts: [IndexPart]) throws(IndexError) {
    let weightings = parts.map(\.segment.weighting)
    guard weightings.dropFirst().allSatisfy({ $0 == weightings[0] }) else {
      throw .differentWeightings
    }
    self.parts = parts
  }
}

/// A segment of an index with the documents that were removed from it.
public struct IndexPart: Sendable {
  /// The segment.
  public let segment: Segment
  /// Its documents that are not found any more.
  public let removed: DocumentSet

  /// Creates a part.
  public init(_ segment: Segment, removed: DocumentSet = DocumentSet()) {
    self.segment = segment
    self.removed = removed
  }
}

/// A document of an index: which segment it is in, and its number there.
public struct IndexDocument: Hashable, Sendable, Comparable {
  /// The place of the segment among the index's.
  public var part: Int
  /// The document's number in the segment.
  public var number: Int

  /// Creates the name of a document.
  public init(part: Int, number: Int) {
    self.part = part
    self.number = number
  }

  /// Whether a document stands before another in its segment, or in an earlier segment.
  public static func < (one: Self, other: Self) -> Bool {
    (one.part, one.number) < (other.part, other.number)
  }
}

// MARK: - Counts

extension Index {
  /// How many documents there are, with those that were removed but not merged away.
  public var documentCount: Int { parts.reduce(0) { $0 + $1.segment.documentCount } }
  /// How many documents can be found.
  public var liveDocumentCount: Int {
    parts.reduce(0) { $0 + $1.segment.documentCount - $1.removed.count }
  }
  /// The average length of all documents, to be the pivot of what is built next; 1 without
  /// documents.
  public var averageLength: Double {
    let total = parts.reduce(0) { $0 + $1.segment.totalLength }
    return total > 0 ? Double(total) / Double(documentCount) : 1
  }

  /// How many documents contain a term, removed ones among them.
  public func documentFrequency(of key: RawSpan) throws(IndexError) -> Int {
    var sum = 0
    for part in parts {
      sum += try key.withBytes { key throws(IndexError) in
        try part.segment.term(key)?.documentFrequency ?? 0
      }
    }
    return sum
  }
}

// MARK: - Documents

extension Index {
  /// Returns the document with an identifier that was not removed, or nil.
  public func document(_ identifier: RawSpan) throws(IndexError) -> IndexDocument? {
    try identifier.withBytes { identifier throws(IndexError) in try document(identifier) }
  }

  /// The same for bytes at a place.
  public func document(
    _ identifier: UnsafeRawBufferPointer
  ) throws(IndexError) -> IndexDocument? {
    for (place, part) in parts.enumerated() {
      if let number = try part.segment.document(identifier), !part.removed.contains(number) {
        return IndexDocument(part: place, number: number)
      }
    }
    return nil
  }

  /// Returns a document's identifier.
  ///
  /// - Precondition: The document is one of the index.
  public func identifier(of document: IndexDocument) throws(IndexError) -> [UInt8] {
    try parts[document.part].segment.identifier(of: document.number)
  }
}

extension RawSpan {
  /// `withUnsafeBytes` for bodies that throw errors of an index.
  @inline(__always)
  func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    try withUnsafeBytes { bytes throws(IndexError) in try body(bytes) }
  }
}
