import Headlines
import Testing

@testable import Workspace

@Suite("Evaluating headlines")
struct HeadlineEvaluationTests {
  private func gold(_ lines: String) throws -> HeadlineGold {
    try HeadlineGold(EvaluationFile(name: "gold", bytes: Array(lines.utf8)))
  }

  private static let test = """
    {"test_id":"t","story_id":"s","variants":[
    {"headline":"a","image_id":"x","impressions":1000,"clicks":80},
    {"headline":"b","image_id":"x","impressions":1000,"clicks":50},
    {"headline":"c","image_id":"x","impressions":1000,"clicks":49},
    {"headline":"d","image_id":"y","impressions":1000,"clicks":500}]}
    """.split(separator: "\n").joined()

  @Test("counts pairs of one picture, gains and what is committed to")
  func figures() throws {
    let gold = try gold(Self.test)
    // The best is told, the near ones the wrong way round; the other picture does not count.
    let report = HeadlineEvaluation(
      gold: gold,
      predictions: HeadlinePredictions(
        name: "run", of: gold, scores: [[1, 0, 0.1, 9]], commitment: 0.95)
    ).report()
    #expect(report.pairs == 3)
    #expect(report.significantPairs == 2)
    let expected: [HeadlineFigure: Double] = [
      .significantAccuracy: 1, .accuracy: 2.0 / 3, .topHit: 1, .rankCorrelation: 0.5,
      .clickGain: 80 / (179.0 / 3) - 1, .bestClickGain: 80 / (179.0 / 3) - 1,
      .committedAccuracy: 1, .committedShare: 0.5, .significantWhereCommitted: 1,
      .significantWhereEqual: 0.5, .significantDifference: 0.5,
    ]
    for (figure, value) in expected {
      #expect(abs((report.values[figure] ?? .nan) - value) < 1e-12, "\(figure)")
    }
    #expect(report.description.contains("3 pairs, 2 significant"))
  }

  @Test("counts ties half and headlines without a score as 0")
  func ties() throws {
    let gold = try gold(Self.test)
    let found = HeadlinePredictions(name: "run", of: gold, scores: [], commitment: nil)
    let report = HeadlineEvaluation(gold: gold, predictions: found).report()
    #expect(report.missing == 4)
    #expect(report.values[.accuracy] == 0.5)
    #expect(report.values[.committedShare] == nil)
    #expect(report.values[.clickGain].map { abs($0) < 1e-12 } == true)
  }

  @Test(
    "a bad line is told",
    arguments: [
      (#"{"variants":7}"#, #"gold:1: "variants" is not a list"#),
      (#"{"variants":[{"headline":"a","impressions":3,"clicks":4}]}"#, #"more than "impressions""#),
      (#"{"variants":[{"headline":"a","impressions":-3,"clicks":0}]}"#, "is not a number"),
      (#"{"variants":[{"impressions":3,"clicks":0}]}"#, #"has no "headline""#),
      (#"{"headline":"a"}"#, #"has no "label""#),
    ])
  func badLines(line: String, message: String) throws {
    let error = #expect(throws: EvaluationError.self) { try gold(line) }
    #expect("\(try #require(error))".contains(message), "\(String(describing: error))")
  }

  @Test("tells clickbait by labels")
  func clickbait() throws {
    let gold = try gold(
      "{\"headline\":\"a\",\"label\":1}\n{\"headline\":\"b\",\"label\":0}")
    var scorer = try HeadlineScorer(#require(HeadlineModel.english))
    let report = LabelReport(
      clickbait: gold, predictions: HeadlinePredictions(of: gold, by: &scorer))
    #expect(report.classes.map(\.label) == ["clickbait", "other"])
  }
}
