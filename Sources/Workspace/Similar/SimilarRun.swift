internal import Dispatch
internal import Similarity

/// Finds similar articles in a library: for the records of an input, for an article, or for all.
public struct SimilarRun {
  private let search: LibrarySearch
  private let options: SimilarOptions
  private let messages: ScoreRun.Messages

  /// Creates a run.
  public init(
    _ search: LibrarySearch, options: SimilarOptions,
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) {
    self.search = search
    self.options = options
    self.messages = messages
  }
}

// MARK: - Queries

extension SimilarRun {
  /// Answers the queries of an input, one line each, in their order.
  ///
  /// A query is a record with a text, perhaps an `id`, `exclude` (ids that are left out) and `candidates` (the
  /// only ids to be found). That an article has the id of a query means nothing.
  ///
  /// - Returns: How many records were rejected.
  /// - Throws: `LibraryError`, `OutputError`, or `InputError` after all that came before the damage was written.
  public func answer(_ input: CorpusInput, to sink: ByteSink) throws -> Int {
    let opened = try input.opened()
    opened.documents?.notes.forEach(messages.note)
    let reader = opened.reader
    if opened.documents == nil { reader.layout.notes.forEach(messages.note) }
    let noteCount = reader.layout.notes.count
    let writer = SimilarAnswerWriter(options)
    let delivery = try RecordDelivery(
      sink: sink, rejectsPath: nil, frame: writer.frame,
      log: ProblemLog(file: reader.layout.file, rejectsPath: nil, messages: messages))
    try delivery.begin()
    let shared = SharedFailure()
    let (parser, layout, search, options) = (reader.parser, reader.layout, search, options)
    var failure: InputError?
    do {
      try RecordPipeline(threads: options.threads).run(
        reader,
        makeWorker: {
          SimilarWorker(
            parser: parser, layout: layout, answerer: SimilarAnswerer(search, options),
            writer: writer, failure: shared)
        }, deliver: delivery.deliver)
    } catch let error as InputError {
      failure = error
    }
    try delivery.endRecords()
    try delivery.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(messages.note)
    opened.documents?.problems.forEach { messages.warn($0.description) }
    try shared.rethrow()
    if let failure { throw failure }
    return delivery.log.rejectedCount + (opened.documents?.rejectedCount ?? 0)
  }
}

// MARK: - Articles of the library

extension SimilarRun {
  /// Answers for articles of the library.
  ///
  /// - Returns: The ids that nobody has.
  /// - Throws: `LibraryError`, `OutputError`.
  public func answer(ids: [String], to sink: ByteSink) throws -> [String] {
    var documents: [(id: String, document: IndexDocument)] = []
    var unknown: [String] = []
    for id in ids {
      if let document = try search.document(id: id) {
        documents.append((id, document))
      } else {
        unknown.append(id)
      }
    }
    try answer(DocumentFeed(search, documents), to: sink)
    return unknown
  }

  /// Answers for every article, in the order of ids.
  ///
  /// - Throws: `LibraryError`, `OutputError`.
  public func answerAll(to sink: ByteSink) throws {
    try answer(DocumentFeed(allOf: search), to: sink)
  }

  /// Answers for one article after another, on several threads, in order.
  private func answer(_ feed: DocumentFeed, to sink: ByteSink) throws {
    let writer = SimilarAnswerWriter(options)
    let delivery = try RecordDelivery(
      sink: sink, rejectsPath: nil, frame: writer.frame,
      log: ProblemLog(file: search.library.folder, rejectsPath: nil, messages: messages))
    try delivery.begin()
    let failure = SharedFailure()
    let turnstile = Turnstile(window: options.threads + 2, deliver: delivery.deliver)
    let (search, options) = (search, options)
    DispatchQueue.concurrentPerform(iterations: options.threads) { _ in
      let answerer = SimilarAnswerer(search, options)
      do {
        while turnstile.error == nil, !failure.isThere, let (number, batch) = try feed.next() {
          let block = turnstile.block(number: number)
          // What was begun is passed on in any case: others wait for it.
          defer { turnstile.pass(block, number: number) }
          for (id, document) in batch {
            writer.append(try answerer.answer(id: id, to: document), to: block)
          }
        }
      } catch {
        failure.set(error)
      }
    }
    if let error = turnstile.error { throw error }
    try delivery.endRecords()
    try delivery.finish()
    try failure.rethrow()
  }
}
