/// Takes blocks of records, in order, to the output, the file of rejected records and the log of problems.
final class RecordDelivery {
  /// Where what there is to say is kept until the end.
  var log: ProblemLog
  private let sink: ByteSink
  private let rejects: ByteSink?
  private let frame: OutputFrame
  private var hasRecords = false

  init(sink: ByteSink, rejectsPath: String?, frame: OutputFrame, log: ProblemLog)
    throws(OutputError)
  {
    self.sink = sink
    rejects = try rejectsPath.map { path throws(OutputError) in try ByteSink(path: path) }
    self.frame = frame
    self.log = log
  }

  /// Writes what comes before the first record.
  func begin() throws(OutputError) { try sink.write(frame.head) }

  func deliver(_ block: OutputBlock) throws {
    if block.recordCount > 0, !block.isContinued {
      try sink.write(hasRecords ? frame.separator : frame.lead)
      hasRecords = true
    }
    try sink.write(UnsafeRawBufferPointer(start: block.bytes.base, count: block.bytes.count))
    try rejects?.write(
      UnsafeRawBufferPointer(start: block.rejected.base, count: block.rejected.count))
    log.add(block.problems)
    log.add(unknown: block.unknownKeys)
    log.add(renamed: block.renamedKeys)
  }

  /// Writes what comes after the last record.
  func endRecords() throws(OutputError) {
    try sink.write((hasRecords ? frame.trail : []) + frame.tail)
  }

  /// Says what there is to say, and completes the file of rejected records.
  func finish() throws(OutputError) {
    log.finish()
    try rejects?.finish()
  }
}
