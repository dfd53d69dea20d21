/// Writes records and what was found out about them, one after another, as NDJSON, JSON or CSV.
///
/// A record is opened with its input fields, its results are added in the order of their columns, and
/// it is closed. Each thread has a writer of its own.
protocol RecordWriter: AnyObject {
  /// Begins a record with its id and the fields of its input.
  func open(_ record: Record, in batch: borrowing RecordBatch, to block: OutputBlock)
  /// Adds a result that is text.
  func add(_ column: Int, _ text: StaticString, to block: OutputBlock)
  /// The same for a text made while running.
  func add(_ column: Int, _ text: String, to block: OutputBlock)
  /// Adds a result that is a number, or none.
  func add(_ column: Int, fixedPoint value: Int64?, digits: Int, to block: OutputBlock)
  /// Adds a result that is JSON, written by a function.
  func add(_ column: Int, to block: OutputBlock, json: (ByteBuffer) -> Void)
  /// Ends the record.
  func close(_ block: OutputBlock)
}

/// What stands around the records of an output.
struct OutputFrame: Sendable {
  /// Written before the first record.
  var head: [UInt8] = []
  /// Written between two blocks of records that both have some.
  var separator: [UInt8] = []
  /// Written after the last record.
  var tail: [UInt8] = []

  /// Nothing around them.
  init() {}

  init(_ options: OutputOptions, _ columns: OutputColumns) {
    switch options.format {
    case .ndjson, .table: break
    case .json:
      head = Array("[\n".utf8)
      separator = Array(",\n".utf8)
      tail = Array("\n]\n".utf8)
    case .csv:
      let buffer = ByteBuffer(capacity: 256)
      if options.isForExcel { buffer.append([0xEF, 0xBB, 0xBF]) }
      let text = CSVText(guardsFormulas: options.isForExcel)
      for (index, name) in columns.includedNames.enumerated() {
        if index > 0 { buffer.append(ASCII.comma) }
        Array(name.utf8).withUnsafeBufferPointer { text.append($0, to: buffer) }
      }
      if options.isForExcel { buffer.append(ASCII.cr) }
      buffer.append(ASCII.lf)
      head = Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
    }
  }
}
