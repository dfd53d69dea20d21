/// The records of a chunk, taken apart. Made to be used again and again.
public struct RecordBatch {
  /// The records, in the input's order; rejected ones are left out.
  public internal(set) var records: [Record] = []
  /// The fields of all records.
  public internal(set) var fields: [Field] = []
  /// What was wrong, in the input's order.
  public internal(set) var problems: [InputProblem] = []
  /// The chunk that owns the bytes.
  public private(set) var chunk: Chunk?

  /// Creates an empty batch.
  public init() {}

  /// The bytes into which records and fields point: valid UTF-8.
  ///
  /// Valid as long as the batch holds its chunk; 64 more bytes can be read after them.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: chunk?.base, count: chunk?.count ?? 0)
  }

  /// Empties the batch, keeping its memory, and gives it the next chunk's bytes.
  mutating func begin(_ chunk: Chunk?) {
    records.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    self.chunk = chunk
  }

  /// Empties the batch, so that the chunk's memory can be freed.
  public mutating func removeAll() { begin(nil) }
}
