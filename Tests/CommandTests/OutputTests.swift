import Foundation
import Testing

@Suite("What the command writes")
struct OutputTests {
  static let rows =
    "id,comment,date\r\n1,\"Good, \"\"really\"\"\ntwo lines\", x \r\n2,,\r\n3, bad,y\r\n"

  @Test("as CSV keeps every cell")
  func csvCells() throws {
    let outcome = try Command().run("score", "--lexicon-only", "--format", "csv", input: Self.rows)
    let text = try outcome.text
    #expect(text.hasPrefix("id,comment,date,label,valence,language,evidence\n1,"))
    #expect(text.contains("\n2,,,neutral,0,"))
    #expect(text.contains("1,\"Good, \"\"really\"\"\ntwo lines\",\" x \",positive,"))
    #expect(text.contains("\n3,\" bad\",y,negative,-"))
    let again = try Command().run(
      "score", "--format", "csv", "--columns", "id,comment,date", input: text)
    let once = try Command().run(
      "score", "--format", "csv", "--columns", "id,comment,date", input: Self.rows)
    #expect(again.output == once.output)
  }

  @Test("as NDJSON keeps types and spelling")
  func spelling() throws {
    let value =
      #""n":1.50,"big":12345678901234567890,"e":1E+2,"t":true,"z":null,"a":[1, {"b":"\u00e9"}],"s":"\u0041\/""#
    let outcome = try Command().run("score", input: "{\"text\":\"good\",\(value)}\n")
    #expect(try outcome.text.contains(value))
  }

  @Test("has no label for a text that is clearly in another language, unless one is fixed")
  func language() throws {
    let row = "comment\nDe soep was koud maar de mensen waren erg vriendelijk en behulpzaam\n"
    let columns = "label,valence,language"
    let told = try Command().run("score", "--format", "csv", "--columns", columns, input: row).text
    #expect(told.hasSuffix("\n,,nl\n"))
    let fixed = try Command().run(
      "score", "--format", "csv", "--columns", columns, "--language", "en", input: row
    ).text
    #expect(fixed.hasSuffix(",en\n") && !fixed.hasSuffix(",,en\n"))
    let spanish = "comment\nLa comida estaba fría y la gente fue muy desagradable, horrible\n"
    let known = try Command().run(
      "score", "--format", "csv", "--columns", columns, input: spanish
    ).text
    #expect(known.contains("\nnegative,-0."))
    #expect(known.hasSuffix(",es\n"))
    let outcome = try Command().run("score", "--language", "xx", input: row)
    #expect(outcome.code == 64)
  }

  @Test("as JSON is one array", arguments: [0, 1, 2])
  func array(count: Int) throws {
    let rows = "comment\n" + String(repeating: "good\n", count: count)
    let outcome = try Command().run(
      "score", "--format", "json", "--input-format", "csv", input: rows)
    let array = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
    #expect(array?.count == count)
  }

  @Test("as JSON is one array where records are larger than a block")
  func largeArray() throws {
    let long = String(repeating: "long word ", count: 450_000)
    let lines = (0..<4).map { "{\"id\":\($0),\"text\":\"\($0 % 2 == 1 ? long : "short")\"}\n" }
    let outcome = try Command().run(
      "score", "--format", "json", "--threads", "2", input: lines.joined())
    let array = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
    #expect(
      array?.compactMap { ($0["text"] as? String)?.utf8.count } == [5, 4_500_000, 5, 4_500_000])
  }

  @Test("as CSV keeps cells larger than a block")
  func largeCells() throws {
    let long = String(repeating: "a \"\"long\"\" word, ", count: 80_000)
    let rows = "id,comment\n1,\"\(long)\"\n2,good\n"
    let outcome = try Command().run(
      "score", "--format", "csv", "--columns", "id,comment", input: rows)
    #expect(outcome.output == Data(rows.utf8))
  }

  @Test("has only the columns that were asked for", arguments: ["ndjson", "csv"])
  func columns(format: String) throws {
    let outcome = try Command().run(
      "score", "--format", format, "--columns", "date,label", input: "id,comment,date\n1,good,x\n")
    let expected =
      format == "csv" ? "date,label\nx,positive\n" : "{\"date\":\"x\",\"label\":\"positive\"}\n"
    #expect(try outcome.text == expected)
  }

  @Test("hides who wrote, if it is asked to", arguments: ["ndjson", "csv", "json"])
  func redaction(format: String) throws {
    let outcome = try Command().run(
      "score", "--redact", "--explain", "--format", format,
      input: #"""
        {"text":"mail\nann@example.org or \u0040bob, good","n":15550109999,"x":{"m":["a@b.example","+1 555 010 9999"],"n":15550109999}}
        """#)
    let text = try outcome.text
    for secret in ["ann", "bob", "b.example", "555 010"] {
      #expect(!text.contains(secret), "\(text)")
    }
    #expect(text.contains("[email]") && text.contains("[handle]") && text.contains("[phone]"))
    // A number stays one: it has no room for a mask.
    #expect(text.components(separatedBy: "15550109999").count == 3)
    if format == "ndjson" { #expect(try outcome.objects.count == 1) }
    if format == "json" { _ = try JSONSerialization.jsonObject(with: outcome.output) }
  }

  @Test("hides addresses wherever they stand in a long text")
  func longRedaction() throws {
    let text = String(repeating: "so good, ann@example.org and +1 555 010 9999 ", count: 30_000)
    let outcome = try Command().run(
      "score", "--redact", "--input-format", "lines", "--columns", "text", input: text)
    let masked = try #require(try outcome.objects.first?["text"] as? String)
    #expect(masked == String(repeating: "so good, [email] and [phone] ", count: 30_000))
  }

  @Test("for Excel has a mark, CRLF and no formulas")
  func excel() throws {
    let outcome = try Command().run(
      "score", "--excel", "--columns", "comment,n",
      input: "comment,n\n=1+1,-5\n+a,@x\n\"-\"\"b\",＝c\nfine,1\n")
    let expected =
      "\u{FEFF}comment,n\r\n\"'=1+1\",-5\r\n\"'+a\",\"'@x\"\r\n\"'-\"\"b\",\"'＝c\"\r\nfine,1\r\n"
    #expect(outcome.output == Data(expected.utf8))
  }

  @Test("gives way where a column bears a result's name")
  func collision() throws {
    let outcome = try Command().run("score", "--format", "csv", input: "label,comment\nmine,good\n")
    #expect(try outcome.text.hasPrefix("id,input.label,comment,label,"))
    #expect(outcome.errors.contains("input.label"))
    let object = try #require(
      try Command().run("score", input: #"{"label":"mine","text":"good"}"#).objects.first)
    #expect(object["label"] as? String == "positive")
    #expect(object["input.label"] as? String == "mine")
  }

  @Test("tells columns of one name apart")
  func duplicateHeaders() throws {
    let outcome = try Command().run("score", input: "id,x,comment,x\n1,a,good,b\n")
    let object = try #require(try outcome.objects.first)
    #expect(object["x"] as? String == "a")
    #expect(object["x_2"] as? String == "b")
    #expect(outcome.errors.contains("x_2"))
  }

  @Test("has the numbers of records that have no id")
  func numbers() throws {
    let outcome = try Command().run("score", input: "comment\ngood\nbad\n")
    #expect(try outcome.objects.map { $0["id"] as? Int } == [0, 1])
  }
}
