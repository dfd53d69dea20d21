internal import Synchronization

/// Answers the queries of one chunk after another. Each thread has its own.
final class SimilarWorker: RecordPipeline.Worker {
  private let parser: RecordParser
  private let answerer: SimilarAnswerer
  private let writer: SimilarAnswerWriter
  private let title: FieldFinder?
  private let language: LanguageColumn?
  private let exclude: FieldFinder?
  private let candidates: FieldFinder?
  private let failure: SharedFailure
  private var batch = RecordBatch()
  private var decoder = FieldDecoder()
  private let joined = ByteBuffer(capacity: 4 << 10)

  init(
    parser: RecordParser, layout: InputLayout, answerer: SimilarAnswerer,
    writer: SimilarAnswerWriter, failure: SharedFailure
  ) {
    self.parser = parser
    self.answerer = answerer
    self.writer = writer
    self.failure = failure
    title = CorpusReader.titleFinder(layout)
    language = LanguageColumn(of: layout)
    exclude = FieldFinder("exclude", in: layout)
    candidates = FieldFinder("candidates", in: layout)
  }

  func process(_ chunk: Chunk, into block: OutputBlock) {
    guard !failure.isThere else { return }
    parser.parse(chunk, into: &batch)
    block.problems = batch.problems
    for record in batch.records {
      do {
        try answer(record, to: block)
      } catch {
        failure.set(error)
        break
      }
    }
    batch.removeAll()
  }

  private func answer(_ record: Record, to block: OutputBlock) throws {
    joined.removeAll(keepingAtMost: 1 << 20)
    if let title = title?.string(record, batch, &decoder), !title.isEmpty {
      joined.append(Array(title.utf8))
      joined.append(ASCII.lf)
    }
    if let field = record.textField {
      decoder.withText(of: batch.fields[field], in: batch) { text in
        if let start = text.baseAddress { joined.append(start, text.count) }
      }
    }
    joined.clearPadding()
    let id = record.idField.map { decoder.string(of: batch.fields[$0], in: batch) }
    let answer = try answerer.answer(
      id: id ?? String(record.number),
      to: UnsafeBufferPointer(start: UnsafePointer(joined.base), count: joined.count),
      language: language?.code(of: record, batch, &decoder),
      excluding: exclude?.string(record, batch, &decoder).map(IDList.ids) ?? [],
      candidates: candidates?.string(record, batch, &decoder).map(IDList.ids))
    writer.append(answer, to: block)
  }
}

/// The first error of any thread.
final class SharedFailure: Sendable {
  private let error = Mutex<(any Error)?>(nil)

  /// Whether something went wrong.
  var isThere: Bool { error.withLock { $0 != nil } }

  /// Keeps an error, unless there is one.
  func set(_ new: any Error) { error.withLock { $0 = $0 ?? new } }

  /// Throws what went wrong.
  func rethrow() throws { if let error = error.withLock({ $0 }) { throw error } }
}
