/// What comes of one chunk: bytes for the output, and what has to be said or summed up in order.
final class OutputBlock: @unchecked Sendable {
  /// The bytes for the output.
  let bytes = ByteBuffer(capacity: 1 << 20)
  /// The bytes of rejected records, one after another, as they stood.
  let rejected = ByteBuffer(capacity: 1 << 10)
  /// What was wrong, in the input's order.
  var problems: [InputProblem] = []
  /// What a summary needs of the records, in the input's order.
  var scored: [ScoredText] = []
  /// What a report sums up of the records, in the input's order; groups' names stand in `bytes`.
  var entries: [CommentEntry] = []
  /// The records that a report may look at more closely.
  var sampled: [SampledComment] = []
  /// Keys that a table has no column for, with the line of their first record.
  var unknownKeys: [(key: String, line: Int)] = []
  /// Keys of the input that were written under another name, because a result has theirs.
  var renamedKeys: [String] = []
  /// How many records were written, those in bytes that were handed on early included.
  var recordCount = 0
  private var deliveredCount = 0

  /// Whether bytes were handed on early, so that the block goes on where they end.
  var isContinued: Bool { deliveredCount > 0 }

  /// How many bytes were written, those that were handed on early included.
  var position: Int { deliveredCount + bytes.count }

  /// Writes the bytes out early, when it is the block's turn; set by the pipeline.
  var spill: ((OutputBlock) -> Void)?

  /// Beyond so many bytes a block does not wait for its end.
  static let spillSize = 4 << 20

  /// Hands the bytes on if there are very many of them, so that a record of 100 MB is not held twice.
  @inline(__always)
  func spillIfLarge() {
    if bytes.count >= Self.spillSize { spill?(self) }
  }

  /// Empties a block that was delivered early; what follows continues it.
  func removeDelivered() {
    let (count, delivered) = (recordCount, position)
    removeAll()
    recordCount = count
    deliveredCount = delivered
  }

  /// Empties the block for the next chunk.
  func removeAll() {
    bytes.removeAll(keepingAtMost: 4 << 20)
    rejected.removeAll(keepingAtMost: 1 << 20)
    problems.removeAll(keepingCapacity: true)
    scored.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    sampled.removeAll(keepingCapacity: true)
    unknownKeys.removeAll(keepingCapacity: true)
    renamedKeys.removeAll(keepingCapacity: true)
    recordCount = 0
    deliveredCount = 0
  }
}
