import Testing

@testable import Workspace

@Suite("Topic evaluation")
struct TopicEvaluationTests {
  @Test("measures agreement, coherence and coverage")
  func figures() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id":"a","text":"Solar panels!","category":"x"}
      {"id":"b","text":"solar panels","category":"x"}
      {"id":"c","title":"Football","text":"the match","category":"y"}
      {"id":"d","text":"football match","category":"y"}
      """, to: "gold.ndjson")
    try folder.write(
      """
      {"topics":[{"terms":["Solar","panels"]},{"terms":[{"text":"football"},{"text":"match"}]}],
       "assignments":{"a":0,"b":0,"c":1,"d":-1}}
      """, to: "theirs.json")
    let gold = try TopicGold(path: folder.path("gold.ndjson"))
    #expect(gold.categoryCount == 2)
    let figures = TopicEvaluation.report(
      gold: gold, predictions: try TopicPredictions(path: folder.path("theirs.json")))
    #expect(figures.coverage == 0.75)
    #expect(figures.purity == 1)
    #expect(abs((figures.nmi ?? 0) - 0.8) < 1e-12)
    #expect(figures.cNPMI == 1)
    #expect(figures.diversity == 1)
    #expect(figures.description.contains("C_NPMI_f"))
  }

  @Test("says what is wrong with a file")
  func errors() throws {
    let folder = try TemporaryFolder()
    try folder.write("[]", to: "bad.json")
    #expect(throws: EvaluationError(.notTopics, file: folder.path("bad.json"))) {
      try TopicPredictions(path: folder.path("bad.json"))
    }
    try folder.write("{\"text\":\"x\"}\n", to: "gold.ndjson")
    #expect(throws: EvaluationError(.noLabels(key: "category"), file: folder.path("gold.ndjson"))) {
      try TopicGold(path: folder.path("gold.ndjson"))
    }
  }
}
