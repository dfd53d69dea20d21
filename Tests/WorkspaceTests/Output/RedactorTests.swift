import Testing

@testable import Workspace

@Suite("Redactor")
struct RedactorTests {
  @Test(
    "masks",
    arguments: [
      (
        "mail ann@example.org or call +1 555 010 9999, @ann",
        "mail [email] or call [phone], [handle]"
      ),
      ("call (555) 010-9999 now", "call [phone] now"),
      ("(call 555 010 9999)", "(call [phone])"),
      ("555-010-9999", "[phone]"),
      ("555.010.9999", "[phone]"),
      ("+44 (0)20 7946 0958", "[phone]"),
      ("tel 030/901820-15.", "tel [phone]."),
      ("06 12 34 56 78!", "[phone]!"),
      ("01709012345", "[phone]"),
      ("5550109999", "[phone]"),
      ("+49\u{A0}30\u{A0}901820", "[phone]"),
      ("555\u{2011}010\u{2011}9999", "[phone]"),
      ("555-010-9999 555-010-8888", "[phone] [phone]"),
      ("555-010-9999,555-010-8888", "[phone],[phone]"),
      ("2025-03-14 555-010-9999", "2025-03-14 [phone]"),
      ("555-010-9999 12 times", "[phone] 12 times"),
      ("9 555-010-9999@x", "[phone]@x"),
    ])
  func masks(text: String, masked: String) {
    #expect(Redactor().redacted(text) == masked)
  }

  @Test(
    "leaves alone",
    arguments: [
      "on 2025-03-14 10:30 and 2025-03-15T10:30:00Z", "14.03.2025 10:30", "03/14/2025 11:45 pm",
      "2025-03-14 2025-03-15", "14 03 2025 10:30", "10:30-11:45", "$1234567890", "1.234.567.890 €",
      "€ 12 345 678 90", "12 345 678 901,50 €", "1,234,567.89", "order 123456789", "#5550109999",
      "AB-5550109999", "1741234567", "20250314103000", "192.168.10.25", "3.14159265358",
      "2020 2021 2022", "9 8 10 9 8 10 9 10", "4111111111111111", "room 101, floor 3",
      "https://example.org/5550109999", "call 555-0109", "",
    ])
  func leaves(text: String) {
    #expect(Redactor().redacted(text) == text)
  }

  @Test("masks at any place of a long text")
  func longTexts() {
    let filler = String(repeating: "some words and more of them ", count: 5_000)
    let text = filler + "a@example.org " + filler + "+1 555 010 9999"
    #expect(Redactor().redacted(text) == filler + "[email] " + filler + "[phone]")
  }

  @Test("masks what stands where a long text is cut", arguments: ["é", "a ", "! ", "12 é", "5€"])
  func cuts(filler: String) {
    for offset in 0..<3 {
      let part = String(repeating: filler, count: 60_000 / filler.utf8.count + offset) + "; "
      let words = " Mail ann@example.org; call +1 555 010 9999; "
      let text = String(repeating: part + words, count: 6)
      let masked = Redactor().redacted(text)
      #expect(
        masked.ranges(of: "[phone]; ").count == 6 && masked.ranges(of: "[email]; ").count == 6)
      #expect(Self.pieces(text) == masked)
    }
  }

  private static func pieces(_ text: String) -> String {
    var pieces: [UInt8] = []
    var text = text
    _ = text.withUTF8 { Redactor().forEachMaskedPiece(of: $0) { pieces += $0 } }
    return String(decoding: pieces, as: UTF8.self)
  }

  @Test("takes linear time for digits without end")
  func digits() {
    let text = String(repeating: "12 ", count: 20_000)
    #expect(Redactor().redacted(text).utf8.count > 0)
    #expect(Redactor().redacted(String(repeating: "5", count: 50_000)).utf8.count == 50_000)
  }

  @Test("masks strings inside JSON values, and leaves keys, numbers, ids and spelling")
  func literals() throws {
    let scoring = try Scoring(
      #"{"id":"5550109999","text":"tables \u00e9","p":5550109999,"q":"5550109999","@x":{"@y":["a@ex\u0061mple.org", 5550109999,"\u00e9"]}}"#
    ) { $0.output.redacts = true }
    let line = try #require(scoring.lines.first)
    #expect(
      line.hasPrefix(
        #"{"id":"5550109999","text":"tables \u00e9","p":5550109999,"q":"[phone]","@x":{"@y":["[email]", 5550109999,"\u00e9"]},"label""#
      ))
  }

  @Test("gives explanations offsets of the masked text", arguments: [OutputFormat.ndjson, .json])
  func offsets(format: OutputFormat) throws {
    let scoring = try Scoring(
      "id,comment\n1,\"ann.with.a.long.name@example.org, I love it\"\n", format: format,
      name: "in.csv"
    ) {
      $0.output.redacts = true
      $0.explains = true
    }
    #expect(scoring.output.contains(#""comment":"[email], I love it""#))
    #expect(scoring.output.contains(#""start":11,"end":"#))
  }

  @Test("masks groups, CSV cells and rejected records")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let input = """
      {"id":1,"text":"tables","author":"@ann","x":{"m":"a@example.org"}}
      {"id":2,"text":"mail a@example.org"
      """
    let groups = try Scoring(input) {
      $0.output.redacts = true
      $0.groupColumn = "author"
      $0.rejectsPath = folder.path("rejects")
    }
    #expect(groups.output.contains(#""group":"[handle]""#))
    let rejects = try String(decoding: folder.contents("rejects"), as: UTF8.self)
    #expect(rejects.contains("mail [email]") && !rejects.contains("example.org"))
    #expect(groups.warnings == ["input: 1 record could not be read; see \(folder.path("rejects"))"])
    let table = try Scoring(input, format: .csv) { $0.output.redacts = true }
    #expect(table.lines[1].hasPrefix(#"1,tables,[handle],"{""m"":""[email]""}","#))
  }
}
