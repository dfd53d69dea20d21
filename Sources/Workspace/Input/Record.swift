/// One record of an input (a row, an object, a line), as spans of its batch's bytes.
///
/// A record owns nothing: its fields are a range of `RecordBatch.fields`, and
/// their keys and values are byte ranges of `RecordBatch.bytes`.
public struct Record: Sendable {
  /// The record's number in its input, from 0. Blank lines are not counted, rejected records are.
  public var number: Int

  /// The line on which the record begins, from 1.
  public var line: Int

  /// The record's fields: a range of the batch's `fields`.
  public var fields: Range<Int>

  /// The index in the batch's `fields` of the text to analyze; nil where the record has none.
  public var textField: Int?

  /// The index in the batch's `fields` of the record's own `id`; nil where it has none.
  public var idField: Int?
}

/// One named value of a record, unchanged from the input.
public struct Field: Sendable {
  /// How the bytes of a value have to be read.
  public enum Encoding: UInt8, Sendable {
    /// The bytes are the value: an unquoted CSV cell, a line of text.
    case plain
    /// The inside of a quoted CSV cell in which quotes are doubled.
    case doubledQuotes
    /// The inside of a JSON string without any escape.
    case jsonString
    /// The inside of a JSON string with backslash escapes.
    case escapedJSONString
    /// The inside of a JSON string that is not valid JSON as it is spelled (a raw control
    /// character, half a surrogate pair): to be decoded, and spelled anew when it is written.
    case damagedJSONString
    /// Any other JSON value as it was spelled: number, true, null, array, object.
    case jsonLiteral
  }

  /// The key: an index of the input's columns (CSV, lines), or -1 where the key stands in the bytes (NDJSON).
  public var column: Int32
  /// The key's bytes (inside its quotes, JSON escapes kept) where `column` is -1.
  public var keyStart: UInt32
  /// The end of the key's bytes, exclusive.
  public var keyEnd: UInt32
  /// The first byte of the value.
  public var start: UInt32
  /// The end of the value, exclusive.
  public var end: UInt32
  /// How the value's bytes are to be read.
  public var encoding: Encoding
}
