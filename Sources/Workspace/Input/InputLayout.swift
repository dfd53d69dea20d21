/// What was found out about an input before its first record.
public struct InputLayout: Sendable {
  /// The file's name, as messages give it.
  public var file: String
  /// The kind of records.
  public var format: InputFormat
  /// How the table is written; nil where the input is no table.
  public var dialect: CSVDialect?
  /// What the bytes were, before they were made UTF-8.
  public var encoding: TextEncoding = .utf8
  /// The columns' names, each one once; empty for JSON, whose records bring their own keys.
  public var columns: [String] = []
  /// The name of the column or key that holds the text; nil where there is none.
  public var textColumn: String?
  /// The name of the column or key that holds the records' own ids; nil where there is none.
  public var idColumn: String?
  /// The name of the column or key that says which language the text is in; nil where there is none.
  public var languageColumn: String?
  /// What a person should know, worded for stderr as `file: sentence`.
  ///
  /// It can grow while the input is read: an encoding may show late, and an array may not end.
  public var notes: [String] = []

  /// Creates a layout without columns.
  public init(file: String, format: InputFormat) {
    self.file = file
    self.format = format
  }

  /// The name of a column, also of one beyond the header.
  ///
  ///     layout.columnName(at: 0)  // "comment"
  ///     layout.columnName(at: 7)  // "column_8"
  public func columnName(at index: Int) -> String {
    columns.indices.contains(index) ? columns[index] : "column_\(index + 1)"
  }
}
