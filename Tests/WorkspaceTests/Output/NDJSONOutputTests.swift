import Testing

@testable import Workspace

@Suite("NDJSON output")
struct NDJSONOutputTests {
  private static let neutral =
    #""label":"neutral","valence":0,"language":"en","evidence":0}"#

  /// An input of one record and what stands before its results.
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var input: String
    var output: String
    var name = "input.ndjson"
  }

  @Test(
    "keeps every input value and adds the results",
    arguments: [
      Example(
        testDescription: "an id of its own", input: #"{"id":"a9","text":"tables"}"#,
        output: #"{"id":"a9","text":"tables","#),
      Example(
        testDescription: "an id that is not first", input: #"{"text":"tables","id":7}"#,
        output: #"{"text":"tables","id":7,"#),
      Example(
        testDescription: "no id", input: #"{"text":"tables"}"#, output: #"{"id":0,"text":"tables","#
      ),
      Example(
        testDescription: "an id spelled otherwise", input: #"{"ID":"x","text":"tables"}"#,
        output: #"{"id":"x","ID":"x","text":"tables","#),
      Example(
        testDescription: "an id spelled with an escape", input: #"{"text":"tables","\u0069d":1}"#,
        output: #"{"text":"tables","id":1,"#),
      Example(
        testDescription: "types and spelling",
        input:
          #"{"text":"tables","a":1.50e+3,"b":true,"c":null,"d":[ 1, {"x":"\u00e9"} ],"e":"\u00e9\/"}"#,
        output:
          #"{"id":0,"text":"tables","a":1.50e+3,"b":true,"c":null,"d":[ 1, {"x":"\u00e9"} ],"e":"\u00e9\/","#
      ),
      Example(
        testDescription: "half a surrogate pair", input: #"{"text":"tables \ud83d"}"#,
        output: #"{"id":0,"text":"tables \#u{FFFD}","#),
      Example(
        testDescription: "half a surrogate pair in a key", input: #"{"text":"tables","\ud83d":1}"#,
        output: #"{"id":0,"text":"tables","\#u{FFFD}":1,"#),
      Example(
        testDescription: "a key that is a result's", input: #"{"text":"tables","label":"good"}"#,
        output: #"{"id":0,"text":"tables","input.label":"good","#),
      Example(
        testDescription: "a result's key with an escape",
        input: #"{"text":"tables","l\u0061bel":"good"}"#,
        output: #"{"id":0,"text":"tables","input.label":"good","#),
      Example(
        testDescription: "a file that was scored before",
        input: #"{"text":"tables","input.label":"good","label":"neutral"}"#,
        output: #"{"id":0,"text":"tables","input.input.label":"good","input.label":"neutral","#),
      Example(
        testDescription: "an explanation that is not asked for",
        input: #"{"text":"tables","explanation":1}"#,
        output: #"{"id":0,"text":"tables","explanation":1,"#),
      Example(
        testDescription: "an empty text", input: #"{"text":""}"#, output: #"{"id":0,"text":"","#),
      Example(
        testDescription: "no text at all", input: #"{"text":null}"#,
        output: #"{"id":0,"text":null,"#),
      Example(
        testDescription: "cells as strings",
        input: "id,comment,n\n007,\"a \"\"b\"\"\n\tc\\\",1.50\n",
        output: #"{"id":"007","comment":"a \"b\"\n\tc\\","n":"1.50","#, name: "input.csv"),
      Example(
        testDescription: "control characters in cells", input: "id,comment\n1,a\u{1}b\u{7F}\n",
        output: "{\"id\":\"1\",\"comment\":\"a\\u0001b\u{7F}\",", name: "input.csv"),
      Example(
        testDescription: "a column that is a result's", input: "comment,label\ntables,\n",
        output: #"{"id":0,"comment":"tables","input.label":"","#, name: "input.csv"),
      Example(
        testDescription: "cells beyond the header", input: "id,comment\n1,tables,x,y\n",
        output: #"{"id":"1","comment":"tables","column_3":"x","column_4":"y","#, name: "input.csv"),
    ])
  func keepsInput(example: Example) throws {
    let scoring = try Scoring(example.input, name: example.name)
    #expect(scoring.lines == [example.output + Self.neutral])
  }

  @Test("numbers records without an id, also where the first ones have one")
  func lateIDs() throws {
    let many = (0..<3_000).map { #"{"text":"tables \#($0)"}"# }.joined(separator: "\n")
    let scoring = try Scoring(many + "\n" + #"{"id":"z","text":"tables"}"#)
    #expect(scoring.lines[2_999].hasPrefix(#"{"id":2999,"text":"#))
    #expect(scoring.lines[3_000].hasPrefix(#"{"id":"z","text":"#))
    #expect(!scoring.lines[3_000].dropFirst(2).contains(#""id":3000"#))
  }

  @Test("writes each record's own keys, however they change from one to the next")
  func changingKeys() throws {
    let many = (0..<400).map { #""k\#($0)":1"# }.joined(separator: ",")
    let records = [
      #""text":"","a":1,"id":2"#, #""text":"","b":1,"id":2"#, #""text":"","\u0069d":3"#,
      #""text":"","a":1,"id":2,"label":4"#, "\(many),\"text\":\"\",\"id\":5,\"label\":6",
      #""text":"","ab":1,"":2,"id":7"#,
    ]
    let scoring = try Scoring(records.map { "{\($0)}\n" }.joined())
    let expected = records.map {
      "{" + $0.replacing(#"\u0069"#, with: "i").replacing(#""label""#, with: #""input.label""#)
        + "," + Self.neutral
    }
    #expect(scoring.lines == expected)
    #expect(scoring.notes.filter { $0.contains("is written as") }.count == 1)
  }

  @Test("names an input key that gives way to a result once")
  func namesRenamed() throws {
    let input = String(repeating: #"{"text":"tables","label":1,"evidence":2}"# + "\n", count: 2_000)
    let scoring = try Scoring(input, chunkSize: 1_000) { $0.threads = 4 }
    #expect(
      scoring.notes.filter { $0.contains("is written as") } == [
        "input: the input's own 'label' is written as 'input.label'",
        "input: the input's own 'evidence' is written as 'input.evidence'",
      ])
  }

  @Test("has no label and no valence where the language is not supported")
  func unsupported() throws {
    let line = try #require(
      try Scoring(#"{"id":1,"text":"Это очень хороший чайник, он нам нравится"}"#).lines.first)
    #expect(line.contains(#""label":null,"valence":null,"language":"#))
    #expect(line.hasSuffix(#""evidence":null}"#))
  }

  @Test("explains itself with offsets of the text that is written")
  func explanation() throws {
    let scoring = try Scoring(#"{"id":1,"text":"I love it"}"#) { $0.explains = true }
    let line = try #require(scoring.lines.first)
    #expect(line.contains(#""explanation":[{"start":2,"end":"#))
    #expect(line.contains(#""source":"lexicon"}]}"#))
  }
}

@Suite("JSON output")
struct JSONOutputTests {
  @Test("is one array, of however many records and blocks", arguments: [0, 1, 2, 500])
  func array(count: Int) throws {
    let input = (0..<count).map { #"{"id":\#($0),"text":"tables"}"# + "\n" }.joined()
    for threads in [1, 3] {
      let scoring = try Scoring(input, format: .json, name: "input.ndjson", chunkSize: 200) {
        $0.input.format = .ndjson
        $0.threads = threads
      }
      let reading = try Reading(scoring.output, options: InputOptions(format: .json))
      #expect(reading.numbers.count == count)
      #expect(reading.ids == (0..<count).map(String.init))
      #expect(reading.problems.isEmpty && !reading.notes.contains { $0.contains("does not end") })
      if count == 0 { #expect(scoring.output == "[]\n") }
    }
  }

  @Test("keeps commas in place around records that are handed on early")
  func hugeRecords() throws {
    let huge = String(repeating: "tables and chairs, ", count: 230_000)
    let record = { (id: Int, text: String) in #"{"id":\#(id),"text":"\#(text)"}"# }
    let input = [
      record(0, "a"), record(1, huge), record(2, "b"), record(3, huge), record(4, huge),
      record(5, "c"),
    ].joined(separator: "\n")
    let scoring = try Scoring(input, format: .json, chunkSize: 1 << 30) { $0.threads = 2 }
    let reading = try Reading(scoring.output, options: InputOptions(format: .json))
    #expect(reading.ids == ["0", "1", "2", "3", "4", "5"])
    #expect(reading.texts[4] == huge)
    #expect(reading.problems.isEmpty && !reading.notes.contains { $0.contains("does not end") })
  }
}
