/// The terms that are looked for, each with a weight.
///
/// Keep one and fill it again: it keeps its memory.
public struct IndexQuery: Hashable, Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private(set) var weights: [Double] = []

  /// Creates a query without terms.
  public init() {}

  /// How many terms there are, repeated ones among them.
  public var count: Int { ends.count }

  /// Adds a term.
  ///
  /// - Parameters:
  ///   - key: The term; a key of more bytes than an index can hold is found nowhere.
  ///   - weight: How much it counts before its rarity does. The weights of a repeated term are
  ///     added up; a term whose sum is not positive counts nothing, and none counts more than 10¹².
  public mutating func append(_ key: RawSpan, weight: Double) {
    key.withUnsafeBytes { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    weights.append(weight)
  }

  /// Removes all terms but keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
  }

  /// The bytes of a term.
  ///
  /// - Precondition: There is a term of this number.
  public func key(_ term: Int) -> [UInt8] { Array(bytes[range(term)]) }

  private func range(_ term: Int) -> Range<Int> { (term > 0 ? ends[term - 1] : 0)..<ends[term] }

  /// Gives all keys at once, for as long as the call lasts.
  func withKeys<Result>(
    _ body: ((Int) -> UnsafeRawBufferPointer) throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
      try body { UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range($0)])) }
    }
  }
}
