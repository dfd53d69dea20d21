import Recommendation
import Testing

@testable import Workspace

@Suite("Evaluating recommendations")
struct RecommendationEvaluationTests {
  private static let train = """
    {"user_id":"u","item_id":"a","rating":5}
    {"user_id":"u","item_id":"b","rating":1}
    {"user_id":"v","item_id":"a","rating":4}
    {"user_id":"w","item_id":"c","rating":3}
    """
  private static let test = """
    {"user_id":"u","item_id":"c","rating":5}
    {"user_id":"u","item_id":"a","rating":5}
    {"user_id":"v","item_id":"b","rating":2}
    {"user_id":"v","item_id":"d"}
    """
  private static let items = """
    {"id":"a","tags":["x"]}
    {"id":"c","tags":["x","y"]}
    {"id":"d","tags":["y","z","y"]}
    """

  private func gold(catalog: String? = nil) throws -> RecommendationGold {
    let folder = try TemporaryFolder()
    try folder.write(Self.train, to: "train.ndjson")
    try folder.write(Self.test, to: "test.ndjson")
    try folder.write(Self.items, to: "items.ndjson")
    if let catalog { try folder.write(catalog, to: "catalog.ndjson") }
    return try RecommendationGold(
      test: folder.path("test.ndjson"), train: [folder.path("train.ndjson")],
      options: .init(
        minimumRating: 4, items: folder.path("items.ndjson"),
        catalog: catalog.map { _ in folder.path("catalog.ndjson") }))
  }

  private func report(
    _ lines: String, _ gold: RecommendationGold
  ) throws -> RecommendationReport {
    let file = EvaluationFile(name: "run", bytes: Array(lines.utf8))
    let found = try RecommendationPredictions(file)
    return RecommendationEvaluation(gold: gold, predictions: found).report()
  }

  @Test("drops what was read before and averages over readers")
  func figures() throws {
    let report = try report(
      "{\"userId\":\"u\",\"items\":[\"a\",{\"id\":\"d\",\"score\":2},\"d\",{\"id\":\"c\"}]}", gold()
    )
    #expect(report.n == 2)
    #expect(report.missing == 1)
    // u is shown d and c, of which c is relevant; v nothing. Of a, b and c one is shown.
    let expected: [RecommendationFigure: Double] = [
      .ndcgAt10: 1 / 1.584962500721156 / 2, .recallAt10: 0.5, .recallAt20: 0.5, .mrrAt20: 0.25,
      .hitAt10: 0.5, .coverageAt10: 1.0 / 3, .noveltyAt10: 2, .giniAt10: 2.0 / 3,
      .diversityAt10: 2.0 / 3,
    ]
    for figure in RecommendationFigure.allCases {
      let (found, value) = (try #require(report[figure]), try #require(expected[figure]))
      #expect(abs(found - value) < 1e-12, "\(figure): \(found)")
    }
    #expect(Set(report.intervals.keys) == Set(RecommendationFigure.perReader))
    #expect(report.description.contains("2 readers, 1 without predictions"))
  }

  @Test("takes a catalog of new items")
  func catalog() throws {
    let gold = try gold(catalog: "{\"item_id\":\"c\"}\n{\"item_id\":\"e\"}")
    #expect(gold.catalog == ["c", "e"])
    let report = try report("{\"user_id\":\"u\",\"items\":[\"c\"]}", gold)
    #expect(report[.coverageAt10] == 0.5)
    #expect(report[.diversityAt10] == nil)
  }

  @Test("asks a recommender about every reader, with all that was read")
  func asking() throws {
    let gold = try gold()
    let found = RecommendationPredictions(of: gold) { reader in
      reader.history.map(\.item) == ["a", "b"] ? ["c"] : ["d"]
    }
    let report = RecommendationEvaluation(gold: gold, predictions: found).report()
    #expect(report[.ndcgAt10] == 1)
    #expect(report.missing == 0)
  }

  @Test("needs something relevant")
  func nothing() throws {
    let file = EvaluationFile(
      name: "test", bytes: Array("{\"user\":1,\"item\":2,\"rating\":1}".utf8))
    #expect(throws: EvaluationError(.noLabels(key: "item_id"), file: "test")) {
      try RecommendationGold(test: file, before: [], minimumRating: 3)
    }
  }
}
