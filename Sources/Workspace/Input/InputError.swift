/// Why an input cannot be read, or not to its end.
public struct InputError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The system does not let us read; its own words.
    case unreadable(String)
    /// A gzip file ends too early.
    case truncatedGzip
    /// A gzip file is damaged at this byte of the compressed file.
    case corruptGzip(offset: Int)
    /// An Excel workbook.
    case excelWorkbook
    /// A file of another kind that is not text; its name.
    case binary(kind: String?)
    /// A record is longer than the limit, in bytes.
    case recordTooLong(limit: Int)
    /// The text column that was asked for is not there; the columns that are.
    case noSuchColumn(String, columns: [String])
    /// No column seems to hold the time that is needed; the columns that are.
    case noTimeColumn(columns: [String])
    /// Several columns have the name by which the text is found.
    case ambiguousTextColumn([String])
    /// The record that was asked for, by its number from 0, is not there or cannot be read; how many
    /// records there are up to it.
    case noSuchRecord(Int, count: Int)
  }

  /// What went wrong.
  public var reason: Reason
  /// The file, as it was named.
  public var file: String
  /// The line near which it happened; nil where that means nothing.
  public var line: Int?

  /// Creates an error.
  public init(_ reason: Reason, file: String, line: Int? = nil) {
    self.reason = reason
    self.file = file
    self.line = line
  }
}
