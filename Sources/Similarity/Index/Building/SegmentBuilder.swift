/// Makes a segment of documents that come one after the other.
///
///     var builder = SegmentBuilder(weighting: .bm25(k1: 1.2, b: 0.75), pivot: 300)
///     try builder.begin("a17".utf8Span.span.bytes)
///     try builder.count("solar".utf8Span.span.bytes)
///     try builder.count("storage".utf8Span.span.bytes, 3)
///     builder.end(length: 4)
///     if builder.isFull { try builder.finish { chunk in … } }
///
/// Counting needs no allocation for a term or a document. A builder has some twice its limit in
/// memory while it finishes; two of them can work on two threads. When it has finished it is empty
/// and can be filled again.
public struct SegmentBuilder: ~Copyable {
  /// How occurrences are weighted.
  public let weighting: RetrievalWeighting
  /// The length that counts as average.
  public let pivot: Double
  /// The number of bytes from which on the builder is full.
  public let byteLimit: Int

  var counter: TermCounter
  var postings = InvertedPostings()
  /// Bytes of all identifiers, and where each begins.
  var identifiers: [UInt8] = []
  var identifierStarts = [0]
  /// Where each document's postings begin.
  var postingStarts = [0]
  var lengths: [UInt32] = []

  /// Creates an empty builder.
  ///
  /// - Parameters:
  ///   - weighting: How occurrences are weighted; `k1` in 0...10⁶ and `b` in 0...1.
  ///   - pivot: The length that counts as average, from .001 to 10¹².
  ///   - byteLimit: From how many bytes on the builder says that it is full.
  ///   - seed: What nobody should be able to foresee who chooses terms; the segment does not depend
  ///     on it.
  public init(
    weighting: RetrievalWeighting, pivot: Double, byteLimit: Int = 256 << 20,
    seed: UInt64 = 0x2545_F491_4F6C_DD1D
  ) {
    precondition(ImpactScale.isValid(weighting, pivot: pivot), "no such weighting")
    self.weighting = weighting
    self.pivot = pivot
    self.byteLimit = byteLimit
    counter = TermCounter(seed: seed)
  }

  /// How many documents there are.
  public var documentCount: Int { lengths.count }

  /// How many bytes hold the documents; finishing needs about as many again.
  public var byteCount: Int {
    counter.byteCount + identifiers.count + lengths.count * 20
  }

  /// Whether the builder has to be finished before the next document.
  public var isFull: Bool {
    byteCount >= byteLimit || documentCount >= SegmentLimits.documentCount
      || counter.postingCount >= Int(UInt32.max) / 2
      || counter.termCount >= TermCounter.maximumTermCount / 2
  }
}

// MARK: - Documents

extension SegmentBuilder {
  /// Begins a document.
  ///
  /// - Parameter identifier: What it is found by; no two documents may have the same.
  /// - Throws: `IndexError.tooLongKey`, `IndexError.tooManyDocuments`.
  public mutating func begin(_ identifier: RawSpan) throws(IndexError) {
    guard identifier.byteCount <= KeyBytes.maximumCount else {
      throw .tooLongKey(byteCount: identifier.byteCount)
    }
    guard documentCount < SegmentLimits.documentCount else { throw .tooManyDocuments }
    identifiers.removeLast(identifiers.count - (identifierStarts.last ?? 0))
    identifier.withUnsafeBytes { identifiers.append(contentsOf: $0) }
  }

  /// Counts an occurrence of a term in the document that was begun.
  ///
  /// - Parameters:
  ///   - key: The term.
  ///   - frequency: How much the occurrence counts, at least 1; a document's sums end at 65,535.
  /// - Throws: `IndexError.tooLongKey`, in which case it was not counted.
  @inline(__always)
  public mutating func count(_ key: RawSpan, _ frequency: UInt16 = 1) throws(IndexError) {
    guard key.byteCount <= KeyBytes.maximumCount else {
      throw .tooLongKey(byteCount: key.byteCount)
    }
    key.withUnsafeBytes {
      counter.count($0, max(1, frequency), document: UInt32(truncatingIfNeeded: lengths.count + 1))
    }
  }

  /// Ends the document that was begun.
  ///
  /// - Parameter length: The weighted number of its terms.
  public mutating func end(length: UInt32) {
    identifierStarts.append(identifiers.count)
    postingStarts.append(counter.postingCount)
    lengths.append(length)
  }

  mutating func removeAll() {
    counter.removeAll()
    identifiers.removeAll(keepingCapacity: true)
    identifierStarts.removeLast(identifierStarts.count - 1)
    postingStarts.removeLast(postingStarts.count - 1)
    lengths.removeAll(keepingCapacity: true)
  }
}
