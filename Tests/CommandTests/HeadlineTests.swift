import Foundation
import Testing

@Suite("sentivane headline")
struct HeadlineTests {
  private func object(_ outcome: Command.Outcome) throws -> [String: Any] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    let line = outcome.output.split(separator: UInt8(ascii: "\n")).first ?? Data()
    return try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  @Test("explains a headline with weights that add up to the score")
  func one() throws {
    let outcome = try Command().run("headline", "10 Things You Didn't Know About Solar Storage")
    let result = try object(outcome)
    let parts = try #require(result["explanation"] as? [[String: Any]])
    let sum = parts.reduce(0.0) { $0 + ($1["weight"] as? Double ?? .nan) }
    #expect(abs(sum - (result["score"] as? Double ?? .nan)) < 1e-9)
    #expect((result["clickbait"] as? Double ?? 0) > 0.9)
    #expect(parts.contains { $0["feature"] as? String == "length" })
  }

  @Test("finds the headline of records, and the title where there is none")
  func records() throws {
    var command = Command()
    command.files["rows.ndjson"] = Data(
      #"{"id":"x","text":"A long body of words.","headline":"Why She Never Came Back"}"#.utf8)
    let result = try object(try command.run("headline", "rows.ndjson", "--no-explanation"))
    let alone = try object(try Command().run("headline", "Why She Never Came Back"))
    #expect(result["score"] as? Double == alone["score"] as? Double)
    #expect(result["id"] as? String == "x")
    #expect(result["explanation"] == nil)
  }

  @Test("ranks several, and says what it expects")
  func comparison() throws {
    let headlines = [
      "Statement on climate policy",
      "She Asked One Question About The Climate. The Whole Room Went Silent.",
    ]
    let outcome = try Command().run(
      "headline", "--compare", headlines[0], headlines[1], "--format", "json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let result = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(result["verdict"] as? String == "better")
    let ranks = try #require(result["headlines"] as? [[String: Any]])
    #expect(ranks.map { $0["headline"] as? String } == headlines.reversed())
    let sum = ranks.reduce(0.0) { $0 + ($1["winProbability"] as? Double ?? .nan) }
    #expect(abs(sum - 1) < 1e-9)
    let table = try Command().run(
      "headline", "--compare", headlines[0], headlines[1], "--format", "table")
    #expect(try table.text.contains("expected to win"))
    let same = try Command().run("headline", "--compare", "A b", "A b", "--format", "table")
    #expect(try same.text.contains("about equal"))
  }

  @Test("refuses a comparison of one, and several without being asked")
  func usage() throws {
    #expect(try Command().run("headline", "--compare", "One headline").code == 64)
    #expect(try Command().run("headline", "One headline", "Another one").code == 64)
    #expect(try Command().run("headline", "missing/file.csv").code == 66)
  }

  @Test("proposes headlines for an article")
  func article() throws {
    var command = Command()
    command.files["draft.md"] = Data(
      """
      # Trams

      The council voted on Monday to build tram line 7 from the station to the harbor. The line will cost £40 million.

      Shops on Mill Street fear two years of roadworks. The city promises to pay them for lost trade.
      """.utf8)
    let outcome = try command.run("headline", "--article", "draft.md", "--format", "json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let result = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect((result["headline"] as? [String: Any])?["text"] as? String == "Trams")
    let candidates = try #require(result["candidates"] as? [[String: Any]])
    #expect(!candidates.isEmpty)
    #expect(candidates.allSatisfy { $0["winProbability"] is Double && $0["reason"] is String })
    #expect(try command.run("headline", "--article", "missing.md").code == 66)
    #expect(try command.run("headline", "text", "--article", "draft.md").code == 64)
  }

  @Test("learns from own tests, and refuses too few")
  func training() throws {
    let lines = (0..<30).map { number in
      #"{"test_id":"\#(number)","variants":[{"headline":"Why bees \#(number) dance?","impressions":2000,"clicks":60},"#
        + #"{"headline":"Bees \#(number) dance","impressions":2000,"clicks":40}]}"#
    }
    var command = Command()
    command.files["tests.ndjson"] = Data(lines.joined(separator: "\n").utf8)
    command.files["few.ndjson"] = Data(lines.prefix(5).joined(separator: "\n").utf8)
    let outcome = try command.run(
      "train", "headline", "tests.ndjson", "--out", "mine.model", "--json")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let few = try command.run("train", "headline", "few.ndjson", "--out", "mine.model")
    #expect(few.code != 0)
    #expect(few.errors.contains("at least 20 are needed"), "\(few.errors)")
  }
}
