/// Adds an annotation to the records of an input, from its first byte to its last.
///
/// Records are read in parallel and written in order; memory is bounded by chunks in flight.
public struct AnnotationRun {
  /// What a person asked for.
  public struct Options: Sendable {
    /// How records are written.
    public var output: OutputOptions
    /// How many threads work.
    public var threads = 1
    /// The file for rejected records; nil to name them on stderr.
    public var rejectsPath: String?
    /// How tables are drawn.
    public var style = TerminalStyle.plain
    /// The width of a table, in columns.
    public var width = 100

    /// Creates options with defaults for all the rest.
    public init(output: OutputOptions) { self.output = output }
  }

  private let options: Options
  private let messages: ScoreRun.Messages

  /// Creates a run.
  public init(options: Options, messages: ScoreRun.Messages = ScoreRun.Messages()) {
    self.options = options
    self.messages = messages
  }

  /// Reads an input, writes its records with results, and returns how many were rejected.
  ///
  /// - Throws: `OutputError`, or `InputError` after all that came before the damage was written.
  public func run(
    on input: CorpusInput, with annotation: some RecordAnnotation, to sink: ByteSink
  ) throws -> Int {
    let opened = try input.opened()
    opened.documents?.notes.forEach(messages.note)
    let rejectedCount = try write(
      opened.reader, annotation, to: sink, isDocuments: opened.documents != nil)
    opened.documents?.problems.forEach { messages.warn($0.description) }
    return rejectedCount + (opened.documents?.rejectedCount ?? 0)
  }

  private func write(
    _ reader: RecordReader, _ annotation: some RecordAnnotation, to sink: ByteSink,
    isDocuments: Bool
  ) throws -> Int {
    if !isDocuments { reader.layout.notes.forEach(messages.note) }
    let noteCount = reader.layout.notes.count
    let isTable = options.output.format == .table
    let known = KeyCensus(
      reader: reader,
      isNeeded: !isTable && (options.output.format == .csv || options.output.columns != nil))
    let inputs = reader.layout.columns.isEmpty ? known.keys : reader.layout.columns
    let columns = OutputColumns(
      inputs: inputs, results: annotation.names, wanted: options.output.columns)
    if !inputs.isEmpty { try columns.check(file: reader.layout.file) }
    var log = ProblemLog(
      file: reader.layout.file, rejectsPath: options.rejectsPath, messages: messages)
    if !isTable {
      log.add(
        renamed: zip(inputs, columns.inputs).filter { $1.isIncluded && $0 != $1.name }.map(\.0))
    }
    let delivery = try RecordDelivery(
      sink: sink, rejectsPath: options.rejectsPath,
      frame: isTable ? OutputFrame() : OutputFrame(options.output, columns), log: log)
    try delivery.begin()
    let (parser, options, places, layout) = (
      reader.parser, options, known.places, reader.layout
    )
    var failure: InputError?
    do {
      try RecordPipeline(threads: options.threads).run(
        reader, after: known.chunks,
        makeWorker: {
          AnnotationWorker(
            parser: parser, annotator: annotation.makeWorker(), options: options,
            writer: isTable ? nil : options.output.writer(columns, places: places), layout: layout)
        }, deliver: delivery.deliver)
    } catch let error as InputError {
      failure = error
    }
    try delivery.endRecords()
    try delivery.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(messages.note)
    if let failure = failure ?? known.failure { throw failure }
    return delivery.log.rejectedCount
  }
}
