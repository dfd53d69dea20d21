import Foundation
import Testing

@Suite("Evaluating similar articles and recommendations")
struct EvaluateSimilarTests {
  private func command() -> Command {
    var command = Command()
    command.files = [
      "qrels.ndjson": Data(#"{"query_id":"q","doc_id":"a","relevance":2}"#.utf8),
      "queries.ndjson": Data(#"{"id":"q","text":"kites","exclude":["x"]}"#.utf8),
      "run.ndjson": Data(
        #"{"query_id":"q","results":[{"id":"x","score":2},{"id":"a","score":1}]}"#.utf8),
      "pairs.ndjson": Data(
        """
        {"id":"1","a":"x","b":"y","score":1}
        {"id":"2","a":"x","b":"z","score":4}
        """.utf8),
      "scores.ndjson": Data("{\"id\":1,\"score\":0.1}\n{\"id\":2,\"score\":0.2}\n".utf8),
      "train.ndjson": Data(#"{"user_id":"u","item_id":"a"}"#.utf8),
      "test.ndjson": Data(#"{"user_id":"u","item_id":"b"}"#.utf8),
      "lists.ndjson": Data(#"{"userId":"u","items":["a","c","b"]}"#.utf8),
    ]
    return command
  }

  private func figures(_ outcome: Command.Outcome) throws -> [String: Any] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  @Test("judgments of queries")
  func judgments() throws {
    let outcome = try command().run(
      "evaluate", "similar", "qrels.ndjson", "--queries", "queries.ndjson", "--predictions",
      "run.ndjson", "--json")
    let figures = try figures(outcome)
    #expect(figures["ndcgAt10"] as? Double == 1)
    #expect(figures["n"] as? Int == 1)
  }

  @Test("pairs of texts")
  func pairs() throws {
    let outcome = try command().run(
      "evaluate", "similar", "pairs.ndjson", "--predictions", "scores.ndjson")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try outcome.text.contains("spearman  1.0000"))
  }

  @Test("recommendations")
  func recommendations() throws {
    let outcome = try command().run(
      "evaluate", "recommend", "test.ndjson", "--train", "train.ndjson", "--predictions",
      "lists.ndjson", "--json")
    #expect(try figures(outcome)["mrrAt20"] as? Double == 0.5)
  }

  @Test("a bad line is named")
  func badLine() throws {
    let outcome = try command().run(
      "evaluate", "similar", "qrels.ndjson", "--predictions", "train.ndjson")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("train.ndjson:1: has no \"query_id\"; add it to the line"))
  }
}
