import Foundation
import Testing

@Suite("Commands for a corpus")
struct CorpusCommandTests {
  private static let posts = (0..<40).map { index in
    let text = ["solar panels power roofs", "football players score goals"][index % 2]
    let day = String(format: "%02d", 1 + index % 28)
    return "{\"id\":\(index),\"text\":\"\(text)\",\"date\":\"2025-03-\(day)\"}\n"
  }.joined()

  @Test("topics of a corpus, then of other documents by the model")
  func topics() throws {
    var command = Command()
    command.files = ["posts.ndjson": Data(Self.posts.utf8)]
    let outcome = try command.shell(
      """
      $0 topics posts.ndjson --corpus --count 2 --sentiment --out t.model --quiet --format csv && \
      echo '{"text":"roofs with solar panels"}' | $0 topics --model t.model --quiet
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let last = try #require(try outcome.lines.last)
    #expect(last.contains("\"topics\":[{\"label\":"))
    #expect(try outcome.lines.count == 4)
  }

  @Test("a model that is none is named")
  func damage() throws {
    var command = Command()
    command.files = ["t.model": Data("nothing".utf8)]
    let outcome = try command.run("topics", "--model", "t.model", input: Self.posts)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("t.model: is not a model"))
  }

  @Test("trends find the column of the time")
  func trends() throws {
    let outcome = try Command().run(
      "trends", "-", "--by", "week", "--count", "2", "--format", "table", input: Self.posts)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("'date'"))
    #expect(try outcome.text.contains("2025-W09 to 2025-W13, 40 documents"))
    let wrong = try Command().run("trends", "-", "--split", "soon", input: Self.posts)
    #expect(wrong.code == 64)
  }

  @Test("tags from a list, and from examples")
  func tags() throws {
    var command = Command()
    command.files = ["tags.txt": Data("Solar panel\nFootball\n".utf8)]
    let outcome = try command.run(
      "tag", "-", "--vocabulary", "tags.txt", "--quiet", input: Self.posts)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let first = try #require(try outcome.lines.first)
    #expect(first.contains("\"tags\":[{\"text\":\"Solar panel\""))
    let missing = try Command().run("tag", "-", input: Self.posts)
    #expect(missing.code == 64)
  }
}
