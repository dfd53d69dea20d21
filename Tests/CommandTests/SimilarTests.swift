import Foundation
import Testing

@Suite("sentivane similar")
struct SimilarTests {
  private static let posts = """
    {"id":"s1","title":"Solar roofs","text":"Solar panels on roofs store sunlight. Panels pay.","tags":["Energy"]}
    {"id":"s2","title":"Solar parks","text":"Solar panels in parks turn sunlight into power."}
    {"id":"s3","title":"Batteries","text":"A battery will store the power of solar panels.","tags":["energy"]}
    {"id":"c1","title":"Chess openings","text":"Openings decide many chess games."}
    {"id":"c2","title":"Chess endings","text":"A rook decides the endings of chess games."}

    """
  private static let queries = """
    {"id":"s1","text":"solar panels for my roof"}
    {"id":"q2","text":"solar panels for my roof","exclude":["s1","nobody"]}
    {"id":"q3","text":"solar panels for my roof","candidates":["s2","c1"]}
    {"text":"xyzzy"}

    """

  private func run(_ script: String) throws -> Command.Outcome {
    let command = Command(files: [
      "posts.ndjson": Data(Self.posts.utf8), "queries.ndjson": Data(Self.queries.utf8),
      "draft.md": Data("# Roofs\n\nSolar panels on the roof of a chess club.\n".utf8),
      "qrels.ndjson": Data(#"{"query_id":"q2","doc_id":"s2","relevance":1}"#.utf8),
    ])
    return try command.shell(
      "$0 library add --library site posts.ndjson --quiet > added || exit 99\n\(script)")
  }

  private struct Answer: Decodable {
    struct Result: Decodable {
      struct Reason: Decodable {
        var text: String
        var weight: Decimal
        var source: String
      }
      var id: String
      var title: String
      var score: Decimal
      var explanation: [Reason]?
    }
    var id: String
    var results: [Result]
  }

  private func answers(_ script: String) throws -> [Answer] {
    let outcome = try run(script)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try outcome.lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }

  @Test("answers queries in their order; only exclude and candidates leave articles out")
  func queries() throws {
    let answers = try answers("$0 similar --library site queries.ndjson")
    #expect(answers.map(\.id) == ["s1", "q2", "q3", "3"])
    #expect(answers[0].results.first?.id == "s1")
    #expect(answers[1].results.first?.id == "s2" && !answers[1].results.contains { $0.id == "s1" })
    #expect(answers[2].results.map(\.id) == ["s2"])
    #expect(answers[3].results.isEmpty)
  }

  @Test("weights add up to the score, however many are told", arguments: [1, 2, 8])
  func sums(reasons: Int) throws {
    let answers = try answers("$0 similar --library site --all --reasons \(reasons)")
    #expect(answers.map(\.id) == ["c1", "c2", "s1", "s2", "s3"])
    for answer in answers {
      #expect(!answer.results.contains { $0.id == answer.id })
      for result in answer.results {
        let parts = try #require(result.explanation)
        #expect(parts.reduce(0) { $0 + $1.weight } == result.score)
        #expect(parts.count { $0.source != "rest" } <= reasons)
      }
    }
  }

  @Test("tells reasons in the words of the query")
  func words() throws {
    let answers = try answers("$0 similar --library site draft.md --limit 1")
    let reasons = try #require(answers.first?.results.first?.explanation)
    #expect(reasons.contains { $0.text == "Roofs" && $0.source == "word" })
    #expect(reasons.contains { $0.text == "Solar panels" && $0.source == "phrase" })
  }

  @Test("gives the same bytes on any number of threads")
  func threads() throws {
    let one = try run("$0 similar --library site --all --threads 1")
    let three = try run("$0 similar --library site --all --threads 3")
    #expect(one.code == 0 && one.output == three.output && !one.output.isEmpty)
  }

  @Test("tags count where they are a field")
  func fields() throws {
    let tags = try answers("$0 similar --library site --id s1 --fields tags")
    #expect(tags.first?.results.map(\.id) == ["s3"])
    let titles = try answers("$0 similar --library site --id s1 --fields title")
    #expect(titles.first?.results.map(\.id) == ["s2"])
  }

  @Test("writes tables, CSV and JSON where they are asked for")
  func formats() throws {
    let table = try run("$0 similar --library site 'solar roof' --format table --quiet").text
    #expect(table.contains("Solar roofs") && table.contains("s1: "))
    let csv = try run("$0 similar --library site queries.ndjson --format csv --quiet").lines
    #expect(csv.first == "query,rank,id,title,url,score,explanation")
    #expect(csv.dropFirst().first?.hasPrefix("s1,1,s1,Solar roofs,,") == true)
    let json = try run("$0 similar --library site queries.ndjson --format json --quiet").output
    #expect(try (JSONSerialization.jsonObject(with: json) as? [Any])?.count == 4)
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("similar --library site --id nobody", 66), ("similar --library none text", 66),
      ("similar --library site --all --id s1", 64), ("similar --library site x --limit 0", 64),
      ("similar --library site x --fields author", 64), ("similar --library site none.md", 66),
    ])
  func errors(arguments: String, code: Int32) throws {
    let outcome = try run("$0 \(arguments)")
    #expect(outcome.code == code && !outcome.errors.isEmpty)
  }

  @Test("is measured against judgments")
  func evaluation() throws {
    let outcome = try run(
      """
      head -3 queries.ndjson > named.ndjson
      $0 evaluate similar qrels.ndjson --queries named.ndjson --library site --json
      """)
    let figures = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    #expect(figures?["ndcgAt10"] as? Double == 1)
  }
}
