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
    /// The share of positive texts less that of negative ones; nil if texts were not summed up or
    /// none has a label.
    public var net: Double?
  }

  private let reader: RecordReader
  private let options: ScoreOptions
  private let group: FieldFinder?
  private let time: FieldFinder?
  private let say: (String) -> Void

  /// Reads the beginning of an input.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - options: What was asked for.
  ///   - say: Takes one line for stderr.
  /// - Throws: `InputError` if the input cannot be read or lacks a column that was named.
  public init(
    source: ByteSource, options: ScoreOptions, say: @escaping (String) -> Void
  ) throws(InputError) {
    reader = try RecordReader(source: source, options: options.input)
    let layout = reader.layout
    group = try options.groupColumn.map { name throws(InputError) in
      try FieldFinder.required(name, in: layout)
    }
    let timeColumn = options.timeColumn ?? (options.period == nil ? nil : TimeColumn.guess(layout))
    time = try timeColumn.map { name throws(InputError) in
      try FieldFinder.required(name, in: layout)
    }
    self.options = options
    self.say = say
    layout.notes.forEach(say)
    if options.period != nil, options.timeColumn == nil, let timeColumn {
      say("\(layout.file): the time is in the column '\(timeColumn)'; another one: --time COLUMN")
    }
  }

  /// What was found out about the input.
  public var layout: InputLayout { reader.layout }

  /// Scores every record and writes the results.
  ///
  /// - Throws: `OutputError`, or `InputError` after all that came before the damage was written.
  public func run(to sink: ByteSink) throws -> Outcome {
    let known = try KeyCensus(reader: reader, isNeeded: options.output.format == .csv)
    let columns = columns(known)
    let writesRecords = !options.isTable && !options.isGrouped
    let rejects = try options.rejectsPath.map { path throws(OutputError) in try ByteSink(path: path) }
    let delivery = ScoreDelivery(
      sink: sink, rejects: rejects, options: options,
      frame: writesRecords ? OutputFrame(options.output, columns) : OutputFrame(),
      log: ProblemLog(file: layout.file, namesRejected: rejects == nil, say: say))
    let noteCount = layout.notes.count
    let (parser, options, group, time) = (reader.parser, options, group, time)
    try delivery.begin()
    var failure: InputError?
    do {
      try RecordPipeline(threads: options.threads).run(
        reader, after: known.chunks,
        makeWorker: {
          let writer =
            writesRecords ? Self.writer(columns, keys: known.keys, options.output) : nil
          return ScoreWorker(
            parser: parser, writer: writer, options: options, group: group, time: time)
        }, deliver: delivery.deliver)
    } catch let error as InputError {
      failure = error
    }
    try delivery.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(say)
    if let failure { throw failure }
    return delivery.outcome
  }

  private func columns(_ known: KeyCensus) -> OutputColumns {
    let inputs = layout.columns.isEmpty ? known.keys : layout.columns
    let results = SentimentColumns.names(explains: options.explains)
    if !options.isTable, !options.isGrouped {
      for name in OutputColumns.renamed(inputs, results: results) {
        say("\(layout.file): the input's own '\(name)' is written as 'input.\(name)'")
      }
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
