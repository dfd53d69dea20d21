import Foundation
import Testing

@Suite("What the command reads")
struct InputTests {
  static let csv = "id,comment\n7,good\n8,bad\n"

  @Test(
    "is stdin without an argument, with -, and a file by its name",
    arguments: ["$0 score", "$0 score -", "$0 score - < good.csv", "$0 score good.csv"])
  func sources(line: String) throws {
    let outcome = try Command(files: ["good.csv": Data(Self.csv.utf8)]).shell(line, input: Self.csv)
    let objects = try outcome.objects
    #expect(objects.map { $0["id"] as? String } == ["7", "8"])
    #expect(objects.map { $0["label"] as? String } == ["positive", "negative"])
  }

  @Test(
    "may come packed, from a pipe or a file",
    arguments: ["gzip | $0 score -", "gzip > a.csv.gz; $0 score a.csv.gz"])
  func packed(line: String) throws {
    let outcome = try Command().shell(line, input: Self.csv)
    #expect(try outcome.objects.map { $0["id"] as? String } == ["7", "8"])
    #expect(outcome.code == 0)
  }

  @Test("may be a text", arguments: ["I don’t like this 👎", "good", "and/or"])
  func text(argument: String) throws {
    let outcome = try Command().run("score", argument)
    guard argument != "and/or" else {
      #expect(outcome.code == 66)
      return
    }
    #expect(try outcome.objects.count == 1)
  }

  @Test("names the missing file")
  func missing() throws {
    let outcome = try Command().run("score", "no-such.csv")
    #expect(outcome.errors.contains("no-such.csv"))
    #expect(outcome.output.isEmpty)
  }

  @Test("gives what it could read of a damaged file")
  func damaged() throws {
    let rows = "id,comment\n" + (0..<20_000).map { "\($0),good \($0)\n" }.joined()
    let outcome = try Command().shell("gzip | head -c 30000 | $0 score -", input: rows)
    #expect(outcome.code == 65)
    #expect(try outcome.objects.count > 100)
  }
}
