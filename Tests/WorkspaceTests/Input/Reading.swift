@testable import Workspace

/// Everything that reading an input brought, as strings.
struct Reading: Equatable {
  var columns: [String]
  var textColumn: String?
  var languageColumn: String?
  var numbers: [Int] = []
  var lines: [Int] = []
  var texts: [String?] = []
  var ids: [String?] = []
  var rows: [[String]] = []
  var keys: [[String]] = []
  var problems: [String] = []
  var rejected: [Int] = []
  var notes: [String] = []
  var encoding: TextEncoding
  var format: InputFormat

  /// Reads bytes to their end.
  init(
    _ bytes: [UInt8], name: String = "input", options: InputOptions = InputOptions(),
    blockSize: Int = 256 << 10
  ) throws {
    try self.init(
      ByteSource(bytes: bytes, name: name, blockSize: blockSize), options: options)
  }

  init(_ text: String, name: String = "input", options: InputOptions = InputOptions()) throws {
    try self.init(Array(text.utf8), name: name, options: options)
  }

  init(_ source: ByteSource, options: InputOptions = InputOptions()) throws {
    let reader = try RecordReader(source: source, options: options)
    let parser = reader.parser
    columns = reader.layout.columns
    textColumn = reader.layout.textColumn
    languageColumn = reader.layout.languageColumn
    encoding = reader.layout.encoding
    format = reader.layout.format
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    var next = 0
    var problems: [InputProblem] = []
    while let chunk = try reader.nextChunk() {
      parser.parse(chunk, into: &batch)
      precondition(chunk.firstRecord == next, "chunk \(chunk.firstRecord) after \(next)")
      next += chunk.recordCount
      let rejections = batch.problems.count { $0.severity == .rejected }
      precondition(
        batch.records.count + rejections == chunk.recordCount,
        "\(batch.records.count) + \(rejections) records, \(chunk.recordCount) cut")
      for record in batch.records {
        numbers.append(record.number)
        lines.append(record.line)
        texts.append(record.textField.map { decoder.string(of: batch.fields[$0], in: batch) })
        ids.append(record.idField.map { decoder.string(of: batch.fields[$0], in: batch) })
        rows.append(record.fields.map { decoder.string(of: batch.fields[$0], in: batch) })
        keys.append(record.fields.map { decoder.keyString(of: batch.fields[$0], in: batch) })
      }
      problems += batch.problems
    }
    encoding = reader.layout.encoding
    let prefix = "\(reader.layout.file): "
    notes = reader.layout.notes.map {
      $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
    }
    self.problems = problems.map { $0.message(file: reader.layout.file) }
    rejected = problems.filter { $0.severity == .rejected }.map(\.record)
  }
}
