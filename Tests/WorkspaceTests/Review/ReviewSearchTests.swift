import Foundation
import Sentiment
import Testing

@testable import Workspace

@Suite("The search for texts to label")
struct ReviewSearchTests {
  private func search(
    _ input: String, limit: Int = 50, labels: LabelFile? = nil, chunkSize: Int = 512 << 10
  ) throws -> ReviewSearch.Outcome {
    try ReviewSearch(
      source: ByteSource(bytes: Array(input.utf8), name: "input"),
      options: InputOptions(chunkSize: chunkSize), analyzer: SentimentAnalyzer(model: nil),
      labels: labels
    ).picks(limit: limit)
  }

  private static let rows = """
    id,text
    1,The kettle is fantastic
    2,good and bad
    3,
    4,Good and bad!
    5,"Это очень хороший чайник, он нам нравится"
    6,I hate and love this thing
    7,\(String(repeating: "good bad ", count: 500))

    """

  @Test("takes the least sure ones, each once, and counts what it cannot ask about")
  func picks() throws {
    let outcome = try search(Self.rows)
    #expect(outcome.recordCount == 7)
    #expect(outcome.unfitCount == 3)
    #expect(outcome.picks.map(\.number).last == 0)
    #expect(outcome.picks.map(\.number).sorted() == [0, 1, 5])
    #expect(try search(Self.rows, limit: 1).picks.count == 1)
  }

  @Test("does not depend on how the input is cut")
  func chunks() throws {
    let rows = "text\n" + (0..<400).map { "word\($0 % 97) good bad item\($0 / 3)\n" }.joined()
    let whole = try search(rows, limit: 30).picks
    #expect(whole.count == 30)
    #expect(try search(rows, limit: 30, chunkSize: 64).picks == whole)
  }

  @Test("leaves out what has an answer")
  func answered() throws {
    let folder = try TemporaryFolder()
    try folder.write("text,label\ngood and bad,neutral\n", to: "labels.csv")
    let outcome = try search(
      Self.rows, labels: try LabelFile(path: folder.path("labels.csv")))
    #expect(outcome.answeredCount == 2)
    #expect(outcome.picks.map(\.number).sorted() == [0, 5])
  }

  @Test("is written as records")
  func output() throws {
    let picks = try search("text\n\"good, \"\"bad\"\"\"\n").picks
    func written(_ format: OutputFormat) -> String {
      String(
        decoding: ReviewOutput.bytes(
          picks, hasProbabilities: false, OutputOptions(format: format)), as: UTF8.self)
    }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(written(.ndjson).utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["id", "line", "text", "label", "valence", "uncertainty"])
    #expect(object["text"] as? String == "good, \"bad\"")
    #expect(
      written(.csv).hasPrefix(
        "id,line,text,label,valence,uncertainty\n0,2,\"good, \"\"bad\"\"\","))
    let array = try JSONSerialization.jsonObject(with: Data(written(.json).utf8))
    #expect((array as? [Any])?.count == 1)
    #expect(
      ReviewOutput.bytes([], hasProbabilities: true, OutputOptions(format: .json))
        == Array("[]\n".utf8))
  }
}
