import Foundation
import Keyphrases
import Testing

@testable import Workspace

@Suite("Adding keyphrases to records")
struct KeyphraseAnnotationTests {
  private func run(
    _ input: String, name: String = "input.ndjson", format: OutputFormat = .ndjson,
    threads: Int = 1, explains: Bool = false
  ) throws -> (text: String, rejectedCount: Int) {
    let folder = try TemporaryFolder()
    try folder.write(input, to: name)
    let sink = try ByteSink(path: folder.path("out"))
    var options = AnnotationRun.Options(output: OutputOptions(format: format))
    options.threads = threads
    let count = try AnnotationRun(options: options).run(
      on: CorpusInput(path: folder.path(name), options: InputOptions(), isReadOnce: true),
      with: KeyphraseAnnotation(
        extractor: KeyphraseExtractor(limit: 5, explains: explains),
        style: format == .table ? .plain : nil), to: sink)
    try sink.finish()
    return (String(decoding: try folder.contents("out"), as: UTF8.self), count)
  }

  private static let records = """
    {"id":"a","title":"Stunt kites","text":"People bought a stunt kite. The stunt kite flew.","n":1.50}
    {"id":"b","language":"fr","text":"La centrale solaire chauffe. La centrale solaire coûte."}
    """

  @Test("keeps the fields and adds keyphrases with spans of the text")
  func fields() throws {
    let (text, rejectedCount) = try run(Self.records)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(rejectedCount == 0)
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
    let two = try run(input, threads: 2)
    #expect(one.text == two.text)
  }

  @Test("reports a record that cannot be read, and goes on")
  func rejected() throws {
    let (text, rejectedCount) = try run(
      "{\"text\":\"A red kite.\"}\n{\"text\":\n{\"text\":\"A kite.\"}\n")
    #expect(rejectedCount == 1)
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test("shows a table to people")
  func table() throws {
    let (text, _) = try run(Self.records, format: .table, explains: true)
    #expect(text.contains("keyphrase"))
    #expect(text.contains("why"))
    #expect(text.contains("Stunt kites"))
  }

  @Test("writes CSV with the keyphrases as JSON in a cell")
  func csv() throws {
    let (text, _) = try run("text\n\"A red kite, a red kite.\"\n", name: "input.csv", format: .csv)
    #expect(text.hasPrefix("id,text,keyphrases\n"))
    #expect(text.contains("\"\"red kite\"\""))
  }

  @Test("completes the output of what came before the damage")
  func damage() throws {
    let folder = try TemporaryFolder()
    let row = "{\"text\":\"A red kite flew.\"}\n"
    let packed = GzipReadingTests.member(Array(String(repeating: row, count: 30_000).utf8))
    try folder.write(Array(packed.dropLast(packed.count / 4)), to: Array("input.ndjson.gz".utf8))
    let sink = try ByteSink(path: folder.path("out"))
    let input = try CorpusInput(
      path: folder.path("input.ndjson.gz"), options: InputOptions(), isReadOnce: true)
    #expect(throws: InputError.self) {
      try AnnotationRun(options: .init(output: OutputOptions(format: .json))).run(
        on: input, with: KeyphraseAnnotation(extractor: KeyphraseExtractor(limit: 1)), to: sink)
    }
    try sink.finish()
    let array = try JSONSerialization.jsonObject(with: Data(try folder.contents("out")))
    #expect((array as? [Any])?.isEmpty == false)
  }
}
