import Testing

@testable import Workspace

@Suite("Finding a layout out")
struct LayoutDetectionTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var name = "input"
    var format: InputFormat
    var column: String?
    var testDescription: String { text }
  }

  @Test(
    "tells formats and text columns",
    arguments: [
      Example(text: "I like it.\nNot bad, really.\nWell, yes.\n", format: .lines, column: "text"),
      Example(text: "Just one line", format: .lines, column: "text"),
      Example(text: "Hello, world\n", format: .lines, column: "text"),
      Example(text: "[deleted]\n[removed]\n", format: .lines, column: "text"),
      Example(text: "{curly} start\n", format: .lines, column: "text"),
      Example(text: "id,comment\n", format: .csv, column: "comment"),
      Example(text: "comment_id;Comment Text\n1;a, b\n", format: .csv, column: "Comment Text"),
      Example(text: "user,review_text,review_date\na,b,c\n", format: .csv, column: "review_text"),
      Example(text: "reviewText,reviewDate\nb,2020-01-01\n", format: .csv, column: "reviewText"),
      Example(text: "title,body\na,b\n", format: .csv, column: "body"),
      Example(
        text: "code,what\nA1,not so good at all\nB2,quite fine\n", format: .csv, column: "what"),
      Example(text: "id\ttext\n1\ta\n", format: .tsv, column: "text"),
      Example(text: "year;sum;text\n2024;1,5;a\n2023;2,5;b\n", format: .csv, column: "text"),
      Example(text: "{\"a\":\"x y z\",\"b\":\"c\"}\n", format: .ndjson, column: "a"),
      Example(text: "{\"id\":\"1\",\"message\":\"c\"}\n", format: .ndjson, column: "message"),
      Example(text: "{\"text\":5,\"body\":\"c d\"}\n", format: .ndjson, column: "body"),
      Example(text: "[\n{\"title\":\"a\",\"content\":\"b\"}]", format: .json, column: "content"),
      Example(text: "[]", format: .json, column: nil),
      Example(text: "a,b\n", name: "x.ndjson", format: .ndjson, column: nil),
      Example(text: "one two, three", name: "x.csv.gz", format: .csv, column: "column_1"),
    ])
  func examples(_ example: Example) throws {
    let reading = try Reading(example.text, name: example.name)
    #expect(reading.format == example.format)
    #expect(reading.textColumn == example.column)
  }

  @Test("obeys a format and a column that were chosen")
  func chosen() throws {
    let text = "id,comment\n1,a\n"
    #expect(
      try Reading(text, options: InputOptions(format: .lines)).texts == ["id,comment", "1,a"])
    #expect(try Reading(text, options: InputOptions(format: .document)).texts == [text])
    #expect(try Reading(text, options: InputOptions(textColumn: "ID")).texts == ["1"])
    #expect(try Reading(text, options: InputOptions(hasHeader: false)).rows.count == 2)
    let object = "{\"id\":1,\"x\":\"a\",\"y\":\"longer text\"}\n"
    #expect(try Reading(object, options: InputOptions(textColumn: "x")).texts == ["a"])
  }

  @Test("extends a header that is shorter than the rows, and says so")
  func shortHeader() throws {
    let reading = try Reading("id,comment\n1,a,\n2,b,\n3,c,\n")
    #expect(reading.columns == ["id", "comment", "column_3"])
    #expect(reading.problems == [])
    #expect(reading.notes.count == 2)
  }

  @Test("waits for a first record longer than the sample")
  func longFirstRecord() throws {
    let long = String(repeating: "word ", count: 40_000)
    let object = try Reading("{\"id\":\"1\",\"comment\":\"\(long)\"}\n")
    #expect(object.textColumn == "comment")
    #expect(object.texts == [long])
    let row = try Reading("1,\"\(long)\",x\n2,\"b c\",x\n", name: "a.csv")
    #expect(row.texts == [long, "b c"])
  }

  @Test("reads nothing from a file that is missing or a folder")
  func missing() {
    #expect(throws: InputError(.missing, file: "/nowhere/a.csv")) {
      try ByteSource(path: "/nowhere/a.csv")
    }
    let error = #expect(throws: InputError.self) {
      try RecordReader(source: ByteSource(path: "/"))
    }
    #expect(error?.description.hasPrefix("/: cannot be read: ") == true)
  }
}
