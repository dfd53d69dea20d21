import Testing

@testable import Workspace

@Suite("Evaluating similar articles")
struct SimilarEvaluationTests {
  private static let judgments = """
    {"query_id":"q","doc_id":"a","relevance":3}
    {"query_id":"q","doc_id":"b","relevance":2}
    {"query_id":"q","doc_id":"c","relevance":1}
    {"query_id":"q","doc_id":"x","relevance":0}
    {"query_id":7,"doc_id":8,"relevance":1}
    """
  private static let queries = """
    {"id":"q","text":"kites","exclude":["q"]}
    {"id":7,"text":"rain","candidates":[8,9]}
    """

  private func gold() throws -> SimilarGold {
    try SimilarGold(
      judgments: EvaluationFile(name: "gold", bytes: Array(Self.judgments.utf8)),
      queries: EvaluationFile(name: "queries", bytes: Array(Self.queries.utf8)))
  }

  private func predictions(_ lines: String) throws(EvaluationError) -> SimilarPredictions {
    try SimilarPredictions(EvaluationFile(name: "run", bytes: Array(lines.utf8)))
  }

  @Test("takes the order of scores, leaves out what does not count, and averages over queries")
  func figures() throws {
    let found = try predictions(
      """
      {"query_id":"q","results":[{"id":"a","score":1},{"id":"b","score":5},{"id":"q","score":9},
       {"id":"z","score":5},{"id":"b","score":0}]}
      """.split(separator: "\n").joined() + "\n{\"id\":7,\"results\":[5,6,8]}")
    let report = SimilarEvaluation(gold: try gold(), predictions: found).report()
    #expect(report.n == 2)
    #expect(report.missing == 0)
    // b, z, a of a, b, c; and 8 alone.
    let gained = (2 + 3.0 / 2) / 4.761859507142915
    let expected: [SimilarFigure: Double] = [
      .ndcgAt10: (gained + 1) / 2, .recallAt10: (2.0 / 3 + 1) / 2, .recallAt100: (2.0 / 3 + 1) / 2,
      .mrr: 1, .mapAt100: (5.0 / 9 + 1) / 2, .precisionAt10: 0.15,
    ]
    for (figure, value) in expected {
      let found = try #require(report[figure])
      #expect(abs(found - value) < 1e-12, "\(figure)")
      #expect(report.intervals[figure] != nil)
    }
    #expect(report.description.contains("2 queries, 0 without predictions"))
  }

  @Test("asks a searcher every query with all that it says")
  func searcher() throws {
    var asked: [SimilarGold.Query] = []
    let found = SimilarPredictions(of: try gold()) { query in
      asked.append(query)
      return query.id == "q" ? [("q", 3), ("a", 2)] : []
    }
    #expect(asked.map(\.text) == ["kites", "rain"])
    #expect(asked.first?.exclude == ["q"])
    #expect(asked.last?.candidates == ["8", "9"])
    let report = SimilarEvaluation(gold: try gold(), predictions: found).report()
    #expect(report[.mrr] == 0.5)
    #expect(report.missing == 0)
  }

  @Test("counts a query without predictions as one without hits")
  func missing() throws {
    let report = SimilarEvaluation(gold: try gold(), predictions: try predictions("")).report()
    #expect(report.missing == 2)
    #expect(report[.ndcgAt10] == 0)
  }

  @Test(
    "says what is wrong with a line",
    arguments: [
      ("{\"results\":[]}", EvaluationError.Reason.missing(key: "query_id")),
      ("{\"id\":true,\"results\":[]}", .notAName(key: "id")),
      (
        "{\"id\":\"q\",\"results\":7}",
        .notAList(key: "results", form: "[{\"id\": \"a17\", \"score\": 4.5}]")
      ),
      ("[]", .notAnObject),
    ])
  func errors(line: String, reason: EvaluationError.Reason) {
    #expect(throws: EvaluationError(reason, file: "run", line: 1)) { try predictions(line) }
  }

  @Test("does not take two answers to one query")
  func repeated() {
    #expect(throws: EvaluationError(.repeated(key: "query_id"), file: "run")) {
      try predictions("{\"id\":\"q\",\"results\":[]}\n{\"id\":\"q\",\"results\":[]}")
    }
  }
}
