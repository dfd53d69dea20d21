/// Finds the keyphrases of every document of an input, from its first byte to its last.
///
///     let run = try TopicRun(source: ByteSource(path: "feed.ndjson"), options: options)
///     let outcome = try run.run(to: .standardOutput())
public struct TopicRun {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// How many records could not be read.
    public var rejectedCount: Int
    /// How many were read, but not exactly as they stood.
    public var repairedCount: Int
  }

  private let reader: RecordReader
  private let options: TopicOptions
  private let messages: ScoreRun.Messages
  private let noteCount: Int

  /// The names that a document's title and language are found under.
  private static let titleName = "title"
  private static let languageNames = ["language", "lang"]
  /// The name of the result.
  private static let resultName = "keyphrases"

  /// Reads the beginning of an input.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - options: What was asked for.
  ///   - messages: Where the lines go that are said beside the output.
  /// - Throws: `InputError` if the input cannot be read or lacks a column that was named or is needed.
  public init(
    source: ByteSource, options: TopicOptions, messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws(InputError) {
    reader = try RecordReader(source: source, options: options.input)
    self.options = options
    self.messages = messages
    noteCount = reader.layout.notes.count
    reader.layout.notes.forEach(messages.note)
  }

  /// What was found out about the input.
  public var layout: InputLayout { reader.layout }

  /// Finds the keyphrases of every record and writes them.
  ///
  /// - Throws: `OutputError`, or `InputError` after all that came before the damage was written.
  public func run(to sink: ByteSink) throws -> Outcome {
    let known = KeyCensus(reader: reader, isNeeded: options.needsKnownKeys)
    let inputs = layout.columns.isEmpty ? known.keys : layout.columns
    let columns = OutputColumns(
      inputs: inputs, results: [Self.resultName], wanted: options.output.columns)
    if !columns.inputs.isEmpty { try columns.check(file: layout.file) }
    let rejects = try options.rejectsPath.map { path throws(OutputError) in try ByteSink(path: path)
    }
    var log = ProblemLog(file: layout.file, rejectsPath: options.rejectsPath, messages: messages)
    if !options.isTable {
      log.add(
        renamed: zip(inputs, columns.inputs).filter { $1.isIncluded && $0 != $1.name }.map(\.0))
    }
    let delivery = TopicDelivery(
      sink: sink, rejects: rejects,
      frame: options.isTable ? OutputFrame() : OutputFrame(options.output, columns), log: log)
    try delivery.begin()
    let failure = try findAll(known, columns, delivery)
    try delivery.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(messages.note)
    if let failure { throw failure }
    return delivery.outcome
  }

  /// Goes through what can be read, and returns why there was no more.
  private func findAll(
    _ known: KeyCensus, _ columns: OutputColumns, _ delivery: TopicDelivery
  ) throws -> InputError? {
    let (parser, options, places) = (reader.parser, options, known.places)
    let title = layout.textColumn == Self.titleName ? nil : FieldFinder(Self.titleName, in: layout)
    let languages = Self.languageNames.compactMap { FieldFinder($0, in: layout) }
    do {
      try RecordPipeline(threads: options.threads).run(
        reader, after: known.chunks,
        makeWorker: {
          TopicWorker(
            parser: parser, writer: options.output.writer(columns, places: places),
            options: options, title: title, languages: languages)
        }, deliver: delivery.deliver)
    } catch let error as InputError {
      return error
    }
    return known.failure
  }
}
