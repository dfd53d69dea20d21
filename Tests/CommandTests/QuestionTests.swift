import Foundation
import Testing

@Suite("Commands that ask why, whether and what next")
struct QuestionTests {
  static let rows = "id,comment\na,Good kettle\nb,\"It works, but the lid broke\"\nc,Fine\n"

  @Test("explain a text")
  func text() throws {
    let outcome = try Command().run("explain", "I don't like this", "--lexicon-only")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    let lines = try outcome.lines
    #expect(lines.starts(with: ["I don't like this", "-----------------"]))
    #expect(lines.last?.hasPrefix("evidence  ") == true)
    #expect(!(try outcome.text.contains("\u{1B}")))
  }

  @Test("explain a text in color where it is asked for")
  func color() throws {
    let outcome = try Command().run(
      "explain", "good", "--lexicon-only", "--color", "always")
    #expect(try outcome.text.hasPrefix("\u{1B}[1;7;32mgood\u{1B}[0m\n"))
  }

  @Test("explain a record of a file as score does")
  func record() throws {
    let command = Command(files: ["rows.csv": Data(Self.rows.utf8)])
    let explained = try command.run("explain", "rows.csv", "--record", "1", "--format", "ndjson")
    let scored = try command.shell("$0 score rows.csv --explain --quiet | sed -n 2p")
    #expect(explained.output == scored.output)
    #expect(explained.errors == "")
    let first = try command.run("explain", "rows.csv")
    #expect(first.errors.contains("this is record 0; another one: --record N"))
  }

  @Test("audit the rules and find people treated alike")
  func audit() throws {
    let outcome = try Command().run("audit", "sentiment", "--lexicon-only", "--json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    let dimensions = try #require(report["dimensions"] as? [[String: Any]])
    let gender = dimensions.first { $0["name"] as? String == "gender" }
    #expect(gender?["verdict"] as? String == "no gap above 0.01")
    #expect(outcome.code == 0)
  }

  @Test("fail an audit whose gap is too large")
  func failing() throws {
    let command = Command(files: ["own.tsv": Data("Priya\t-3\n".utf8)])
    let outcome = try command.run(
      "audit", "sentiment", "--lexicon-only", "--lexicon", "own.tsv", "--fail-above", "0.01")
    #expect(outcome.code == 1)
    #expect(try outcome.text.contains("most of it from Priya -"))
  }

  @Test("review writes the texts where nobody can be asked")
  func review() throws {
    let command = Command(files: ["rows.csv": Data(Self.rows.utf8)])
    let outcome = try command.run("review", "rows.csv", "--limit", "2", "--lexicon-only")
    #expect(outcome.code == 0)
    #expect(try outcome.objects.count == 2)
    #expect(outcome.newFiles.isEmpty)
    let table = try command.run("review", "rows.csv", "--format", "csv", "--lexicon-only")
    #expect(
      try table.lines.first == "id,line,text,label,valence,uncertainty")
  }
}
