/// Some whole records of an input, cut out but not yet taken apart.
///
/// Cutting is cheap and goes one chunk after another; `RecordParser` takes chunks apart on any
/// thread. A chunk knows everything that depends on what came before it.
public final class Chunk: Sendable {
  /// The number of the chunk's first record, from 0.
  public let firstRecord: Int
  /// How many records there are, bad ones included.
  public let recordCount: Int
  /// The line on which the chunk begins, from 1.
  public let firstLine: Int
  /// Where the chunk begins in the input, in bytes of UTF-8.
  public let byteOffset: Int
  /// How many bytes it has.
  public let count: Int

  private let buffer: ByteBuffer
  private let start: Int

  /// Offsets of quotes that stand for themselves although a cell begins with them.
  let literalQuotes: [Int]
  /// The elements of a JSON array; empty for other formats.
  let elements: [Range<Int>]
  /// Where bytes became U+FFFD.
  let repairs: [TextSource.Repair]

  init(
    buffer: ByteBuffer, start: Int, count: Int, firstRecord: Int, recordCount: Int,
    firstLine: Int, byteOffset: Int, literalQuotes: [Int] = [], elements: [Range<Int>] = [],
    repairs: [TextSource.Repair] = []
  ) {
    self.buffer = buffer
    self.start = start
    self.count = count
    self.firstRecord = firstRecord
    self.recordCount = recordCount
    self.firstLine = firstLine
    self.byteOffset = byteOffset
    self.literalQuotes = literalQuotes
    self.elements = elements
    self.repairs = repairs
  }

  /// The bytes, valid as long as the chunk lives. 64 more can be read after them.
  var base: UnsafePointer<UInt8> { UnsafePointer(buffer.base + start) }
}
