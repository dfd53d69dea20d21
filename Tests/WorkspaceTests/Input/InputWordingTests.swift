import Testing

@testable import Workspace

@Suite("The wording of bad inputs")
struct InputWordingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var error: InputError
    var sentence: String
    var testDescription: String { sentence }
  }

  @Test(
    "names the place, what is wrong and what to do",
    arguments: [
      Example(error: InputError(.missing, file: "a.csv"), sentence: "a.csv: no such file"),
      Example(
        error: InputError(.truncatedGzip, file: "a.gz", line: 7),
        sentence: "a.gz:7: the gzip file ends too early; what came before was read, get the file"
          + " again"),
      Example(
        error: InputError(.excelWorkbook, file: "a.xlsx"),
        sentence: "a.xlsx: this is an Excel workbook; save it as CSV UTF-8 (File ▸ Save As ▸ CSV"
          + " UTF-8) and read that"),
      Example(
        error: InputError(.binary(kind: "a picture"), file: "a"),
        sentence: "a: this is a picture, not text; convert it to CSV, NDJSON or plain text"),
      Example(
        error: InputError(.noSuchColumn("x", columns: ["id", "Comment\ntext"]), file: "a"),
        sentence: "a: there is no column 'x'; there are id, Comment text"),
      Example(
        error: InputError(.ambiguousTextColumn(["comment", "comment_2"]), file: "a"),
        sentence: "a: several columns could be the text; choose one with --text comment or --text"
          + " comment_2"),
    ])
  func errors(_ example: Example) {
    #expect(example.error.description == example.sentence)
  }

  @Test("begins every note with the file's name")
  func notes() throws {
    let reader = try RecordReader(source: ByteSource(bytes: Array("a\n".utf8), name: "a.txt"))
    #expect(reader.layout.notes == ["a.txt: one text a line"])
  }
}
