import Foundation
import Keyphrases
import Testing

@testable import Workspace

@Suite("A run that finds keyphrases")
struct TopicRunTests {
  private func run(
    _ input: String, format: OutputFormat = .ndjson, change: (inout TopicOptions) -> Void = { _ in }
  ) throws -> (text: String, outcome: TopicRun.Outcome) {
    var options = TopicOptions(
      output: OutputOptions(format: format), extractor: KeyphraseExtractor(limit: 5))
    options.input.fallbackFormat = .document
    change(&options)
    let folder = try TemporaryFolder()
    let path = folder.root + "/out"
    let sink = try ByteSink(path: path)
    let run = try TopicRun(
      source: ByteSource(bytes: Array(input.utf8), name: "input"), options: options)
    let outcome = try run.run(to: sink)
    try sink.finish()
    return (try String(contentsOfFile: path, encoding: .utf8), outcome)
  }

  private static let records = """
    {"id":"a","title":"Stunt kites","text":"People bought a stunt kite. The stunt kite flew.","n":1.50}
    {"id":"b","language":"fr","text":"La centrale solaire chauffe. La centrale solaire coûte."}
    """

  @Test("keeps the fields and adds keyphrases with spans of the text")
  func fields() throws {
    let (text, outcome) = try run(Self.records)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(outcome.rejectedCount == 0)
    #expect(lines[0].contains("\"n\":1.50"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    let keyphrases = try #require(object["keyphrases"] as? [[String: Any]])
    let kite = try #require(
      keyphrases.first { ($0["text"] as? String)?.lowercased().hasPrefix("stunt kite") == true })
    #expect(kite["count"] as? Int == 3)
    #expect((kite["spans"] as? [[String: Int]])?.first == ["start": 16, "end": 26])
    #expect((kite["titleSpans"] as? [[String: Int]])?.count == 1)
  }

  @Test("writes the same on any number of threads")
  func threads() throws {
    let input = String(repeating: Self.records + "\n", count: 200)
    let one = try run(input)
    let two = try run(input) { $0.threads = 2 }
    #expect(one.text == two.text)
  }

  @Test("reports a record that cannot be read, and goes on")
  func rejected() throws {
    let (text, outcome) = try run(
      "{\"text\":\"A red kite.\"}\n{\"text\":\n{\"text\":\"A kite.\"}\n")
    #expect(outcome.rejectedCount == 1)
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test("shows a table to people")
  func table() throws {
    let (text, _) = try run(Self.records, format: .table) { $0.extractor.explains = true }
    #expect(text.contains("keyphrase"))
    #expect(text.contains("why"))
    #expect(text.contains("Stunt kites"))
  }

  @Test("writes CSV with the keyphrases as JSON in a cell")
  func csv() throws {
    let (text, _) = try run("text\n\"A red kite, a red kite.\"\n", format: .csv)
    #expect(text.hasPrefix("id,text,keyphrases\n"))
    #expect(text.contains("\"\"red kite\"\""))
  }

  @Test(
    "takes the language from a code",
    arguments: [("pt-BR", "pt"), ("EN", "en"), ("zh_Hans", "zh"), ("english", nil), ("", nil)])
  func codes(code: String, expected: String?) {
    #expect(LanguageCode.primary(code) == expected)
  }
}
