import Similarity
import Testing

@testable import Workspace

@Suite("Evaluating pairs of texts")
struct TextPairEvaluationTests {
  private func gold(_ lines: String) throws -> TextPairGold {
    try TextPairGold(EvaluationFile(name: "gold", bytes: Array(lines.utf8)))
  }

  @Test("correlates, with equal scores sharing their ranks and 0 for what is missing")
  func figures() throws {
    let gold = try gold(
      """
      {"id":"p","a":"x","b":"y","score":1}
      {"a":3,"b":4,"score":2}
      {"id":"r","a":"x","b":"z","score":2}
      {"id":"s","a":"z","b":"y","score":5}
      """)
    #expect(gold.pairs.map(\.id) == ["p", "3,4", "r", "s"])
    let lines =
      "{\"id\":\"3,4\",\"score\":0.5}\n{\"id\":\"s\",\"score\":0.5}\n{\"id\":\"r\",\"score\":0.1}"
    let found = try TextPairPredictions(EvaluationFile(name: "run", bytes: Array(lines.utf8)))
    let report = TextPairEvaluation(gold: gold, predictions: found).report()
    #expect(report.n == 4)
    #expect(report.missing == 1)
    // Ranks 1, 2.5, 2.5, 4 and 1, 3.5, 2, 3.5.
    #expect(abs(report.spearman - 3.75 / 4.5) < 1e-12, "\(report.spearman)")
    #expect(abs(report.pearson - 0.95 / 1.8675.squareRoot()) < 1e-12, "\(report.pearson)")
    #expect(report.description.contains("spearman"))
  }

  @Test("asks for the similarity of every pair")
  func asking() throws {
    let gold = try gold(
      "{\"a\":\"x\",\"b\":\"xx\",\"score\":1}\n{\"a\":\"x\",\"b\":\"x\",\"score\":2}")
    let found = TextPairPredictions(of: gold) { a, b in a == b ? 1 : 0 }
    #expect(TextPairEvaluation(gold: gold, predictions: found).report().spearman == 1)
  }

  @Test("asks our own scorer", arguments: [TextPairScorer.Method.learned, .unlearned])
  func scoring(method: TextPairScorer.Method) throws {
    let gold = try gold(
      """
      {"a":"A dog barks","b":"The dog is barking","score":5}
      {"a":"A dog barks","b":"A dog sleeps","score":2}
      {"a":"A dog barks","b":"The stock market fell","score":0}
      """)
    var scorer = TextPairScorer(method: method)
    let found = TextPairPredictions(of: gold, by: &scorer)
    #expect(found.scores.count == 3)
    #expect(TextPairEvaluation(gold: gold, predictions: found).report().spearman == 1)
  }

  @Test("knows pairs from judgments")
  func kind() throws {
    let folder = try TemporaryFolder()
    try folder.write("\n{\"a\":\"x\",\"b\":\"y\",\"score\":1}\n", to: "pairs.ndjson")
    try folder.write("{\"query_id\":\"q\",\"doc_id\":\"a\"}\n", to: "qrels.ndjson")
    #expect(try TextPairGold.isFile(folder.path("pairs.ndjson")))
    #expect(try !TextPairGold.isFile(folder.path("qrels.ndjson")))
  }
}
