/// Finds results out about the records of one chunk after another and writes them. Each thread has its own.
final class AnnotationWorker: RecordPipeline.Worker {
  private let parser: RecordParser
  private let annotator: any RecordAnnotator
  private let options: AnnotationRun.Options
  private let writer: (any RecordWriter)?
  private let title: FieldFinder?
  private let redactor: Redactor?
  private var batch = RecordBatch()
  private var decoder = FieldDecoder()
  private var titleDecoder = FieldDecoder()
  private let joined = ByteBuffer(capacity: 4 << 10)

  init(
    parser: RecordParser, annotator: any RecordAnnotator, options: AnnotationRun.Options,
    title: FieldFinder?, writer: (any RecordWriter)?
  ) {
    self.parser = parser
    self.annotator = annotator
    self.options = options
    self.title = title
    self.writer = writer
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

  private func annotateAll(_ batch: RecordBatch, into block: OutputBlock) {
    for record in batch.records {
      joined.removeAll(keepingAtMost: 1 << 20)
      appendTitle(record, batch)
      if let field = record.textField {
        decoder.withText(of: batch.fields[field], in: batch) { text in
          if let start = text.baseAddress { joined.append(start, text.count) }
        }
      }
      joined.clearPadding()
      let text = UnsafeBufferPointer(start: UnsafePointer(joined.base), count: joined.count)
      let results = annotator.results(of: text.span)
      if let writer {
        writer.open(record, in: batch, to: block)
        for (column, json) in results.json.enumerated() {
          writer.add(column, to: block) { $0.append(json) }
        }
        writer.close(block)
      } else {
        block.bytes.append(row(results.summary, text))
        block.recordCount += 1
      }
    }
  }

  /// Puts a record's title before its text, as for the corpus that a model was made from.
  private func appendTitle(_ record: Record, _ batch: RecordBatch) {
    guard let title = title?.string(record, batch, &titleDecoder) else { return }
    joined.append(Array(title.utf8))
    joined.append(ASCII.lf)
  }

  /// A line of a table: what was found out, and the beginning of the text.
  private func row(_ summary: String, _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let half = max(20, options.width / 2)
    var line = TerminalLine(style: options.style)
    line.append(summary, .heading, limit: half - 2)
    line.pad(to: half)
    let excerpt = redactor.map {
      $0.redacted(String(decoding: Excerpt.bytes(of: text), as: UTF8.self))
    }
    line.append(excerpt.map { Array($0.utf8) } ?? Excerpt.bytes(of: text), limit: half)
    return line.bytes + [ASCII.lf]
  }
}
