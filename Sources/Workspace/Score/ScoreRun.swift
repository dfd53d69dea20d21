/// Scores an input from its first byte to its last.
///
///     let run = try ScoreRun(source: ByteSource(path: "comments.csv"), options: options)
///     let outcome = try run.run(to: .standardOutput())
public struct ScoreRun {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// How many records could not be read.
    public var rejectedCount: Int
    /// How many were read, but not exactly as they stood.
    public var repairedCount: Int
    /// The share of positive texts less that of negative ones; nil if none has a label.
    ///
    /// Only where texts are summed up: in a table, in groups, or with `ScoreOptions.sums`.
    public var net: Double?
  }

  /// Where the lines go that a run has to say beside its output.
  public struct Messages {
    /// Takes what is good to know: what was found out about the input, what was repaired.
    public var note: (String) -> Void
    /// Takes what the output lacks: rejected records, values without a column.
    public var warn: (String) -> Void

    /// Creates a place for messages; without functions, they are dropped.
    public init(
      note: @escaping (String) -> Void = { _ in }, warn: @escaping (String) -> Void = { _ in }
    ) {
      self.note = note
      self.warn = warn
    }
  }

  private let reader: RecordReader
  private let options: ScoreOptions
  private let group: FieldFinder?
  private let time: FieldFinder?
  private let messages: Messages
  private let noteCount: Int

  /// Reads the beginning of an input.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - options: What was asked for.
  ///   - messages: Where the lines go that are said beside the output.
  /// - Throws: `InputError` if the input cannot be read or lacks a column that was named or is needed.
  public init(
    source: ByteSource, options: ScoreOptions, messages: Messages = Messages()
  ) throws(InputError) {
    reader = try RecordReader(source: source, options: options.input)
    let layout = reader.layout
    group = try options.groupColumn.map { name throws(InputError) in
      try FieldFinder.required(name, in: layout)
    }
    let timeColumn = try options.period.map { _ throws(InputError) in
      guard let column = options.timeColumn ?? TimeColumn.guess(layout) else {
        throw InputError(.noTimeColumn(columns: layout.columns), file: layout.file)
      }
      return column
    }
    time = try timeColumn.map { name throws(InputError) in
      try FieldFinder.required(name, in: layout)
    }
    self.options = options
    self.messages = messages
    noteCount = layout.notes.count
    layout.notes.forEach(messages.note)
    if options.timeColumn == nil, let timeColumn {
      messages.note(
        "\(layout.file): the time is in the column '\(displayed(timeColumn))'; another one: --time COLUMN"
      )
    }
  }

  /// What was found out about the input.
  public var layout: InputLayout { reader.layout }

  /// Scores every record and writes the results.
  ///
  /// - Throws: `OutputError`, or `InputError` after all that came before the damage was written.
  public func run(to sink: ByteSink) throws -> Outcome {
    let known = KeyCensus(reader: reader, isNeeded: options.needsKnownKeys)
    let columns = try columns(known)
    var log = ProblemLog(file: layout.file, rejectsPath: options.rejectsPath, messages: messages)
    if options.writesRecords {
      log.add(renamed: renamed(columns, known))
    }
    let records = try RecordDelivery(
      sink: sink, rejectsPath: options.rejectsPath,
      frame: options.writesRecords ? OutputFrame(options.output, columns) : OutputFrame(), log: log)
    let delivery = ScoreDelivery(sink: sink, records: records, options: options)
    try delivery.begin()
    let failure = try score(known, columns, delivery)
    try delivery.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(messages.note)
    if let failure { throw failure }
    return delivery.outcome
  }

  /// Scores what can be read, and returns why there was no more.
  private func score(
    _ known: KeyCensus, _ columns: OutputColumns, _ delivery: ScoreDelivery
  ) throws -> InputError? {
    let (parser, options, group, time) = (reader.parser, options, group, time)
    let language = LanguageColumn(of: layout)
    let places = known.places
    do {
      try RecordPipeline(threads: options.threads).run(
        reader, after: known.chunks,
        makeWorker: {
          ScoreWorker(
            parser: parser,
            writer: options.writesRecords ? options.output.writer(columns, places: places) : nil,
            options: options, group: group, time: time, language: language)
        }, deliver: delivery.deliver)
    } catch let error as InputError {
      return error
    }
    return known.failure
  }
}

// MARK: - Columns

extension ScoreRun {
  private func columns(_ known: KeyCensus) throws(InputError) -> OutputColumns {
    let columns = OutputColumns(
      inputs: inputs(known), results: ResultColumns(options).names,
      wanted: options.output.columns)
    // Of an empty JSON input no key is known, and none is missing.
    if !columns.inputs.isEmpty { try columns.check(file: layout.file) }
    return columns
  }

  private func inputs(_ known: KeyCensus) -> [String] {
    layout.columns.isEmpty ? known.keys : layout.columns
  }

  /// The input's columns that are written under another name.
  private func renamed(_ columns: OutputColumns, _ known: KeyCensus) -> [String] {
    zip(inputs(known), columns.inputs).filter { $1.isIncluded && $0 != $1.name }.map(\.0)
  }
}
