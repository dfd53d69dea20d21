// Every sentence about a bad input, in one place. None of them quotes the input's text.

extension InputError: CustomStringConvertible {
  /// The error as `file:line: what is wrong; what to do`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason.sentence)"
  }
}

extension InputError.Reason {
  var sentence: String {
    switch self {
    case .missing:
      "no such file"
    case .unreadable(let why):
      "cannot be read: \(why)"
    case .truncatedGzip:
      "the gzip file ends too early; what came before was read, get the file again"
    case .corruptGzip(let offset):
      "the gzip file is damaged at its byte \(offset); what came before was read, get the file again"
    case .excelWorkbook:
      "this is an Excel workbook; save it as CSV UTF-8 (File ▸ Save As ▸ CSV UTF-8) and read that"
    case .binary(let kind?):
      "this is \(kind), not text; convert it to CSV, NDJSON or plain text"
    case .binary(nil):
      "this is not text; convert it to CSV, NDJSON or plain text"
    case .recordTooLong(let limit):
      "a record is longer than \(limit >> 20) MB; split it, or check for a missing line end"
    case .noSuchColumn(let name, let columns) where columns.isEmpty:
      "there is no column '\(name)'"
    case .noSuchColumn(let name, let columns):
      "there is no column '\(name)'; there are \(columns.map(displayed).joined(separator: ", "))"
    case .noTimeColumn(let columns):
      "no column seems to hold the time; choose one with --time: "
        + columns.map(displayed).joined(separator: ", ")
    case .ambiguousTextColumn(let names):
      "several columns could be the text; choose one with "
        + names.map { "--text \(displayed($0))" }.joined(separator: " or ")
    case .noSuchRecord(_, count: 0):
      "there is no record"
    case .noSuchRecord(let number, let count) where number < count:
      "the record \(number) cannot be read; choose another one with --record"
    case .noSuchRecord(let number, let count):
      "there is no record \(number); the last one is \(count - 1)"
    }
  }
}

extension InputProblem {
  /// The problem as `file:line: what is wrong; what to do`.
  ///
  ///     problem.message(file: "comments.csv")
  ///     // "comments.csv:17: 2 cells instead of 3; the missing ones are empty"
  public func message(file: String) -> String {
    "\(file):\(line): \(reason.sentence)"
  }
}

extension InputProblem.Reason {
  var sentence: String {
    switch self {
    case .invalidBytes(let places):
      "\(counted(places, "place")) with bytes that are no text; each became U+FFFD"
    case .unbalancedQuote:
      "a quote is opened and never closed; it was read as text, check the row"
    case .textAfterQuote(let column):
      "text after the closing quote in cell \(column + 1); the cell was kept as spelled,"
        + " double the quotes inside it"
    case .missingCells(let found, let expected):
      "\(counted(found, "cell")) instead of \(expected); the missing ones are empty"
    case .extraCells(let found, let expected):
      "\(counted(found, "cell")) instead of \(expected); the others are kept as"
        + " column_\(expected + 1) and on, check for a delimiter without quotes"
    case .notAnObject:
      "not a JSON object; put each record in braces"
    case .truncatedJSON:
      "the JSON object breaks off; check the end of the line"
    case .malformedJSON(let mistake, let byte):
      "not a JSON object: \(mistake.sentence) at byte \(byte); correct the record"
    case .duplicateKey:
      "the same key occurs twice; the last value was taken"
    case .loneSurrogate:
      "half of a surrogate pair in a string; it became U+FFFD"
    case .controlCharacter:
      "a control character in a string; it was kept, write it as an escape"
    case .missingText:
      "no text under the key of the others; it was read as empty"
    }
  }
}

extension JSONMistake {
  var sentence: String {
    switch self {
    case .key: "no key in double quotes"
    case .colon: "no colon after a key"
    case .value: "no value"
    case .number: "a number that JSON does not know"
    case .escape: "an escape that JSON does not know"
    case .comma: "no comma or closing bracket"
    case .trailing: "more text after the object"
    case .depth: "nested more than \(JSONScanner.depthLimit) deep"
    case .control: "a control character"
    }
  }
}

/// A name as messages show it: on one line.
func displayed(_ name: String) -> String {
  visible(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}

/// A text without what would command a terminal.
func visible(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
      }))
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
