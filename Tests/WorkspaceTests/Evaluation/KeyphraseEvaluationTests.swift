import Keyphrases
import Testing

@testable import Workspace

@Suite("Evaluating keyphrases")
struct KeyphraseEvaluationTests {
  private func report(_ gold: String, _ lists: [String: [String]]) throws -> KeyphraseReport {
    let known = try KeyphraseGold(EvaluationFile(name: "gold", bytes: Array(gold.utf8)))
    var found = KeyphrasePredictions(of: known, by: KeyphraseExtractor(limit: 1))
    found.lists = lists
    return KeyphraseEvaluation(gold: known, predictions: found).report()
  }

  @Test("compares by stems and averages over documents")
  func figures() throws {
    let gold = """
      {"id":"a","text":"Solar panels on roofs.","keyphrases":["solar panel","roof","energy"]}
      {"id":7,"text":"A kite.","keyphrases":["kites"]}
      """
    let report = try report(gold, ["a": ["Solar Panels", "solar panel", "rain"], "7": ["kite"]])
    #expect(report.n == 2)
    #expect(report.keyphrases == 4)
    #expect(report.present == 3)
    // One of two found against three, and one of one.
    let expected: [KeyphraseFigure: Double] = [
      .f1At10: 0.7, .precisionAt10: 0.75, .recallAt10: 2.0 / 3, .map: 2.0 / 3, .presentF1At10: 0.75,
    ]
    for (figure, value) in expected {
      let found = try #require(report[figure])
      #expect(abs(found - value) < 1e-12, "\(figure)")
    }
  }

  @Test("counts a document without predictions as one without hits")
  func missing() throws {
    let report = try report("{\"text\":\"A kite.\",\"keyphrases\":[\"kite\"]}", [:])
    #expect(report[.f1At10] == 0)
  }

  @Test("needs keyphrases")
  func noKeyphrases() {
    #expect(throws: EvaluationError.self) { try report("{\"text\":\"A kite.\"}", [:]) }
  }
}
