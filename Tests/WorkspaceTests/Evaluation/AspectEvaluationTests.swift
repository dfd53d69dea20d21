import Learning
import Sentiment
import Testing

@testable import Workspace

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Aspect evaluation")
struct AspectEvaluationTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora/aspects")

  @Test("reaches what was reached")
  func floors() throws {
    let gold = try AspectGold(path: Self.corpus.appending(path: "aspects.ndjson").path)
    let evaluation = AspectEvaluation(gold: gold, analyzer: SentimentAnalyzer())
    let report = evaluation.report()
    #expect(report.n == 168)
    #expect(report.aspects == 278)
    for (figure, floor) in [
      (AspectFigure.precision, 0.86), (.recall, 0.88), (.f1, 0.87), (.polarity, 0.86),
      (.pairs, 0.77),
    ] {
      let value = try #require(report[figure])
      #expect(value >= floor, "\(figure): \(value)\n\(evaluation.misses.joined(separator: "\n"))")
      let interval = try #require(report.intervals[figure])
      #expect(interval.lower <= value && value <= interval.upper)
    }
  }

  @Test("has the same texts in both files of the set")
  func files() throws {
    let gold = try AspectGold(path: Self.corpus.appending(path: "aspects.ndjson").path)
    let table = try String(
      contentsOf: Self.corpus.appending(path: "aspects.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("# ") }
      .map { $0.split(separator: "\t") }
    #expect(rows.map { String($0[1]) } == gold.rows.map(\.text))
    #expect(rows.map { $0[2].split(separator: ",").count } == gold.rows.map(\.aspects.count))
  }

  @Test("counts matches, labels and what was made up")
  func counting() throws {
    let file = EvaluationFile(
      """
      {"text":"Great food.","aspects":[{"text":"foods","label":"positive"}]}
      {"text":"Great food.","aspects":[{"text":"Food","label":"negative"},{"text":"wine","label":"neutral"}]}
      {"text":"Great food."}
      {"text":"Great food.","aspects":[]}
      """)
    let evaluation = AspectEvaluation(gold: try AspectGold(file), analyzer: SentimentAnalyzer())
    let report = evaluation.report()
    #expect(report.n == 3)
    #expect(report.aspects == 3 && report.found == 3)
    #expect(report[.precision] == 2.0 / 3)
    #expect(report[.recall] == 2.0 / 3)
    #expect(report[.f1] == 2.0 / 3)
    #expect(report[.polarity] == 0.5)
    #expect(report[.pairs] == 1.0 / 3)
    #expect(
      evaluation.misses == [
        "! food is negative, not positive: Great food.", "- wine: Great food.",
        "+ food (positive): Great food.",
      ])
  }

  @Test(
    "refuses a label that is none",
    arguments: [
      "{\"text\":\"a\",\"aspects\":[{\"text\":\"b\",\"label\":\"good\"}]}",
      "{\"text\":\"a\",\"aspects\":[{\"label\":\"positive\"}]}", "{\"text\":\"a\",\"aspects\":[1]}",
      "{\"text\":\"a\"}",
    ])
  func refusing(line: String) {
    #expect(throws: EvaluationError.self) { try AspectGold(EvaluationFile(line)) }
  }
}
