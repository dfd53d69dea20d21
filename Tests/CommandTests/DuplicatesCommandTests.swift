import Foundation
import Testing

@Suite("sentivane duplicates")
struct DuplicatesCommandTests {
  static let posts = """
    {"id":"a","title":"=Tram line 7","url":"https://x.example/a","text":"The council voted for the new tram line on Monday after a debate of nine hours."}
    {"id":"b","title":"Tram line 7","text":"The council voted for the new tram line on Monday after a debate of nine hours. Applause."}
    {"id":"c","title":"A vote for the tram \\u001b[31m","text":"Cheers: the tram line has its council's vote, after years of debate."}
    {"id":"d","title":"Beans","text":"Soak the beans overnight, then simmer them with garlic."}

    """

  private func outcome(_ arguments: String) throws -> Command.Outcome {
    try Command(files: ["posts.ndjson": Data(Self.posts.utf8)]).shell(
      """
      $0 library add --library site posts.ndjson --quiet > /dev/null || exit 99
      $0 duplicates --library site --competing-threshold 0.2 \(arguments)
      """)
  }

  @Test("writes an object for every cluster and pair, where nobody looks")
  func objects() throws {
    let outcome = try outcome("")
    #expect(outcome.code == 0)
    let objects = try outcome.objects
    #expect(objects.map { $0["kind"] as? String } == ["duplicate", "competing"])
    let articles = objects.map { $0["articles"] as? [[String: Any]] ?? [] }
    #expect(articles.map { $0.map { $0["id"] as? String } } == [["a", "b"], ["a", "c"]])
    #expect(articles.first?.first?["url"] as? String == "https://x.example/a")
    #expect(articles.first?.last?["url"] is NSNull)
    let reasons = try #require(objects.last?["explanation"] as? [[String: Any]])
    #expect(reasons.contains { $0["text"] as? String == "Tram line" })
    #expect(
      outcome.errors
        == "sentivane: site: 4 articles; 1 cluster of duplicates with 2 articles, 1 competing pair\n"
    )
  }

  @Test("writes tables, CSV and JSON where they are asked for")
  func formats() throws {
    let table = try outcome("--format table --quiet")
    #expect(table.errors == "")
    let lines = try table.lines
    #expect(lines.first?.contains("duplicate  a") == true)
    #expect(lines.contains { $0.contains("both: ") && $0.contains("Tram line") })
    #expect(!(try table.text.contains("\u{1B}")))
    let csv = try outcome("--format csv --excel")
    #expect(try csv.text.split(whereSeparator: \.isNewline).count == 5)
    #expect(try csv.text.contains("'=Tram line 7"))
    let json = try outcome("--format json -o all.json && cat all.json")
    #expect(try JSONSerialization.jsonObject(with: json.output) as? [Any] != nil)
  }

  @Test(
    "says by its exit code what happened",
    arguments: [
      ("", 0), ("--threshold 1", 0), ("--threshold 0", 64), ("--threshold 1.5", 64),
      ("--competing-threshold nan", 64), ("--threads 0", 64), ("--format xml", 64),
      ("--library nowhere", 66),
    ] as [(String, Int32)])
  func codes(arguments: String, code: Int32) throws {
    #expect(try outcome(arguments).code == code)
  }
}
