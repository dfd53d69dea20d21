/// How records are to be written.
public struct OutputOptions: Sendable {
  /// The form.
  public var format: OutputFormat
  /// The only columns to write, by name; nil for all.
  public var columns: [String]?
  /// Whether CSV is written for Excel: BOM, CRLF, and cells that it would compute guarded.
  public var isForExcel: Bool
  /// Whether e-mail addresses, phone numbers and handles are masked in what is written.
  public var redacts: Bool

  /// Creates options.
  public init(
    format: OutputFormat, columns: [String]? = nil, isForExcel: Bool = false, redacts: Bool = false
  ) {
    self.format = format
    self.columns = columns
    self.isForExcel = isForExcel
    self.redacts = redacts
  }
}
