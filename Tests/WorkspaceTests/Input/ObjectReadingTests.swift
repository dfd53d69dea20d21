import Testing

@testable import Workspace

@Suite("Reading JSON")
struct ObjectReadingTests {
  @Test("gives keys, values, the text and the id")
  func plain() throws {
    let reading = try Reading(
      """
      {"id":"a9","text":"Good \\"stuff\\"\\n\\u00e9\\ud83d\\ude00","n":1.5e3,"x":[1,{"y":null}]}

      {"id":7,"text":"plain","n":true,"x":{}}\r

      """)
    #expect(reading.format == .ndjson)
    #expect(reading.keys == [["id", "text", "n", "x"], ["id", "text", "n", "x"]])
    #expect(reading.texts == ["Good \"stuff\"\né😀", "plain"])
    #expect(reading.ids == ["a9", "7"])
    #expect(reading.rows[0].suffix(2) == ["1.5e3", #"[1,{"y":null}]"#])
    #expect(reading.lines == [1, 3])
    #expect(reading.problems == [])
    #expect(reading.notes == ["one JSON object a line; the text is under 'text'"])
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    var line: String
    var sentence: String
    var testDescription: String { line }
  }

  @Test(
    "rejects a bad line and reads the others",
    arguments: [
      Bad(line: #"[1,2]"#, sentence: "not a JSON object; put each record in braces"),
      Bad(line: #"text"#, sentence: "not a JSON object; put each record in braces"),
      Bad(
        line: #"{"text":"a"#, sentence: "the JSON object breaks off; check the end of the line"),
      Bad(
        line: #"{"text":"a"}}"#,
        sentence: "not a JSON object: more text after the object at byte 13; correct the record"),
      Bad(
        line: #"{text:"a"}"#,
        sentence: "not a JSON object: no key in double quotes at byte 2; correct the record"),
      Bad(
        line: #"{"text" "a"}"#,
        sentence: "not a JSON object: no colon after a key at byte 9; correct the record"),
      Bad(
        line: #"{"text":"a","n":NaN}"#,
        sentence: "not a JSON object: no value at byte 17; correct the record"),
      Bad(
        line: #"{"text":"a","n":01}"#,
        sentence: "not a JSON object: a number that JSON does not know at byte 17; correct the"
          + " record"),
      Bad(
        line: #"{"text":"a\x"}"#,
        sentence: "not a JSON object: an escape that JSON does not know at byte 11; correct the"
          + " record"),
      Bad(
        line: #"{"text":"a" "n":1}"#,
        sentence: "not a JSON object: no comma or closing bracket at byte 13; correct the record"),
      Bad(
        line: #"{"text":"a","n":"# + String(repeating: "[", count: 600) + "}",
        sentence: "not a JSON object: nested more than 512 deep at byte 528; correct the record"),
    ])
  func malformed(_ bad: Bad) throws {
    let good = #"{"text":"fine"}"#
    let reading = try Reading("\(good)\n\(bad.line)\n\(good)\n")
    #expect(reading.texts == ["fine", "fine"])
    #expect(reading.numbers == [0, 2])
    #expect(reading.rejected == [1])
    #expect(reading.problems == ["input:2: \(bad.sentence)"])
  }

  @Test("repairs what can be repaired, and reports it")
  func repairs() throws {
    let reading = try Reading(
      """
      {"text":"a \\ud800 b"}
      {"text":"first","n":1,"text":"last"}
      {"text":"tab\there"}
      {"other":1}
      {"text":null}
      """)
    #expect(reading.texts == ["a \u{FFFD} b", "last", "tab\there", nil, nil])
    #expect(reading.keys[1] == ["text", "n"])
    #expect(
      reading.problems == [
        "input:1: half of a surrogate pair in a string; it became U+FFFD",
        "input:2: the same key occurs twice; the last value was taken",
        "input:3: a control character in a string; it was kept, write it as an escape",
        "input:4: no text under the key of the others; it was read as empty",
      ])
  }

  @Test("finds duplicates among many keys")
  func manyKeys() throws {
    let keys = (0..<5000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let reading = try Reading("{\"text\":\"a\",\(keys),\"k7\":\"x\",\"k7\":\"y\"}\n")
    #expect(reading.rows[0].count == 5001)
    #expect(reading.rows[0][8] == "y")
  }

  @Test("makes bad bytes U+FFFD and reports the record")
  func badBytes() throws {
    let bytes = Array("{\"text\":\"é ü ö\"}\n{\"text\":\"a".utf8) + [0xFF] + Array("b\"}\n".utf8)
    let reading = try Reading(bytes)
    #expect(reading.texts == ["é ü ö", "a\u{FFFD}b"])
    #expect(reading.problems.count == 1)
  }

  @Test("reads arrays and objects over several lines")
  func arrays() throws {
    let first = "{\n  \"id\": 1,\n  \"comment\": \"a ] } [ {\"\n}"
    let second = "{\"id\": 2, \"comment\": \"b\"}"
    for text in [
      "[\(first),\n\(second)]", " [ \(first) , \(second) ] \n", "\(first)\n\(second)\n",
    ] {
      let reading = try Reading(text)
      #expect(reading.format == .json)
      #expect(reading.texts == ["a ] } [ {", "b"])
      #expect(reading.ids == ["1", "2"])
      #expect(reading.problems == [])
    }
  }

  @Test("rejects the bad elements of an array alone")
  func badElements() throws {
    let reading = try Reading(
      "[{\"text\":\"a\"},\n7, \"x\", null,\n{\"text\" 1},\n{\"text\":\"open},\n{\"text\":\"b\"}\n]")
    #expect(reading.texts == ["a", "b"])
    #expect(reading.rejected == [1, 2, 3, 4, 5])
    #expect(reading.lines == [1, 5])
  }

  @Test("says when an array is cut short")
  func truncatedArray() throws {
    let reading = try Reading("[{\"text\":\"a\"},{\"text\":\"b")
    #expect(reading.texts == ["a"])
    #expect(reading.rejected == [1])
    #expect(reading.notes.last == "the array does not end; the file may have been cut short")
  }
}
