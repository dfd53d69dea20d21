/// Takes scored blocks, in order, to where records go (`RecordDelivery`), and to the sums.
final class ScoreDelivery {
  private let sink: ByteSink
  private let records: RecordDelivery
  private let options: ScoreOptions
  private let rows: ScoreRowFormatter
  private var rowBytes: [UInt8] = []
  private var summary: SentimentSummary
  private var aspects = AspectTallies()

  init(sink: ByteSink, records: RecordDelivery, options: ScoreOptions) {
    self.sink = sink
    self.records = records
    self.options = options
    rows = ScoreRowFormatter(
      style: options.style, width: options.width, showsEmotions: options.showsEmotions)
    summary = SentimentSummary(options.summaryOptions)
  }

  private var showsRows: Bool { options.isTable && !options.isGrouped && !options.isByAspect }

  /// Writes what comes before the first record.
  func begin() throws(OutputError) {
    try records.begin()
    if showsRows { try sink.write(rows.header) }
  }

  func deliver(_ block: OutputBlock) throws {
    try records.deliver(block)
    rowBytes.removeAll(keepingCapacity: true)
    for scored in block.scored {
      if summary.insert(scored) { aspects.insert(scored.aspects) }
      if showsRows { rows.append(scored, to: &rowBytes) }
    }
    try sink.write(rowBytes)
  }

  /// Writes what comes after the last record: the end of the format, groups, or the summary.
  func finish() throws {
    summary.repaired = records.log.repairedCount
    summary.rejected = records.log.rejectedCount
    try records.endRecords()
    if options.isByAspect {
      try sink.write(AspectOutput.bytes(aspects.report, options))
      for note in aspects.notes + summary.report.notes { records.log.note(note) }
    } else if options.isGrouped {
      try sink.write(GroupOutput.bytes(summary.groups, options))
      for note in summary.report.notes { records.log.note(note) }
    } else if options.isTable {
      try sink.write(
        [ASCII.lf] + SummaryTable(style: options.style, width: options.width).bytes(summary.report))
      if options.sumsAspects {
        let table = AspectTable(style: options.style, width: options.width)
        try sink.write([ASCII.lf] + table.bytes(aspects.report))
      }
    }
    try records.finish()
  }

  var outcome: ScoreRun.Outcome {
    ScoreRun.Outcome(
      rejectedCount: records.log.rejectedCount, repairedCount: records.log.repairedCount,
      net: summary.net)
  }
}
