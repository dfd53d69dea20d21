/// What a document consists of: its terms, by their numbers in its segment, and how often it has
/// each.
///
/// Keep one and read into it again: its arrays keep their room.
public struct TermVector: Hashable, Sendable {
  /// The terms' numbers, ascending.
  public internal(set) var terms: [UInt32] = []
  /// How often the document has each, weighted.
  public internal(set) var frequencies: [UInt16] = []

  /// Creates an empty vector.
  public init() {}

  /// How many different terms there are.
  public var count: Int { terms.count }

  mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
  }
}

// MARK: - Bytes

extension TermVector {
  /// A frequency of 1, 2 or 3 stands in two bits beside the gap; a larger one follows, less 4.
  private static let longMark = 3

  /// Appends the count and for each term its gap and frequency: some two bytes a term.
  static func append(
    _ terms: UnsafeBufferPointer<UInt32>, _ frequencies: UnsafeBufferPointer<UInt16>,
    to bytes: inout ByteBuffer
  ) {
    bytes.append(number: terms.count)
    var next: UInt32 = 0
    for (term, frequency) in zip(terms, frequencies) {
      let code = min(Int(frequency) - 1, longMark)
      bytes.append(number: Int(term - next) << 2 | code)
      if code == longMark { bytes.append(number: Int(frequency) - 4) }
      next = term + 1
    }
  }

  /// Reads what `append` wrote.
  ///
  /// - Parameter termCount: Terms are below this number.
  mutating func read(
    _ bytes: UnsafeRawBufferPointer, termCount: Int
  ) throws(IndexError) {
    removeAll()
    guard var reader = ByteReader(bytes) else { throw .damaged }
    let count = try reader.number()
    // Each term takes a byte at least, so damage cannot make this large.
    guard count <= reader.remaining else { throw .damaged }
    terms.reserveCapacity(count)
    frequencies.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      let code = try reader.number()
      let gap = code >> 2
      guard gap < termCount - next else { throw .damaged }
      var frequency = code & 3 + 1
      if code & 3 == Self.longMark {
        let more = try reader.number()
        guard more <= Int(UInt16.max) - 4 else { throw .damaged }
        frequency = more + 4
      }
      terms.append(UInt32(truncatingIfNeeded: next + gap))
      frequencies.append(UInt16(truncatingIfNeeded: frequency))
      next += gap + 1
    }
  }
}
