import Foundation
import TestSupport
import Testing

@Suite("sentivane library")
struct LibraryCommandTests {
  private static func posts(_ numbers: Range<Int>, text: String = "A good kite flew.") -> String {
    numbers.map { "{\"id\":\"a\($0)\",\"title\":\"Kite \($0)\",\"text\":\"\(text)\"}\n" }.joined()
  }

  @Test("adds, lists, shows, removes, checks, compacts, exports and copies")
  func session() throws {
    let command = Command(files: ["posts.ndjson": Data(Self.posts(0..<3).utf8)])
    let outcome = try command.shell(
      """
      set -e
      $0 library add --library site posts.ndjson
      $0 library add --library site posts.ndjson --format json | grep -c '"unchanged" : 3'
      $0 library list --library site --limit 1
      $0 library show --library site a1 | grep -c keyphrases
      $0 library remove --library site a2
      $0 library check --library site
      $0 library compact --library site
      $0 library export --library site > all.ndjson
      $0 library export --library site --format csv -o all.csv
      $0 library add --library site all.ndjson all.csv
      $0 library backup --library site copy.sqlite
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      try outcome.lines == [
        "{\"id\":\"a0\",\"change\":\"added\"}", "{\"id\":\"a1\",\"change\":\"added\"}",
        "{\"id\":\"a2\",\"change\":\"added\"}", "2",
        "{\"id\":\"a0\",\"title\":\"Kite 0\",\"published\":null,\"language\":\"en\",\"words\":6,\"label\":\"positive\"}",
        "1",
      ])
    #expect(outcome.errors.contains("site: added 3, changed 0, unchanged 0; 3 articles"))
    #expect(outcome.errors.contains("site: 2 articles, nothing is wrong"))
    #expect(outcome.errors.contains("site: added 0, changed 0, unchanged 4; 2 articles"))
  }

  @Test(
    "says by its exit code what happened",
    arguments: [
      ("list --library nowhere", 66), ("show --library site nobody", 66),
      ("remove --library site a0 nobody", 66), ("add --library site missing.csv", 66),
      ("add --library site", 64), ("add --library site bad.ndjson", 65),
      ("list --library other", 65), ("check --library other", 65), ("list", 64),
      ("export --library site --format table", 64), ("add --library /dev/null/x posts.ndjson", 74),
      ("backup --library site posts.ndjson", 74),
    ] as [(String, Int32)])
  func codes(arguments: String, code: Int32) throws {
    let command = Command(files: [
      "posts.ndjson": Data(Self.posts(0..<2).utf8),
      "bad.ndjson": Data("{\"text\":\n{\"id\":1,\"text\":\"a\"}\n".utf8),
    ])
    let outcome = try command.shell(
      """
      mkdir other; echo 'not a database, but long enough to be looked at' > other/library.sqlite
      $0 library add --library site posts.ndjson --quiet > /dev/null || exit 99
      $0 library \(arguments)
      """)
    #expect(outcome.code == code, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("no/library"))
  }

  @Test("loses nothing that it acknowledged when it is killed")
  func killed() throws {
    let command = Command(files: ["posts.ndjson": Data(Self.posts(0..<600).utf8)])
    let outcome = try command.shell(
      """
      touch told
      for round in 0 1 2 3 4; do
        before=$(wc -l < told)
        $0 library add --library site posts.ndjson --format ndjson --batch 15 --threads 1 --quiet >> told &
        # The first is killed early, the others somewhere after the first commit.
        while [ $round != 0 ] && kill -0 $! 2> /dev/null && [ $(wc -l < told) = $before ]; do
          sleep 0.01
        done
        sleep 0.0$((round * 37 % 90 + 10))
        kill -9 $! 2> /dev/null
        wait 2> /dev/null
        grep -o '^{"id":"[^"]*","change":"added"}$' told | cut -d'"' -f4 | sort > acknowledged
        $0 library export --library site 2> /dev/null | cut -d'"' -f4 | sort > there
        if [ -s acknowledged ]; then
          $0 library check --library site --quiet || echo damaged
          comm -23 acknowledged there
          uniq -d there
        fi
      done
      wc -l < acknowledged
      """)
    let lines = try outcome.lines
    #expect(lines.count == 1, "\(lines) \(outcome.errors)")
    #expect((lines.last.flatMap { Int($0) } ?? 0) > 0)
  }

  @Test("keeps what it had when the disk is full")
  func full() throws {
    let long = String(repeating: "A good kite flew over the old town. ", count: 200)
    let command = Command(files: [
      "few.ndjson": Data(Self.posts(0..<3).utf8),
      "many.ndjson": Data(Self.posts(10..<60, text: long).utf8),
    ])
    let outcome = try command.shell(
      """
      $0 library add --library site few.ndjson --quiet > /dev/null
      (ulimit -f 120; $0 library add --library site many.ndjson --quiet; echo $?)
      $0 library check --library site --quiet && $0 library list --library site | wc -l
      $0 library add --library site many.ndjson --quiet > /dev/null && $0 library list --library site | wc -l
      """)
    #expect(try outcome.lines == ["74", "3", "53"])
    #expect(outcome.errors.contains("space"), "\(outcome.errors)")
  }

  @Test("lets two processes write at the same time")
  func together() throws {
    let command = Command(files: [
      "one.ndjson": Data(Self.posts(0..<60).utf8), "two.ndjson": Data(Self.posts(40..<100).utf8),
    ])
    let outcome = try command.shell(
      """
      $0 library add --library site one.ndjson --batch 7 --quiet > one & first=$!
      $0 library add --library site two.ndjson --batch 7 --quiet > two & second=$!
      wait $first && wait $second && $0 library check --library site --quiet &&
        $0 library list --library site | wc -l
      """)
    #expect(try outcome.lines == ["100"], "\(outcome.errors)")
  }
}
