import Sentiment
import Testing

@testable import Workspace

@Suite("Explaining a record")
struct ExplainRunTests {
  private func explain(
    _ input: String, format: OutputFormat = .table, record: Int = 0,
    inputFormat: InputFormat? = nil, redacts: Bool = false
  ) throws -> String {
    var options = ScoreOptions(
      output: OutputOptions(format: format, redacts: redacts),
      analyzer: SentimentAnalyzer(model: nil))
    options.input = InputOptions(format: inputFormat, fallbackFormat: .document)
    let folder = try TemporaryFolder()
    let run = try ExplainRun(
      source: ByteSource(bytes: Array(input.utf8), name: "input"), options: options, record: record)
    let sink = try ByteSink(path: folder.path("output"))
    try run.run(to: sink)
    try sink.finish()
    return String(decoding: try folder.contents("output"), as: UTF8.self)
  }

  @Test("shows the text, the judgement and weights that add up")
  func table() throws {
    let output = try explain("I don't like it.\nThe handle broke!")
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.starts(with: ["I don't like it.", "---------------"]))
    #expect(lines.contains { $0.hasPrefix("negative · valence -0.") })
    func weight(_ line: String) -> Double? {
      line.split(separator: " ").lazy.compactMap { Double($0) }.first
    }
    let first = try #require(lines.firstIndex { $0.hasPrefix("words ") })
    let parts = lines[(first + 1)...].compactMap(weight)
    #expect(parts.count >= 4)
    #expect(abs(parts.dropLast().reduce(0, +) - (parts.last ?? 0)) < 0.0005)
  }

  @Test("gives the same record as scoring does", arguments: [OutputFormat.ndjson, .json, .csv])
  func record(format: OutputFormat) throws {
    let scored = try Scoring("{\"text\":\"a good day\",\"n\":1.50}\n", format: format) {
      $0.explains = true
    }
    #expect(
      try explain("{\"text\":\"a good day\",\"n\":1.50}\n", format: format) == scored.output)
  }

  @Test("finds a record by its number")
  func number() throws {
    let rows = "id,text\n" + (0..<50).map { "r\($0),good \($0)\n" }.joined()
    #expect(try explain(rows, format: .ndjson, record: 37).hasPrefix("{\"id\":\"r37\","))
    let error = #expect(throws: InputError.self) { try explain(rows, record: 50) }
    #expect(error?.reason == .noSuchRecord(50, count: 50))
    #expect(error?.description == "input: there is no record 50; the last one is 49")
  }

  @Test("says that a language is not supported")
  func unsupported() throws {
    let output = try explain("Это очень хороший чайник, он нам нравится")
    #expect(output.hasPrefix("Это очень хороший чайник, он нам нравится\n\nno judgement: "))
    #expect(output.hasSuffix(") is not supported\n"))
  }

  @Test("masks what is to be masked")
  func redacted() throws {
    let output = try explain("good, write to a.b@example.com", redacts: true)
    #expect(output.hasPrefix("good, write to [email]\n"))
  }
}
