/// Scores an input from its first byte to its last.
///
///     let run = try ScoreRun(source: ByteSource(path: "comments.csv"), options: options, say: warn)
///     let outcome = try run.run(to: .standardOutput())
public struct ScoreRun {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// How many records could not be read.
    public var rejectedCount: Int
    /// How many were read, but not exactly as they stood.
    public var repairedCount: Int
  }

  private let reader: RecordReader
  private let options: ScoreOptions
  private let say: (String) -> Void

  /// Reads the beginning of an input and says what it was taken for.
  ///
  /// - Parameter say: Takes one line for stderr.
  /// - Throws: `InputError` if the input cannot be read or lacks a column that was named.
  public init(
    source: ByteSource, options: ScoreOptions, say: @escaping (String) -> Void
  ) throws(InputError) {
    reader = try RecordReader(source: source, options: options.input)
    self.options = options
    self.say = say
  }

  /// What was found out about the input.
  public var layout: InputLayout { reader.layout }

  /// Scores every record and writes the results.
  ///
  /// - Throws: `OutputError`, or `InputError` after all that came before the damage was written.
  public func run(to sink: ByteSink) throws -> Outcome {
    let known = try KeyCensus(reader: reader, isNeeded: options.output.format == .csv)
    let columns = columns(known)
    let frame = OutputFrame(options.output, columns)
    let rejects = try options.rejectsPath.map { path throws(OutputError) in try ByteSink(path: path) }
    let delivery = Delivery(
      sink: sink, rejects: rejects, frame: frame,
      log: ProblemLog(file: layout.file, namesRejected: rejects == nil, say: say))
    try sink.write(frame.head)
    let (layout, parser, options) = (layout, reader.parser, options)
    var failure: InputError?
    do {
      try RecordPipeline(threads: options.threads).run(
        reader, after: known.chunks,
        makeWorker: {
          ScoreWorker(
            parser: parser, writer: Self.writer(columns, keys: known.keys, options.output),
            options: options, group: nil, time: nil)
        }, deliver: delivery.deliver)
    } catch let error as InputError {
      failure = error
    }
    try sink.write(frame.tail)
    delivery.log.finish()
    try rejects?.finish()
    for note in reader.layout.notes.dropFirst(layout.notes.count) { say(note) }
    if let failure { throw failure }
    return Outcome(
      rejectedCount: delivery.log.rejectedCount, repairedCount: delivery.log.repairedCount)
  }

  private func columns(_ known: KeyCensus) -> OutputColumns {
    let inputs = layout.columns.isEmpty ? known.keys : layout.columns
    let results = SentimentColumns.names(explains: options.explains)
    for name in OutputColumns.renamed(inputs, results: results) {
      say("\(layout.file): the input's own '\(name)' is written as 'input.\(name)'")
    }
    return OutputColumns(
      inputs: inputs, hasOwnID: inputs.contains("id"), results: results,
      wanted: options.output.columns)
  }

  private static func writer(
    _ columns: OutputColumns, keys: [String], _ output: OutputOptions
  ) -> any RecordWriter {
    switch output.format {
    case .csv: CSVRecordWriter(columns: columns, knownKeys: keys, options: output)
    case .ndjson, .json, .table: JSONRecordWriter(columns: columns, options: output)
    }
  }
}

/// Takes finished blocks, in order, to where they belong.
private final class Delivery {
  private let sink: ByteSink
  private let rejects: ByteSink?
  private let frame: OutputFrame
  private var hasRecords = false
  var log: ProblemLog

  init(sink: ByteSink, rejects: ByteSink?, frame: OutputFrame, log: ProblemLog) {
    self.sink = sink
    self.rejects = rejects
    self.frame = frame
    self.log = log
  }

  func deliver(_ block: OutputBlock) throws {
    if hasRecords, block.recordCount > 0, !frame.separator.isEmpty { try sink.write(frame.separator) }
    if block.recordCount > 0 { hasRecords = true }
    try sink.write(UnsafeRawBufferPointer(start: block.bytes.base, count: block.bytes.count))
    try rejects?.write(UnsafeRawBufferPointer(start: block.rejected.base, count: block.rejected.count))
    log.add(block.problems)
    log.add(block.unknownKeys)
  }
}
