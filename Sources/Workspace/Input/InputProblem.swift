/// Something wrong with one record.
public struct InputProblem: Hashable, Sendable {
  /// What became of the record.
  public enum Severity: String, Hashable, Sendable {
    /// The record was read, but not exactly as it stands.
    case repaired
    /// The record was left out.
    case rejected
  }

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Bytes that are no text in the input's encoding; how many places.
    case invalidBytes(places: Int)
    /// A quote that opens a cell and is never closed.
    case unbalancedQuote
    /// Text between a cell's closing quote and the next delimiter.
    case textAfterQuote(column: Int)
    /// A row with fewer cells than there are columns.
    case missingCells(found: Int, expected: Int)
    /// A row with more cells than there are columns.
    case extraCells(found: Int, expected: Int)
    /// A JSON value that is not an object.
    case notAnObject
    /// A JSON object that breaks off.
    case truncatedJSON
    /// A JSON object with a mistake, at this byte of the record (from 1).
    case malformedJSON(JSONMistake, byte: Int)
    /// The same key twice; the last value was taken.
    case duplicateKey
    /// Half of a surrogate pair, as an escape in a string.
    case loneSurrogate
    /// A control character in a string.
    case controlCharacter
    /// No text under the key that holds it in the other records.
    case missingText
  }

  /// The record's number, from 0.
  public var record: Int
  /// The line on which the record begins, from 1.
  public var line: Int
  /// What became of the record.
  public var severity: Severity
  /// What is wrong.
  public var reason: Reason
  /// The record as it stands: a range of the batch's bytes.
  public var raw: Range<Int>
}

/// A mistake in the spelling of JSON.
public enum JSONMistake: Hashable, Sendable {
  /// A key was expected, in quotes.
  case key
  /// A colon was expected after a key.
  case colon
  /// A value was expected.
  case value
  /// A number is not spelled as JSON has it.
  case number
  /// A backslash is followed by something that is no escape.
  case escape
  /// A comma or the closing bracket was expected.
  case comma
  /// More text after the closing brace.
  case trailing
  /// Nested deeper than anyone needs.
  case depth
  /// A control character where it cannot be repaired.
  case control
}
