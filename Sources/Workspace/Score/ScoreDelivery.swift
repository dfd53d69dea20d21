/// Takes scored blocks, in order, to where they belong: the output, the file of rejected records, the
/// log of problems, and the sums.
final class ScoreDelivery {
  private let sink: ByteSink
  private let rejects: ByteSink?
  private let options: ScoreOptions
  private let frame: OutputFrame
  private let rows: ScoreRowFormatter
  private var rowBytes: [UInt8] = []
  private var hasRecords = false
  private var log: ProblemLog
  private var summary: SentimentSummary
  private var aspects = AspectTallies()

  init(
    sink: ByteSink, rejects: ByteSink?, options: ScoreOptions, frame: OutputFrame, log: ProblemLog
  ) {
    self.sink = sink
    self.rejects = rejects
    self.options = options
    self.frame = frame
    self.log = log
    rows = ScoreRowFormatter(
      style: options.style, width: options.width, showsEmotions: options.showsEmotions)
    summary = SentimentSummary(options.summaryOptions)
  }

  private var showsRows: Bool { options.isTable && !options.isGrouped && !options.isByAspect }

  /// Writes what comes before the first record.
  func begin() throws(OutputError) {
    try sink.write(frame.head)
    if showsRows { try sink.write(rows.header) }
  }

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
    rowBytes.removeAll(keepingCapacity: true)
    for scored in block.scored {
      if summary.insert(scored) { aspects.insert(scored.aspects) }
      if showsRows { rows.append(scored, to: &rowBytes) }
    }
    try sink.write(rowBytes)
  }

  /// Writes what comes after the last record: the end of the format, groups, or the summary.
  func finish() throws {
    summary.repaired = log.repairedCount
    summary.rejected = log.rejectedCount
    try sink.write((hasRecords ? frame.trail : []) + frame.tail)
    if options.isByAspect {
      try sink.write(AspectOutput.bytes(aspects.report, options))
      for note in aspects.notes + summary.report.notes { log.note(note) }
    } else if options.isGrouped {
      try sink.write(GroupOutput.bytes(summary.groups, options))
      for note in summary.report.notes { log.note(note) }
    } else if options.isTable {
      try sink.write(
        [ASCII.lf] + SummaryTable(style: options.style, width: options.width).bytes(summary.report))
      if options.sumsAspects {
        let table = AspectTable(style: options.style, width: options.width)
        try sink.write([ASCII.lf] + table.bytes(aspects.report))
      }
    }
    log.finish()
    try rejects?.finish()
  }

  var outcome: ScoreRun.Outcome {
    ScoreRun.Outcome(
      rejectedCount: log.rejectedCount, repairedCount: log.repairedCount, net: summary.net)
  }
}
