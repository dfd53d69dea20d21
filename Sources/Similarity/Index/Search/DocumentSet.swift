/// A set of documents of one segment, a bit for each; for instance those that were removed.
public struct DocumentSet: Hashable, Sendable {
  /// Bits of the documents from 0 on, 64 a word, the lowest first.
  public private(set) var words: [UInt64]
  /// How many documents are in the set.
  public private(set) var count: Int

  /// Creates a set.
  ///
  /// - Parameter words: Bits of the documents from 0 on, 64 a word, the lowest first.
  public init(words: [UInt64] = []) {
    self.words = words
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Whether a document is in the set.
  @inline(__always)
  public func contains(_ document: Int) -> Bool {
    let word = document >> 6
    return word >= 0 && word < words.count && words[word] >> UInt64(document & 63) & 1 == 1
  }

  /// Adds a document.
  ///
  /// - Returns: Whether it was not there before.
  /// - Precondition: The number is one that a segment can have.
  @discardableResult
  public mutating func insert(_ document: Int) -> Bool {
    precondition(document >= 0 && document < SegmentLimits.documentCount, "no such document")
    guard !contains(document) else { return false }
    let word = document >> 6
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    words[word] |= 1 << UInt64(document & 63)
    count += 1
    return true
  }
}
