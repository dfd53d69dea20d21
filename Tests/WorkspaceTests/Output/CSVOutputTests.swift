import TestSupport
import Testing

@testable import Workspace

@Suite("CSV output")
struct CSVOutputTests {
  private static let header = "label,valence,language,evidence"
  private static let neutral = "neutral,0,en,0"

  @Test("has a header, and quotes where a cell needs them")
  func quoting() throws {
    let scoring = try Scoring(
      "id;comment\n1;\"tables;\n\"\"chairs\"\"\"\n2;\"a,b\"\n3; padded \n", format: .csv,
      name: "in.csv")
    #expect(
      scoring.output == """
        id,comment,\(Self.header)
        1,"tables;
        ""chairs""\",\(Self.neutral)
        2,"a,b",\(Self.neutral)
        3," padded ",\(Self.neutral)

        """)
  }

  @Test("brings back what was read", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let pieces = ["a", "\"", ",", ";", "\n", "\r\n", " ", "é", "=", "'", "\t", "\u{FEFF}x", ""]
    let rows = (0..<40).map { _ in
      (0..<4).map { _ in (0..<6).map { _ in pieces[Int(generator.next() % 13)] }.joined() }
    }
    let quoted = { (cell: String) in
      "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
    let input =
      "comment,b,c,d\n" + rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    let scoring = try Scoring(input, format: .csv, name: "in.csv") {
      $0.output.columns = ["comment", "b", "c", "d"]
    }
    let reading = try Reading(scoring.output, name: "out.csv")
    #expect(reading.rows == rows)
    #expect(reading.problems.isEmpty)
  }

  @Test("takes its columns from the first thousand JSON records, and reports later keys once")
  func laterKeys() throws {
    var lines = (0..<1_000).map { #"{"id":\#($0),"text":"tables"}"# }
    lines[999] = #"{"text":"tables","extra":[1,"x"],"é":null}"#
    lines += [
      #"{"id":1000,"text":"tables","late":1,"e\#u{301}":2}"#, #"{"late":2,"id":1001,"text":""}"#,
    ]
    let scoring = try Scoring(lines.joined(separator: "\n"), format: .csv)
    #expect(scoring.lines[0] == "id,text,extra,é,\(Self.header)")
    #expect(scoring.lines[1] == "0,tables,,,\(Self.neutral)")
    #expect(scoring.lines[1_000] == "999,tables,\"[1,\"\"x\"\"]\",,\(Self.neutral)")
    #expect(scoring.lines[1_001] == "1000,tables,,,\(Self.neutral)")
    #expect(scoring.lines[1_002] == "1001,,,,\(Self.neutral)")
    let advice = "which is left out; write NDJSON to keep it"
    #expect(
      scoring.warnings == [
        "input:1001: the table has no column for 'late', \(advice)",
        "input:1001: the table has no column for 'e\u{301}', \(advice)",
      ])
  }

  @Test("reports cells beyond the header")
  func extraCells() throws {
    let scoring = try Scoring(
      "id,comment\n0,a\n1,tables,x\n2,b\n3,c\n4,d,y\n5,e\n", format: .csv, name: "in.csv")
    #expect(scoring.lines[2] == "1,tables,\(Self.neutral)")
    #expect(
      scoring.warnings == [
        "in.csv:3: the table has no column for 'column_3', which is left out; write NDJSON to keep it"
      ])
  }

  @Test("flattens an explanation into one cell, and leaves what is not known empty")
  func cells() throws {
    let scoring = try Scoring(
      "id,comment\n1,I love it\n2,Это очень хороший чайник и он нам нравится\n", format: .csv,
      name: "in.csv"
    ) { $0.explains = true }
    #expect(scoring.lines[1].contains(#""[{""start"":2,""end"":"#))
    #expect(scoring.lines[2].contains("нравится,,,"))
    #expect(scoring.lines[2].hasSuffix(",,,[]"))
  }

  @Test("keeps rows apart around cells that are handed on early", arguments: [false, true])
  func hugeCells(redacts: Bool) throws {
    let huge = String(repeating: "tables and \"chairs\", ", count: 300_000)
    let input = #"{"text":"","x":["\#(huge.replacing("\"", with: #"\""#))","@ann"]}"#
    let scoring = try Scoring("\(input)\n\(input)", format: .csv, chunkSize: 1 << 30) {
      $0.output.columns = ["x"]
      $0.output.redacts = redacts
    }
    let cell = input.dropFirst(#"{"text":"","x":"#.count).dropLast()
      .replacing("@ann", with: redacts ? "[handle]" : "@ann")
    let row = "\"" + cell.replacing("\"", with: "\"\"") + "\"\n"
    #expect(scoring.output == "x\n\(row)\(row)")
  }

  @Test("keeps the row of an empty cell that is alone")
  func loneCell() throws {
    let scoring = try Scoring("id,comment\n1,\n2,b\n", format: .csv, name: "in.csv") {
      $0.output.columns = ["comment"]
    }
    #expect(scoring.output == "comment\n\"\"\nb\n")
  }

  @Test("for Excel has a BOM, CRLF, and no cell that would be computed")
  func excel() throws {
    let scoring = try Scoring(
      "id,comment\n-1.5,=1+1\n+49,\u{FF1D}1\n-x,\u{FF20}a\n-,@ann\n1,a=b\n", format: .csv,
      name: "in.csv"
    ) {
      $0.output.isForExcel = true
      $0.output.columns = ["id", "comment"]
    }
    #expect(
      scoring.output
        == "\u{FEFF}id,comment\r\n-1.5,\"'=1+1\"\r\n+49,\"'\u{FF1D}1\"\r\n\"'-x\",\"'\u{FF20}a\"\r\n"
        + "\"'-\",\"'@ann\"\r\n1,a=b\r\n")
  }
}

@Suite("Columns of the output")
struct OutputColumnsTests {
  @Test("limits the output to the named ones", arguments: [OutputFormat.ndjson, .csv])
  func limited(format: OutputFormat) throws {
    let scoring = try Scoring(
      "nr,comment,label\n5,tables,x\n", format: format, name: "in.csv"
    ) { $0.output.columns = ["label", "nr"] }
    #expect(
      scoring.output
        == (format == .csv ? "nr,label\n5,neutral\n" : "{\"nr\":\"5\",\"label\":\"neutral\"}\n"))
  }

  @Test("knows an input column by the name under which it is written")
  func renamed() throws {
    let input = #"{"text":"tables","label":"x"}"#
    let scoring = try Scoring(input) { $0.output.columns = ["input.label", "valence"] }
    #expect(scoring.lines == [#"{"input.label":"x","valence":0}"#])
  }

  @Test("refuses a name that there is not", arguments: ["in.csv", "in.ndjson"])
  func unknown(name: String) throws {
    let input = name == "in.csv" ? "nr,comment\n5,tables\n" : #"{"nr":5,"comment":"tables"}"#
    let scoring = try Scoring(input, name: name) { $0.output.columns = ["comment", "lable"] }
    #expect(
      scoring.failure?.description
        == "\(name): there is no column 'lable'; there are id, nr, comment, label, valence, language,"
        + " evidence")
  }
}
