/// Makes the two parts of a key table from keys in ascending order.
struct KeyTableEncoder: ~Copyable {
  /// The blocks, as far as they were not written yet.
  var blocks = ByteBuffer()
  /// The index.
  private(set) var index = ByteBuffer()
  private(set) var count = 0

  private let hasValues: Bool
  private var writtenCount = 0
  private var start = 0
  private var previous: [UInt8] = []

  init(hasValues: Bool) { self.hasValues = hasValues }

  /// Adds a key, which comes after all before.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - length: A number that is added up over the keys.
  mutating func append(_ key: UnsafeRawBufferPointer, value: Int = 0, length: Int = 0) {
    var shared = 0
    if count % KeyTable.keysPerBlock == 0 {
      index.append(littleEndian: KeyBytes.prefix(key))
      index.append(littleEndian: UInt64(writtenCount + blocks.count))
      index.append(littleEndian: UInt64(start))
    } else {
      shared = previous.withUnsafeBytes { KeyBytes.sharedCount($0, key) }
      blocks.append(number: shared)
    }
    blocks.append(number: key.count - shared)
    blocks.append(UnsafeRawBufferPointer(rebasing: key[shared...]))
    if hasValues {
      blocks.append(number: value)
      blocks.append(number: length)
    }
    previous.removeLast(previous.count - shared)
    previous.append(contentsOf: key[shared...])
    start += length
    count += 1
  }

  /// Writes the blocks that are there.
  mutating func writeBlocks(to writer: inout SegmentWriter) throws {
    writtenCount += blocks.count
    try writer.append(blocks.bytes)
    blocks.removeAll()
  }
}
