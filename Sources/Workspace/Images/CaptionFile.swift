/// What is said of pictures, from a file: CSV, TSV, NDJSON or JSON with a column of file names, and
/// columns of alt texts, captions or titles.
///
/// A record belongs to the picture whose path in the folder it names, else to those with the same name
/// in any folder, so that addresses on a site and paths from elsewhere are understood as well.
struct CaptionFile {
  /// How many records could not be read, or name no file.
  private(set) var rejectedCount = 0
  private var byPath: [[UInt8]: ImageStatement] = [:]
  private var byName: [[UInt8]: ImageStatement] = [:]

  /// No captions.
  init() {}

  /// Reads a file.
  ///
  /// - Throws: `InputError` if it cannot be read, or has no column of files or of words.
  init(path: String, messages: ScoreRun.Messages) throws(InputError) {
    var options = InputOptions(hasHeader: true)
    options.likelyTextColumns = ["caption", "alt", "alttext", "description", "title"]
    let reader = try RecordReader(source: try ByteSource(path: path), options: options)
    let finders = try Self.finders(reader.layout)
    var log = ProblemLog(file: reader.layout.file, rejectsPath: nil, messages: messages)
    var batch = RecordBatch()
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      log.add(batch.problems.filter { $0.reason != .missingText })
      take(batch, finders)
    }
    log.finish()
    if rejectedCount > 0 {
      messages.warn(
        "\(reader.layout.file): records that name no file were left out (\(rejectedCount))")
    }
    rejectedCount += log.rejectedCount
  }

  /// What is said of a picture, by its path in the folder.
  func statement(on image: [UInt8]) -> ImageStatement? {
    byPath[image] ?? byName[Self.name(image)]
  }

  /// The last part of a path or an address.
  private static func name(_ path: [UInt8]) -> [UInt8] {
    Array(path.split(separator: UInt8(ascii: "/")).last ?? [])
  }
}

// MARK: - Reading

extension CaptionFile {
  /// What finds the values of a record, in the order of their columns' usual names.
  private typealias Finders = [(column: CaptionColumn, finder: FieldFinder)]

  /// Of a table the likeliest columns; of objects, all usual keys.
  private static func finders(_ layout: InputLayout) throws(InputError) -> Finders {
    guard !layout.columns.isEmpty else { return [] }
    var finders: Finders = []
    for column in CaptionColumn.allCases {
      guard let name = column.guess(among: layout.columns),
        let finder = FieldFinder(name, in: layout)
      else { continue }
      finders.append((column, finder))
    }
    guard finders.contains(where: { $0.column == .file }) else {
      throw InputError(.noSuchColumn("file", columns: layout.columns), file: layout.file)
    }
    guard finders.contains(where: { $0.column != .file }) else {
      throw InputError(.noSuchColumn("caption", columns: layout.columns), file: layout.file)
    }
    return finders
  }

  private mutating func take(_ batch: borrowing RecordBatch, _ finders: Finders) {
    var decoder = FieldDecoder()
    for record in batch.records {
      var values: [CaptionColumn: String] = [:]
      if finders.isEmpty {
        Self.read(record, batch, &decoder, &values)
      } else {
        for (column, finder) in finders { values[column] = finder.string(record, batch, &decoder) }
      }
      let path = Self.path(values[.file] ?? "")
      guard !Self.name(path).isEmpty else {
        rejectedCount += 1
        continue
      }
      let statement = ImageStatement(
        alt: values[.alt], caption: values[.caption], title: values[.title])
      // The first record of a file counts.
      byPath[path] = byPath[path] ?? statement
      byName[Self.name(path)] = byName[Self.name(path)] ?? statement
    }
  }

  /// Reads the values of an object by the names of its keys; the first of several counts.
  private static func read(
    _ record: Record, _ batch: borrowing RecordBatch, _ decoder: inout FieldDecoder,
    _ values: inout [CaptionColumn: String]
  ) {
    for index in record.fields {
      let field = batch.fields[index]
      guard field.encoding != .jsonLiteral, field.keyEnd &- field.keyStart <= 64,
        let column = CaptionColumn(name: decoder.keyString(of: field, in: batch)),
        values[column] == nil
      else { continue }
      values[column] = decoder.string(of: field, in: batch)
    }
  }

  private static func path(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return bytes.starts(with: "./".utf8) ? Array(bytes.dropFirst(2)) : bytes
  }
}
