import Headlines
import Testing

@testable import Workspace

@Suite("Evaluating readability")
struct ReadabilityEvaluationTests {
  private func gold(_ lines: String) throws -> ReadabilityGold {
    try ReadabilityGold(EvaluationFile(name: "gold", bytes: Array(lines.utf8)))
  }

  @Test("correlates scores with ratings, and says what is left after a line")
  func figures() throws {
    let gold = try gold(
      """
      {"id":"a","text":"x","easiness":1}
      {"id":"b","text":"x","easiness":2}
      {"text":"x","easiness":3}
      """)
    #expect(gold.rows.map(\.id) == ["a", "b", "2"])
    let lines = "{\"id\":\"a\",\"score\":10}\n{\"id\":\"b\",\"score\":30}\n{\"id\":2,\"score\":20}"
    let found = try ReadabilityPredictions(EvaluationFile(name: "run", bytes: Array(lines.utf8)))
    let report = ReadabilityEvaluation(gold: gold, predictions: found).report()
    let system = try #require(report.systems.first)
    #expect(abs(system.pearson - 0.5) < 1e-12)
    #expect(abs(system.spearman - 0.5) < 1e-12)
    // The deviation of 1, 2, 3 times the root of 1 - 0.25.
    #expect(abs(system.rmse - (2.0 / 3 * 0.75).squareRoot()) < 1e-12)
    #expect(report.description.contains("run"))
  }

  @Test("takes levels as the opposite of ease, and what is missing as the mean")
  func levels() throws {
    let gold = try gold("{\"text\":\"x\",\"level\":1}\n{\"text\":\"x\",\"level\":3}")
    #expect(gold.rows.map(\.ease) == [-1, -3])
    let found = try ReadabilityPredictions(
      EvaluationFile(name: "run", bytes: Array("{\"id\":0,\"score\":2}".utf8)))
    let system = try #require(
      ReadabilityEvaluation(gold: gold, predictions: found).report().systems.first)
    #expect(system.missing == 1)
    #expect(system.pearson == 0)
  }

  @Test("asks for all formulas and the learned ease, higher where it is easier")
  func ours() throws {
    let gold = try gold(
      """
      {"text":"The cat sat. The dog ran home.","easiness":1}
      {"text":"Jurisprudential determinations necessitate comprehensive reconsideration of the law.","easiness":-1}
      """)
    let found = ReadabilityPredictions(of: gold, model: .embedded)
    #expect(found.systems.count == ReadabilityFormula.allCases.count + 2)
    for system in found.systems {
      #expect((system.scores["0"] ?? 0) > (system.scores["1"] ?? 0), "\(system.name)")
    }
    #expect(
      ReadabilityPredictions(of: gold, model: nil).systems.count
        == ReadabilityFormula.allCases.count + 1)
  }

  @Test(
    "refuses lines without a rating", arguments: ["{\"text\":\"x\"}", "{\"easiness\":1}", "", "[]"])
  func bad(line: String) {
    #expect(throws: EvaluationError.self) { try gold(line) }
  }
}
