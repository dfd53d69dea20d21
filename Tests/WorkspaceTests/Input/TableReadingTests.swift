import Testing
import TestSupport

@testable import Workspace

@Suite("Reading tables")
struct TableReadingTests {
  @Test("gives rows, names, the text and the id")
  func plain() throws {
    let reading = try Reading("id,comment\n7,\"Good, really\"\n8,\"Say \"\"hi\"\"\"\n")
    #expect(reading.columns == ["id", "comment"])
    #expect(reading.rows == [["7", "Good, really"], ["8", "Say \"hi\""]])
    #expect(reading.texts == ["Good, really", "Say \"hi\""])
    #expect(reading.ids == ["7", "8"])
    #expect(reading.lines == [2, 3])
    #expect(reading.problems == [])
    #expect(
      reading.notes == [
        "a table, 2 columns between commas, with a header; the text is in 'comment'"
      ])
  }

  @Test("skips a byte order mark")
  func mark() throws {
    let reading = try Reading([0xEF, 0xBB, 0xBF] + Array("id,comment\n1,fine\n".utf8))
    #expect(reading.ids == ["1"])
  }

  @Test("reads Windows-1252, and reports its byte 81")
  func windows1252() throws {
    var bytes = Array("id,comment\n1,caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x80]
    bytes += Array("\n2,bad".utf8) + [0x81, 0x0A]
    let reading = try Reading(bytes)
    #expect(reading.texts == ["café – €", "bad\u{FFFD}"])
    #expect(reading.encoding == .windows1252)
    #expect(
      reading.problems == ["input:3: 1 place with bytes that are no text; each became U+FFFD"])
    #expect(reading.notes.count == 2)
  }

  @Test("reads UTF-16 in both orders, with and without a mark", arguments: [true, false])
  func utf16(hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "id,comment\r\n1,\"naïve 👍\"\r\n"
    for isLittle in [true, false] {
      let bytes = text.utf16.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      #expect(try Reading(bytes).texts == ["naïve 👍"])
    }
  }

  @Test("tells semicolons although the texts have commas")
  func semicolons() throws {
    let reading = try Reading("id;comment\n1;Nice, good\n2;Bad, too dear\n3;Well, yes\n")
    #expect(reading.texts == ["Nice, good", "Bad, too dear", "Well, yes"])
  }

  @Test("obeys a line sep=", arguments: ["sep=;\n", "sep=;\r\n", "\"sep=;\"\n"])
  func separatorLine(line: String) throws {
    let reading = try Reading(line + "a,b;comment\n1,2;fine\n")
    #expect(reading.columns == ["a,b", "comment"])
    #expect(reading.texts == ["fine"])
    #expect(reading.lines == [3])
  }

  @Test("reads tabs and bars", arguments: ["\t", "|"])
  func otherDelimiters(delimiter: String) throws {
    let reading = try Reading("id\(delimiter)text\n1\(delimiter)a, b; c\n2\(delimiter)d\n")
    #expect(reading.texts == ["a, b; c", "d"])
  }

  @Test("keeps cells of several lines, and counts the lines")
  func multiline() throws {
    let reading = try Reading("id,comment\r\n1,\"one\r\ntwo\n\nthree\"\r\n2,four\r\n")
    #expect(reading.texts == ["one\r\ntwo\n\nthree", "four"])
    #expect(reading.lines == [2, 6])
    #expect(reading.problems == [])
  }

  @Test("reads one column alone")
  func oneColumn() throws {
    #expect(
      try Reading("comment\nGood, it is\nBad\n", name: "a.csv").texts == ["Good, it is", "Bad"])
    #expect(try Reading("comment\nGood\nBad\n").texts == ["Good", "Bad"])
  }

  @Test("reads a header with a line end in a name")
  func headerWithLineEnd() throws {
    let reading = try Reading("id,\"Comment\ntext\"\n1,fine\n")
    #expect(reading.columns == ["id", "Comment\ntext"])
    #expect(reading.texts == ["fine"])
    #expect(reading.lines == [3])
  }

  @Test("meets its first quote after 25,000 rows")
  func lateQuote() throws {
    var text = "id,comment\n"
    for i in 0..<25_000 { text += "\(i),plain words\n" }
    text += "25000,\"late, with\na line end\"\n25001,last\n"
    let reading = try Reading(text)
    #expect(reading.texts.count == 25_002)
    #expect(reading.texts.suffix(2) == ["late, with\na line end", "last"])
    #expect(reading.problems == [])
  }

  @Test("holds long cells", arguments: [200 << 10, 5 << 20])
  func longCells(length: Int) throws {
    let cell = String(repeating: "long, \"\"very\"\"\n", count: length / 14)
    let reading = try Reading("id,comment\n1,\"\(cell)\"\n2,short\n")
    #expect(
      reading.texts == [cell.split(separator: "\"\"").joined(separator: "\""), "short"])
    #expect(reading.problems == [])
  }

  @Test("keeps NUL bytes")
  func nul() throws {
    let reading = try Reading("id,comment\n1,a\0b\n2,\"c\0\"\n")
    #expect(reading.texts == ["a\0b", "c\0"])
  }

  @Test("reads a quote that is never closed as text, and goes on after its row")
  func unbalancedAtEnd() throws {
    let reading = try Reading("id,comment\n1,\"open\n2,fine\n3,good\n")
    #expect(reading.texts == ["\"open", "fine", "good"])
    #expect(
      reading.problems
        == ["input:2: a quote is opened and never closed; it was read as text, check the row"])
  }

  @Test("tells an open quote by the opening quote that would close it")
  func unbalancedBeforeQuotes() throws {
    let reading = try Reading("id,comment\n1,\"open\n2,fine\n3,\"quo,ted\"\n4,\"a\nb\"\n")
    #expect(reading.texts == ["\"open", "fine", "quo,ted", "a\nb"])
    #expect(reading.problems.count == 1)
  }

  @Test("gives an open quote up at the limit of a cell")
  func unbalancedAtLimit() throws {
    var options = InputOptions()
    options.cellLimit = 100_000
    var text = "id,comment\n0,\"open\n"
    for i in 1..<20_000 { text += "\(i),row\n" }
    text += "20000,\"x\"\n"
    let reading = try Reading(text, options: options)
    #expect(reading.texts.count == 20_001)
    #expect(reading.texts.last == "x")
    #expect(reading.problems.count == 1)
    #expect(reading.numbers == Array(0...20_000))
  }

  @Test("keeps rows with too few and too many cells, and reports them")
  func ragged() throws {
    let reading = try Reading("id,comment,stars\n1,a\n2,b,3\n3,c,4,extra\n4,d,5\n5,e,5\n")
    #expect(
      reading.rows == [
        ["1", "a"], ["2", "b", "3"], ["3", "c", "4", "extra"], ["4", "d", "5"], ["5", "e", "5"],
      ])
    #expect(
      reading.problems == [
        "input:2: 2 cells instead of 3; the missing ones are empty",
        "input:4: 4 cells instead of 3; the others are kept as column_4 and on, check for a"
          + " delimiter without quotes",
      ])
  }

  @Test("reads stray quotes as text, and reports text after a closing quote")
  func strayQuotes() throws {
    let reading = try Reading("id,comment\n1,5\" nails\n2,\"He said \"hi\" to me\"\n3,ok\n")
    #expect(reading.texts == ["5\" nails", "\"He said \"hi\" to me\"", "ok"])
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.hasPrefix("input:3: text after the closing quote") == true)
  }

  @Test("makes bad bytes U+FFFD in UTF-8, and reports the row")
  func badBytes() throws {
    let good = "id,comment\n1,é è ü ö ä\n2,a"
    let reading = try Reading(
      Array(good.utf8) + [0xFF, 0x62, 0xE2, 0x80, 0x0A] + Array("3,ok\n".utf8))
    #expect(reading.texts == ["é è ü ö ä", "a\u{FFFD}b\u{FFFD}", "ok"])
    #expect(
      reading.problems == ["input:3: 2 places with bytes that are no text; each became U+FFFD"])
    #expect(reading.encoding == .utf8)
  }

  @Test("decides on the encoding at the first byte that is not ASCII, however late")
  func lateEncoding() throws {
    let head = "id,comment\n" + String(repeating: "1,plain\n", count: 20_000)
    let reading = try Reading(Array(head.utf8) + Array("2,caf".utf8) + [0xE9, 0x0A])
    #expect(reading.texts.last == "café")
    #expect(reading.encoding == .windows1252)
  }

  @Test("reads lines that end in CR alone")
  func returns() throws {
    let reading = try Reading("id,comment\r1,\"a\nb\"\r\r2,c\r")
    #expect(reading.texts == ["a\nb", "c"])
    #expect(reading.numbers == [0, 1])
  }

  @Test("skips empty lines, before the header too")
  func emptyLines() throws {
    let reading = try Reading("\n\r\n\nid,comment\n\n1,a\n\n\n2,b\n")
    #expect(reading.texts == ["a", "b"])
    #expect(reading.numbers == [0, 1])
    #expect(reading.lines == [6, 9])
  }

  @Test("tells columns of one name apart, and asks which is the text")
  func duplicateNames() throws {
    let reading = try Reading("id,note,x,x\n1,a b,c,d\n")
    #expect(reading.columns == ["id", "note", "x", "x_2"])
    #expect(reading.notes.last == "column 4 is a second 'x'; it is called 'x_2'")
    let text = "id,comment,comment\n1,a,b\n"
    #expect(
      throws: InputError(.ambiguousTextColumn(["comment", "comment_2"]), file: "input")
    ) { try Reading(text) }
    #expect(try Reading(text, options: InputOptions(textColumn: "comment_2")).texts == ["b"])
    #expect(try Reading(text, options: InputOptions(textColumn: "2")).texts == ["a"])
  }

  @Test("names the columns of a table without a header")
  func noHeader() throws {
    let reading = try Reading("1,A fine thing to have,5\n2,Not so good at all,2\n")
    #expect(reading.columns == ["column_1", "column_2", "column_3"])
    #expect(reading.texts == ["A fine thing to have", "Not so good at all"])
  }

  @Test("reads a header without rows, and an empty file")
  func nothing() throws {
    let header = try Reading("id,comment\n")
    #expect(header.rows == [])
    #expect(header.notes.last == "a header but no rows, no records")
    for name in ["a.csv", "a.tsv", "a.ndjson", "a.json", "a.txt"] {
      let empty = try Reading("", name: name)
      #expect(empty.rows == [])
      #expect(empty.notes.first == "empty, no records")
    }
  }

  @Test("refuses an Excel workbook and other files that are no text")
  func binary() {
    let workbook =
      [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("[Content_Types].xml".utf8)
    #expect(throws: InputError(.excelWorkbook, file: "a.xlsx")) {
      try Reading(workbook, name: "a.xlsx")
    }
    #expect(throws: InputError(.binary(kind: "a PDF document"), file: "a")) {
      try Reading("%PDF-1.7 …", name: "a")
    }
  }

  @Test("refuses a column that is not there")
  func noSuchColumn() {
    #expect(throws: InputError(.noSuchColumn("body", columns: ["id", "x"]), file: "a.csv")) {
      try Reading("id,x\n1,y\n", name: "a.csv", options: InputOptions(textColumn: "body"))
    }
  }
}
