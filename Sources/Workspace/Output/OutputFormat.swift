/// The form in which records are written.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for people, and a summary.
  case table
  /// A JSON object a line.
  case ndjson
  /// Comma-separated values with a header, by RFC 4180.
  case csv
  /// One JSON array of objects.
  case json
}
