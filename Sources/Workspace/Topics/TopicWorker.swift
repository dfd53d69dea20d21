internal import Keyphrases

/// Finds the keyphrases of the records of one chunk after another and writes them. Each thread has its
/// own.
final class TopicWorker: RecordPipeline.Worker {
  private let parser: RecordParser
  private let writer: (any RecordWriter)?
  private let options: TopicOptions
  private let title: FieldFinder?
  private let languages: [FieldFinder]
  private let redactor: Redactor?
  private let table: KeyphraseTable
  private var batch = RecordBatch()
  private var decoder = FieldDecoder()
  /// Reads title and language while `decoder` holds the text.
  private var columnDecoder = FieldDecoder()
  private var finder: KeyphraseFinder

  /// Creates a worker.
  ///
  /// - Parameters:
  ///   - parser: What takes chunks apart.
  ///   - writer: What writes records; nil where they are shown to people.
  ///   - options: What was asked for.
  ///   - title: Where a record has its title.
  ///   - languages: Where a record may have its language.
  init(
    parser: RecordParser, writer: (any RecordWriter)?, options: TopicOptions, title: FieldFinder?,
    languages: [FieldFinder]
  ) {
    self.parser = parser
    self.writer = writer
    self.options = options
    self.title = title
    self.languages = languages
    redactor = options.output.redacts ? Redactor() : nil
    table = KeyphraseTable(
      style: options.style, width: options.width, explains: options.extractor.explains)
    finder = KeyphraseFinder(options.extractor)
  }

  func process(_ chunk: Chunk, into block: OutputBlock) {
    parser.parse(chunk, into: &batch)
    findAll(batch, into: block)
    block.problems = batch.problems
    for problem in batch.problems
    where options.rejectsPath != nil && problem.severity == .rejected {
      RejectedRecord.append(problem, in: batch, redactor: redactor, to: block.rejected)
    }
    batch.removeAll()
  }

  private func findAll(_ batch: RecordBatch, into block: OutputBlock) {
    for record in batch.records { find(record, in: batch, into: block) }
  }

  private func find(_ record: Record, in batch: RecordBatch, into block: OutputBlock) {
    guard let index = record.textField else {
      return write(record, UnsafeBufferPointer(start: nil, count: 0), in: batch, into: block)
    }
    decoder.withText(of: batch.fields[index], in: batch) { text in
      guard let redactor else { return write(record, text, in: batch, into: block) }
      // What is read is what is written, so that the spans fit it.
      redactor.withRedacted(text) { write(record, $0, in: batch, into: block) }
    }
  }

  private func write(
    _ record: Record, _ text: UnsafeBufferPointer<UInt8>, in batch: RecordBatch,
    into block: OutputBlock
  ) {
    var title = title?.string(record, batch, &columnDecoder) ?? ""
    if let redactor { title = redactor.redacted(title) }
    let language = languages.lazy.compactMap { $0.string(record, batch, &self.columnDecoder) }.first
    let keyphrases = title.withUTF8 {
      finder.keyphrases(title: $0, text: text, language: LanguageCode.primary(language))
    }
    guard let writer else {
      block.recordCount += 1
      return block.bytes.append(table.bytes(keyphrases, title: title, number: record.number))
    }
    writer.open(record, in: batch, to: block)
    writer.add(0, to: block) {
      KeyphraseList.append(keyphrases, explains: options.extractor.explains, to: $0, block)
    }
    writer.close(block)
  }
}
