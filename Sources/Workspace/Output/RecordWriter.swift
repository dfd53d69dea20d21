internal import Tokenizing

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

extension OutputOptions {
  /// Returns a new writer of records; nil where rows are drawn for people.
  ///
  /// - Parameter places: The column of each known key of JSON records.
  func writer(_ columns: OutputColumns, places: TermTable) -> (any RecordWriter)? {
    switch format {
    case .table: nil
    case .csv: CSVRecordWriter(columns: columns, places: places, options: self)
    case .ndjson, .json: JSONRecordWriter(columns: columns, options: self)
    }
  }
}

/// What stands around the records of an output.
struct OutputFrame: Sendable {
  /// Written first, even if there is no record.
  var head: [UInt8] = []
  /// Written before the first record.
  var lead: [UInt8] = []
  /// Written between two blocks of records that both have some.
  var separator: [UInt8] = []
  /// Written after the last record.
  var trail: [UInt8] = []
  /// Written last, even if there is no record.
  var tail: [UInt8] = []

  /// Nothing around them.
  init() {}

  init(_ options: OutputOptions, _ columns: OutputColumns) {
    switch options.format {
    case .ndjson, .table: break
    case .json:
      head = Array("[".utf8)
      lead = Array("\n".utf8)
      separator = Array(",\n".utf8)
      trail = Array("\n".utf8)
      tail = Array("]\n".utf8)
    case .csv:
      head = CSVText.table([columns.includedNames], isForExcel: options.isForExcel)
    }
  }
}
