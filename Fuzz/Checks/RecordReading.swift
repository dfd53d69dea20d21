internal import Workspace

/// Everything that reading an input brought, as strings that can be compared.
struct RecordReading: Equatable {
  /// One record.
  struct Record: Equatable {
    var number: Int
    var line: Int
    var text: Int?
    var id: Int?
    var keys: [String]
    var values: [String]
  }

  var columns: [String]
  var records: [Record] = []
  var problems: [String] = []
  var notes: [String] = []

  /// Reads an input to its end, or to the damage in it.
  init(_ source: ByteSource, options: InputOptions) throws(InputError) {
    let reader = try RecordReader(source: source, options: options)
    columns = reader.layout.columns
    var batch = RecordBatch()
    var decoder = FieldDecoder()
    while let chunk = try reader.nextChunk() {
      reader.parser.parse(chunk, into: &batch)
      for record in batch.records {
        let fields = batch.fields[record.fields]
        records.append(
          Record(
            number: record.number, line: record.line,
            text: record.textField.map { $0 - record.fields.lowerBound },
            id: record.idField.map { $0 - record.fields.lowerBound },
            keys: fields.map { decoder.keyString(of: $0, in: batch) },
            values: fields.map { decoder.string(of: $0, in: batch) }))
      }
      problems += batch.problems.map { $0.message(file: "input") }
    }
    notes = reader.layout.notes
  }
}
