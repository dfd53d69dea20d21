import Foundation
import TestSupport
import Testing

@Suite("sentivane recommend")
struct RecommendTests {
  private static let posts = """
    {"id":"s1","title":"Solar roofs","text":"Solar panels on roofs store sunlight.","tags":["Energy"],"date":"2025-01-01"}
    {"id":"s2","title":"Solar parks","text":"Solar panels in parks turn sunlight into power.","date":"2025-01-02"}
    {"id":"s3","title":"Batteries","text":"A battery will store the power of solar panels.","tags":["energy"]}
    {"id":"c1","title":"Chess openings","text":"Openings decide many chess games.","date":"2024-01-01"}
    {"id":"c2","title":"Chess endings","text":"A rook decides the endings of chess games.","date":"2024-01-01"}
    {"id":"c3","title":"Chess clubs","text":"Games in clubs: chess on Mondays.","date":"2024-01-01"}

    """
  private static let reads = """
    userId,articleId,rating,date
    ann,s1,5,2025-03-01
    ann,gone,5,2025-03-01
    bob,c1,4,2025-03-02
    bob,s1,1,2025-03-02

    """

  private func run(_ script: String) throws -> Command.Outcome {
    let command = Command(files: [
      "posts.ndjson": Data(Self.posts.utf8), "reads.csv": Data(Self.reads.utf8),
      "reads.ndjson": Data("{\"reader\":7,\"article\":\"c1\"}\n".utf8),
      "strangers.csv": Data("user,item\na,x1\n".utf8), "odd.csv": Data("who,what\na,b\n".utf8),
    ])
    return try command.shell(
      "$0 library add --library site posts.ndjson --quiet > added || exit 99\n\(script)")
  }

  private struct Line: Decodable {
    struct Item: Decodable {
      struct Part: Decodable {
        var text: String?
        var weight: Decimal
      }
      var id: String
      var title: String
      var score: Decimal
      var explanation: [Part]
      var because: [Part]
    }
    var userId: String?
    var items: [Item]
  }

  private func lines(_ outcome: Command.Outcome) throws -> [Line] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test("one reader's history, with reasons that add up")
  func history() throws {
    let lines = try lines(run("$0 recommend --library site --history s1,gone --format ndjson"))
    #expect(lines.count == 1 && lines[0].userId == nil)
    #expect(Set(lines[0].items.map(\.id)) == ["s2", "s3"])
    for item in lines[0].items {
      #expect(item.explanation.reduce(0) { $0 + $1.weight } == item.score)
      #expect(!item.title.isEmpty && !item.because.isEmpty)
      #expect(item.explanation.contains { ["solar", "panels"].contains($0.text) })
    }
  }

  @Test("every reader of a file, in the order in which they appear, whatever the threads")
  func readers() throws {
    let outcome = try run(
      """
      $0 recommend --library site --history-file reads.csv > one.ndjson || exit 1
      $0 recommend --library site --history-file reads.csv --threads 1 --quiet 2> /dev/null | cmp - one.ndjson
      cat one.ndjson
      $0 recommend --library site --history-file reads.ndjson --quiet
      """)
    let lines = try lines(outcome)
    #expect(lines.map(\.userId) == ["ann", "bob", "7"])
    #expect(Set(lines[0].items.map(\.id)) == ["s2", "s3"])
    #expect(Set(lines[1].items.map(\.id)) == ["c2", "c3"])
    #expect(
      outcome.errors.contains("user 'userId', item 'articleId', rating 'rating', time 'date'"))
    #expect(outcome.errors.contains("1 readings are of articles that are not in the library"))
  }

  @Test("exclude, pins, boosts, freshness, fields")
  func wishes() throws {
    let lines = try lines(
      run(
        """
        r="$0 recommend --library site --quiet --history"
        $r s1,c1 --exclude c2,c3,s2
        $r s1 --pin c3@1
        $r s1,c1 --boost energy=50 --limit 1
        $r c1,s1 --freshness 10 --limit 1
        $r s2 --fields title
        $r s1 --fields tags --diversity 0.5
        """))
    #expect(lines.map { $0.items.map(\.id) }[0] == ["s3"])
    #expect(lines[1].items.first?.id == "c3")
    #expect(lines[2].items.map(\.id) == ["s3"])
    #expect(lines[3].items.first?.id.first == "s")
    #expect(lines[4].items.map(\.id) == ["s1"])
    #expect(lines[5].items.map(\.id) == ["s3"])
  }

  @Test("all forms", arguments: ["table", "csv", "json"])
  func forms(format: String) throws {
    let outcome = try run("$0 recommend --library site --history s1 --format \(format)")
    #expect(outcome.code == 0)
    let text = try outcome.text
    #expect(text.contains("s2") && text.contains("Batteries"))
  }

  @Test(
    "says by its exit code what is wrong",
    arguments: [
      ("--library site --history nobody", 66), ("--library site --history-file odd.csv", 64),
      ("--library site --history-file strangers.csv", 65), ("--library nowhere --history a", 66),
      ("--library site", 64), ("--library site --history a --history-file reads.csv", 64),
      ("--library site --history s1 --fields author", 64),
      ("--library site --history s1 --pin s2", 64), ("--library site --history s1 --boost x=y", 64),
      ("--library site --history-file missing.csv", 66),
      ("--library site --history-file reads.csv --user-column nobody", 64),
    ] as [(String, Int32)])
  func codes(arguments: String, code: Int32) throws {
    let outcome = try run("$0 recommend \(arguments)")
    #expect(outcome.code == code, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
  }

  @Test("measures what a library recommends")
  func evaluation() throws {
    let outcome = try run(
      """
      echo '{"user_id":"a","item_id":"s1"}' > train.ndjson
      echo '{"user_id":"a","item_id":"s2"}' > test.ndjson
      $0 evaluate recommend test.ndjson --train train.ndjson --library site --json
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try outcome.text.contains("\"recallAt10\" : 1"))
  }
}
