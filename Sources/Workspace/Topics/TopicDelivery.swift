/// Takes blocks of records with keyphrases, in order, to the output, the file of rejected records and the
/// log of problems.
final class TopicDelivery {
  private let sink: ByteSink
  private let rejects: ByteSink?
  private let frame: OutputFrame
  private var hasRecords = false
  private var log: ProblemLog

  init(sink: ByteSink, rejects: ByteSink?, frame: OutputFrame, log: ProblemLog) {
    self.sink = sink
    self.rejects = rejects
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
  func finish() throws {
    try sink.write((hasRecords ? frame.trail : []) + frame.tail)
    log.finish()
    try rejects?.finish()
  }

  var outcome: TopicRun.Outcome {
    TopicRun.Outcome(rejectedCount: log.rejectedCount, repairedCount: log.repairedCount)
  }
}
