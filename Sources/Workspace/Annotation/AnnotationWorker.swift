/// Finds results out about the records of one chunk after another and writes them. Each thread has its own.
final class AnnotationWorker: RecordPipeline.Worker {
  private let parser: RecordParser
  private let annotator: any RecordAnnotator
  private let options: AnnotationRun.Options
  private let writer: (any RecordWriter)?
  private let title: FieldFinder?
  private let language: LanguageColumn?
  private let redactor: Redactor?
  private var batch = RecordBatch()
  private var decoder = FieldDecoder()
  /// A record's title and text.
  private let joined = ByteBuffer(capacity: 4 << 10)

  /// Creates a worker.
  ///
  /// - Parameters:
  ///   - parser: What takes chunks apart.
  ///   - annotator: What finds results out.
  ///   - options: What was asked for.
  ///   - writer: What writes records; nil where a person is shown them.
  ///   - layout: What is known of the input.
  init(
    parser: RecordParser, annotator: any RecordAnnotator, options: AnnotationRun.Options,
    writer: (any RecordWriter)?, layout: InputLayout
  ) {
    self.parser = parser
    self.annotator = annotator
    self.options = options
    self.writer = writer
    title = CorpusReader.titleFinder(layout)
    language = LanguageColumn(of: layout)
    redactor = options.output.redacts ? Redactor() : nil
  }

  func process(_ chunk: Chunk, into block: OutputBlock) {
    parser.parse(chunk, into: &batch)
    annotateAll(batch, into: block)
    block.problems = batch.problems
    for problem in batch.problems
    where options.rejectsPath != nil && problem.severity == .rejected {
      RejectedRecord.append(problem, in: batch, redactor: redactor, to: block.rejected)
    }
    batch.removeAll()
  }

  /// The batch is handed down as an argument: read from the property it would be copied at each record.
  private func annotateAll(_ batch: RecordBatch, into block: OutputBlock) {
    for record in batch.records {
      let titleCount = join(record, batch)
      let text = RecordText(
        all: UnsafeBufferPointer(start: UnsafePointer(joined.base), count: joined.count),
        titleCount: titleCount, language: language?.code(of: record, batch, &decoder),
        number: record.number)
      write(annotator.results(of: text), of: text, record, batch, to: block)
    }
  }

  /// Puts a record's title before its text, as for the corpus that a model was made from; returns how
  /// long the title is.
  ///
  /// What is read is what is written, so that spans fit what is redacted.
  private func join(_ record: Record, _ batch: RecordBatch) -> Int {
    joined.removeAll(keepingAtMost: 1 << 20)
    var titleCount = 0
    if let title = title?.string(record, batch, &decoder), !title.isEmpty {
      joined.append(Array((redactor?.redacted(title) ?? title).utf8))
      titleCount = joined.count
      joined.append(ASCII.lf)
    }
    if let field = record.textField {
      decoder.withText(of: batch.fields[field], in: batch) { text in
        guard let redactor else { return append(text) }
        redactor.withRedacted(text) { append($0) }
      }
    }
    joined.clearPadding()
    return titleCount
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>) {
    if let start = text.baseAddress { joined.append(start, text.count) }
  }

  private func write(
    _ results: RecordResults, of text: RecordText, _ record: Record, _ batch: RecordBatch,
    to block: OutputBlock
  ) {
    if let writer {
      writer.open(record, in: batch, to: block)
      for (column, json) in results.json.enumerated() {
        writer.add(column, to: block) { $0.append(json) }
      }
      return writer.close(block)
    }
    switch results.view {
    case .lines(let lines): block.bytes.append(lines)
    case .words(let words): block.bytes.append(row(words, text.all))
    }
    block.recordCount += 1
  }

  /// A line of a table: what was found out, and the beginning of the text.
  private func row(_ words: String, _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let half = max(20, options.width / 2)
    var line = TerminalLine(style: options.style)
    line.append(words, .heading, limit: half - 2)
    line.pad(to: half)
    line.append(Excerpt.bytes(of: text), limit: half)
    return line.bytes + [ASCII.lf]
  }
}
