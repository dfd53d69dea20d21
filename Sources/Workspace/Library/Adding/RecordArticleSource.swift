/// Articles from records: NDJSON, JSON, CSV and TSV, and documents of Markdown, HTML and text.
///
/// Columns and keys are known by their usual names (`ArticleRole`). What has neither an id nor a URL is known
/// by its path: the file's, and in a file of records the record's number after `#`.
public struct RecordArticleSource: ArticleSource {
  /// The input's name.
  public let name: String

  private let reader: RecordReader
  private let documents: DocumentSource?
  private let paths: DocumentPaths
  private let messages: ScoreRun.Messages
  private let noteCount: Int
  private let columns: [(role: ArticleRole, rank: Int)?]
  private var log: ProblemLog
  private var batch = RecordBatch()
  private var position = 0
  private var fields = ArticleFields()
  private var repairedFields = 0
  private var isUnnamedNoted = false
  private var isFinished = false

  /// The longest text, in bytes.
  public static let textLimit = 100 << 20

  /// Opens an input and reads its beginning.
  ///
  /// - Parameters:
  ///   - path: A file, a folder of documents, or `-` for the standard input.
  ///   - bytes: The file's contents, if they are open already.
  ///   - root: The folder from which paths are told, as ids of documents.
  ///   - options: How it is read.
  ///   - messages: Where lines go about what was found out.
  /// - Throws: `InputError` if it cannot be read.
  public init(
    path: String, bytes: ByteSource? = nil, root: String,
    options: InputOptions = InputOptions(fallbackFormat: .document),
    messages: ScoreRun.Messages = ScoreRun.Messages()
  ) throws(InputError) {
    name = path == "-" ? "stdin" : path
    self.messages = messages
    let isDocument = options.format == nil || options.format == .document
    if path != "-", isDocument, DocumentSource.recognizes(path: path) {
      let found = try DocumentSource(path: path)
      found.notes.forEach(messages.note)
      documents = found
      reader = try RecordReader(source: found.bytes, options: found.options(options))
    } else {
      documents = nil
      let input: ByteSource
      if let bytes { input = bytes } else { input = try ByteSource(path: path) }
      reader = try RecordReader(source: input, options: options)
      reader.layout.notes.forEach(messages.note)
    }
    paths = DocumentPaths(of: path, root: root)
    noteCount = reader.layout.notes.count
    columns = Self.columns(reader.layout)
    log = ProblemLog(file: name, rejectsPath: nil, messages: messages)
  }

  /// How many articles were read, but not exactly as they stood.
  public var repairedCount: Int {
    log.repairedCount + repairedFields
      + (documents?.problems.count { $0.severity == .repaired } ?? 0)
  }

  /// How many articles could not be read.
  public var rejectedCount: Int { log.rejectedCount + (documents?.rejectedCount ?? 0) }

  /// Returns the next article; nil at the end.
  ///
  /// - Throws: `InputError` after all that came before the damage.
  public mutating func next() throws -> Article? {
    while position >= batch.records.count {
      batch.removeAll()
      position = 0
      guard let chunk = try reader.nextChunk() else {
        finish()
        return nil
      }
      reader.parser.parse(chunk, into: &batch)
      // Of an article the title may be all there is.
      log.add(batch.problems.filter { $0.reason != .missingText })
    }
    let record = batch.records[position]
    position += 1
    return article(record)
  }

  private mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    log.finish()
    if documents == nil { reader.layout.notes.dropFirst(noteCount).forEach(messages.note) }
    documents?.problems.forEach { messages.warn($0.description) }
  }
}

// MARK: - Records

extension RecordArticleSource {
  /// What each column of a table is.
  private static func columns(_ layout: InputLayout) -> [(role: ArticleRole, rank: Int)?] {
    layout.columns.map { meaning(of: $0, layout) }
  }

  /// What a column or key is: the text that was asked for or found is the text, unless it is a title.
  private static func meaning(
    of name: String, _ layout: InputLayout
  ) -> (role: ArticleRole, rank: Int)? {
    let known = ArticleRole.of(name)
    if name == layout.textColumn, known?.role != .title { return (.text, -1) }
    return known
  }

  private mutating func article(_ record: Record) -> Article? {
    var decoder = FieldDecoder()
    let bytes = batch.bytes
    for field in batch.fields[record.fields] {
      let meaning: (role: ArticleRole, rank: Int)?
      if field.column >= 0 {
        let column = Int(field.column)
        meaning = columns.indices.contains(column) ? columns[column] : nil
      } else {
        // Longer keys mean nothing to us, and are not worth a string.
        guard field.keyEnd &- field.keyStart <= 64 else { continue }
        meaning = Self.meaning(of: decoder.keyString(of: field, in: batch), reader.layout)
      }
      guard let meaning else { continue }
      let length = Int(field.end) - Int(field.start)
      if field.encoding == .jsonLiteral, length == 4, bytes[Int(field.start)] == UInt8(ascii: "n") {
        continue
      }
      // The id of a document's record is its path; the document's own is `meta.id`.
      if meaning.role == .id, meaning.rank == (documents == nil ? 0 : 1) { continue }
      fields.insert(decoder.string(of: field, in: batch), meaning.role, rank: meaning.rank)
    }
    let wasRepaired = fields.isRepaired
    let article = fields.article(
      path: path(of: record, &decoder), source: paths.base.isEmpty ? "." : paths.base)
    if fields.isRepaired, !wasRepaired { repairedFields += 1 }
    fields = ArticleFields()
    return article
  }

  /// What names a record that has neither an id nor a URL.
  private func path(of record: Record, _ decoder: inout FieldDecoder) -> String {
    if documents != nil, let field = record.idField {
      return paths.path(ofDocument: decoder.string(of: batch.fields[field], in: batch))
    }
    return reader.layout.format == .document ? paths.base : "\(paths.base)#\(record.number)"
  }
}
