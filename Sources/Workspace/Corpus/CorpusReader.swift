/// Goes through the records of a corpus: of each the title and the text, its id, and one value more.
final class CorpusReader {
  /// What is wanted of a record beside its text and its id.
  enum Wanted {
    case nothing
    /// The value of the column or key of this name.
    case column(String)
    /// The time, whose column is found by its name, which is said.
    case time
  }

  /// One record; what it points to is valid during the call.
  struct Document {
    var number: Int
    var line: Int
    /// The title, a line end, and the text.
    var text: UnsafeBufferPointer<UInt8>
    /// The record's own id, or its number.
    var id: String
    /// What was wanted beside.
    var value: String?
  }

  private let reader: RecordReader
  private let documents: DocumentSource?
  private let title: FieldFinder?
  private let wanted: FieldFinder?
  private let messages: ScoreRun.Messages
  private let noteCount: Int
  /// What was read ahead to find the time.
  private var chunks: [Chunk] = []

  /// The input's name.
  var file: String { reader.layout.file }

  /// The names under which titles stand.
  private static let titleNames = ["title", "Title", "headline", "subject"]

  init(
    _ reader: RecordReader, documents: DocumentSource? = nil, wanting wanted: Wanted,
    messages: ScoreRun.Messages
  ) throws(InputError) {
    self.reader = reader
    self.documents = documents
    self.messages = messages
    let layout = reader.layout
    noteCount = layout.notes.count
    layout.notes.forEach(messages.note)
    title = Self.titleFinder(layout)
    switch wanted {
    case .nothing: self.wanted = nil
    case .column(let name): self.wanted = try FieldFinder.required(name, in: layout)
    case .time:
      let census = KeyCensus(reader: reader, isNeeded: true)
      chunks = census.chunks
      var known = layout
      if known.columns.isEmpty { known.columns = census.keys }
      guard !known.columns.isEmpty, let name = TimeColumn.guess(known) else {
        throw InputError(.noTimeColumn(columns: known.columns), file: layout.file)
      }
      self.wanted = FieldFinder(name, in: layout)
      messages.note(
        "\(layout.file): the time is in the column '\(displayed(name))'; another one: --time COLUMN"
      )
    }
  }

  /// What finds the titles of records; nil where there are none, or they are the texts.
  static func titleFinder(_ layout: InputLayout) -> FieldFinder? {
    let isObject = layout.columns.isEmpty
    let name = isObject ? "title" : titleNames.first { layout.columns.contains($0) }
    return name.flatMap { $0 == layout.textColumn ? nil : FieldFinder($0, in: layout) }
  }

  /// Calls a function with each record in order.
  ///
  /// - Returns: How many records could not be read.
  /// - Throws: `InputError` after all that came before the damage, and what the function throws.
  func forEach(_ body: (Document) throws -> Void) throws -> Int {
    var log = ProblemLog(file: file, rejectsPath: nil, messages: messages)
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var fieldDecoder = FieldDecoder()
    let joined = ByteBuffer(capacity: 64 << 10)
    var ahead = chunks.makeIterator()
    chunks = []
    while let chunk = try ahead.next() ?? reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      log.add(batch.problems)
      for record in batch.records {
        var document = Document(
          number: record.number, line: record.line,
          text: UnsafeBufferPointer(start: nil, count: 0), id: String(record.number),
          value: wanted?.string(record, batch, &fieldDecoder))
        if let field = record.idField {
          document.id = decoder.string(of: batch.fields[field], in: batch)
        }
        joined.removeAll(keepingAtMost: 4 << 20)
        if let title = title?.string(record, batch, &fieldDecoder) {
          joined.append(Array(title.utf8))
          joined.append(ASCII.lf)
        }
        guard let field = record.textField else {
          document.text = UnsafeBufferPointer(start: joined.base, count: joined.count)
          try body(document)
          continue
        }
        try decoder.withText(of: batch.fields[field], in: batch) { text in
          if joined.count == 0 {
            document.text = text
          } else {
            if let start = text.baseAddress { joined.append(start, text.count) }
            joined.clearPadding()
            document.text = UnsafeBufferPointer(start: joined.base, count: joined.count)
          }
          try body(document)
        }
      }
    }
    log.finish()
    reader.layout.notes.dropFirst(noteCount).forEach(messages.note)
    documents?.problems.forEach { messages.warn($0.description) }
    return log.rejectedCount + (documents?.rejectedCount ?? 0)
  }
}
