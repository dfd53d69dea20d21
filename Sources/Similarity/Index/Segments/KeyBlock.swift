/// Walks over the keys of one block of a key table, each told by what it shares with the one
/// before.
///
/// A key is: how many bytes it shares (not of the first), how many follow, those; then its two
/// values, if the table has values.
struct KeyBlock {
  private var reader: ByteReader
  private let hasValues: Bool
  private var isFirst = true

  /// How many bytes the current key shares with the one before.
  private(set) var sharedCount = 0
  /// The bytes that follow.
  private(set) var suffix = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The current key's values; 0 if the table has none.
  private(set) var values = (first: 0, second: 0)

  init(_ reader: ByteReader, hasValues: Bool) {
    self.reader = reader
    self.hasValues = hasValues
  }

  /// Goes to the next key.
  ///
  /// - Throws: `IndexError.damaged` if there is none.
  @inline(__always)
  mutating func advance() throws(IndexError) {
    let byteCount = sharedCount + suffix.count
    sharedCount = isFirst ? 0 : try reader.number()
    isFirst = false
    let count = try reader.number()
    guard sharedCount <= byteCount, count <= KeyBytes.maximumCount - sharedCount else {
      throw .damaged
    }
    suffix = try reader.bytes(count)
    if hasValues { values = (try reader.number(), try reader.number()) }
  }
}
