internal import CInput

/// What kind of records an input holds.
public enum InputFormat: String, Sendable, CaseIterable {
  /// Rows of cells with a delimiter that is found out.
  case csv
  /// Rows of cells between tabs.
  case tsv
  /// One JSON object a line.
  case ndjson
  /// An array of JSON objects, or objects one after the other over several lines.
  case json
  /// One text a line.
  case lines
  /// The whole input as one text.
  case document
}

extension InputFormat {
  /// Guesses the format by the ending of a file's name, `.gz` aside.
  ///
  /// - Returns: nil where the ending does not tell (`.txt`, `.json`, none).
  init?(fileName: String) {
    var name = fileName.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    switch name {
    case _ where name.hasSuffix(".csv"): self = .csv
    case _ where name.hasSuffix(".tsv") || name.hasSuffix(".tab"): self = .tsv
    case _ where name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl"): self = .ndjson
    default: return nil
    }
  }
}

/// How a table of text is written.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between cells.
  public var delimiter: UInt8
  /// The byte that ends a row: LF (a CR before it belongs to it), or CR in files of old.
  public var lineEnd: UInt8
  /// Whether the first row holds the columns' names.
  public var hasHeader: Bool

  /// Creates a dialect.
  public init(delimiter: UInt8, lineEnd: UInt8 = ASCII.lf, hasHeader: Bool = true) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.hasHeader = hasHeader
  }
}

/// The encodings that are told apart. Whatever it was, what comes out is UTF-8.
public enum TextEncoding: String, Sendable {
  /// UTF-8, with or without a byte order mark; plain ASCII too.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// What Windows programs call ANSI in Western Europe and the Americas.
  case windows1252 = "Windows-1252"
}

/// Bytes with a name.
public enum ASCII {
  /// Horizontal tab.
  public static let tab: UInt8 = 0x09
  /// Line feed.
  public static let lf: UInt8 = 0x0A
  /// Carriage return.
  public static let cr: UInt8 = 0x0D
  /// The space.
  public static let space: UInt8 = 0x20
  /// The straight double quote.
  public static let quote: UInt8 = 0x22
  /// The comma.
  public static let comma: UInt8 = 0x2C
  /// The backslash.
  public static let backslash: UInt8 = 0x5C

  /// Whether JSON takes the byte for white space.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == lf || byte == cr || byte == tab
  }
}

extension ASCII {
  /// How often a byte occurs in a range.
  static func count(_ byte: UInt8, in p: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    Int(byte_count(p + range.lowerBound, range.count, byte))
  }
}
