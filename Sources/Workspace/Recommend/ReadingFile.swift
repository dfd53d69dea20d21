/// What readers have read, from a file: CSV, TSV, NDJSON or JSON, perhaps compressed.
///
/// The columns of reader and article are found by their usual names, such as `userId`, `user_id` or `reader` and
/// `itemId`, `article_id` or `id`, and so are those of a rating and a time, which need not be there.
struct ReadingFile {
  private let reader: RecordReader
  private let finders: [ReadingColumn: FieldFinder]
  private let first: RecordBatch
  private var log: ProblemLog

  /// Opens a file and finds its columns.
  ///
  /// - Throws: `InputError` if it cannot be read; `RecommendationError` if there is no column of readers or
  ///   articles.
  init(path: String, columns: ReadingColumns, messages: ScoreRun.Messages) throws {
    let name = path == "-" ? "stdin" : path
    reader = try RecordReader(
      source: try ByteSource(path: path), options: InputOptions(hasHeader: true))
    log = ProblemLog(file: name, rejectsPath: nil, messages: messages)
    var batch = RecordBatch()
    if let chunk = try reader.nextChunk() { reader.parser.parse(chunk, into: &batch) }
    let names = reader.layout.columns.isEmpty ? Self.keys(of: batch) : reader.layout.columns
    var found: [ReadingColumn: String] = [:]
    for column in ReadingColumn.allCases {
      let chosen = columns[column].map { ColumnGuess.chosen($0, among: names) }
      if case .some(nil) = chosen {
        throw InputError(
          .noSuchColumn(columns[column] ?? "", columns: names), file: reader.layout.file)
      }
      found[column] = chosen?.flatMap { $0 }.map { names[$0] } ?? column.guess(among: names)
    }
    for needed in [ReadingColumn.user, .item] where found[needed] == nil {
      throw RecommendationError(
        .noColumn(needed.description, columns: names), file: reader.layout.file)
    }
    let layout = reader.layout
    finders = found.compactMapValues { FieldFinder($0, in: layout) }
    first = batch
    let used = ReadingColumn.allCases.compactMap { column in
      found[column].map { "\(column.description) '\(displayed($0))'" }
    }
    messages.note("\(name): \(used.joined(separator: ", "))")
  }

  /// The keys of the first records, in the order in which they come.
  private static func keys(of batch: borrowing RecordBatch) -> [String] {
    var decoder = FieldDecoder()
    var (keys, seen) = ([String](), Set<String>())
    for record in batch.records.prefix(100) {
      for field in batch.fields[record.fields] where field.keyEnd &- field.keyStart <= 64 {
        let key = decoder.keyString(of: field, in: batch)
        if keys.count < 1000, seen.insert(key).inserted { keys.append(key) }
      }
    }
    return keys
  }

  /// One reading; reader and article are texts.
  struct Reading {
    var user: String
    var item: String
    var rating: Double?
    var time: Int64?
  }

  /// Calls a function with every reading, in the order of the file.
  ///
  /// - Returns: How many records could not be read or name no reader or no article.
  mutating func forEach(_ body: (Reading) throws -> Void) throws -> Int {
    var rejected = 0
    var batch = first
    while true {
      log.add(batch.problems.filter { $0.reason != .missingText })
      var decoder = FieldDecoder()
      for record in batch.records {
        func value(_ column: ReadingColumn) -> String? {
          finders[column]?.string(record, batch, &decoder)
        }
        guard let user = value(.user), let item = value(.item), !user.isEmpty, !item.isEmpty else {
          rejected += 1
          continue
        }
        try body(
          Reading(
            user: user, item: item, rating: value(.rating).flatMap(Double.init),
            time: value(.time).flatMap(Self.seconds)))
      }
      guard let chunk = try reader.nextChunk() else { break }
      reader.parser.parse(chunk, into: &batch)
    }
    log.finish()
    return rejected + log.rejectedCount
  }

  /// A time as people and programs write it, or any number of seconds.
  private static func seconds(_ text: String) -> Int64? {
    ArticleTime.seconds(text) ?? Double(text).flatMap { Int64(exactly: $0.rounded(.down)) }
  }
}
