import Foundation
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  /// Arguments, input, and the code that they lead to.
  struct Example: CustomTestStringConvertible {
    var testDescription: String
    var arguments: String
    var input: String = ""
    var code: Int32
  }

  static let examples: [Example] = [
    Example(testDescription: "a good file", arguments: "score good.csv", code: 0),
    Example(testDescription: "an empty input", arguments: "score", code: 0),
    Example(testDescription: "a text", arguments: "score 'I like it'", code: 0),
    Example(testDescription: "help", arguments: "score --help", code: 0),
    Example(testDescription: "the version", arguments: "--version", code: 0),
    Example(testDescription: "an unknown option", arguments: "score --nonsense", code: 64),
    Example(testDescription: "an unknown format", arguments: "score --format xml", code: 64),
    Example(testDescription: "no threads", arguments: "score --threads 0", code: 64),
    Example(testDescription: "Excel as JSON", arguments: "score --excel --format json", code: 64),
    Example(testDescription: "no such column", arguments: "score --text nope good.csv", code: 64),
    Example(
      testDescription: "a bad record", arguments: "score --input-format ndjson",
      input: "{\"text\":\"a\"}\n{\"text\":\n", code: 65),
    Example(testDescription: "a damaged gzip file", arguments: "score damaged.gz", code: 65),
    Example(testDescription: "a binary file", arguments: "score picture.txt", code: 65),
    Example(testDescription: "a missing file", arguments: "score missing.csv", code: 66),
    Example(testDescription: "a missing path", arguments: "score ./missing", code: 66),
    Example(
      testDescription: "a folder as a table", arguments: "score / --input-format csv", code: 74),
    Example(
      testDescription: "no such record", arguments: "explain good.csv --record 9", code: 64),
    Example(
      testDescription: "a model that is none", arguments: "explain ok --model good.csv", code: 65),
    Example(
      testDescription: "labels that are none", arguments: "review good.csv --out good.csv", code: 65
    ),
    Example(testDescription: "nothing to review", arguments: "review missing.csv", code: 66),
    Example(testDescription: "a full disk", arguments: "score good.csv > /dev/full", code: 74),
    Example(
      testDescription: "an output in no folder", arguments: "score good.csv -o no/where.csv",
      code: 74),
  ]

  @Test("tell what happened", arguments: examples)
  func codes(_ example: Example) throws {
    let command = Command(files: [
      "good.csv": Data("id,comment\n1,good\n".utf8), "damaged.gz": Data([0x1F, 0x8B, 8, 0, 1, 2]),
      "picture.txt": Data([0x89, 0x50, 0x4E, 0x47, 1, 2]),
    ])
    let outcome = try command.shell("$0 \(example.arguments)", input: example.input)
    #expect(outcome.code == example.code, "\(outcome.errors)")
    #expect((outcome.code == 0) || !outcome.errors.isEmpty)
  }

  @Test("are 0 where the reader of a pipe has seen enough")
  func closedPipe() throws {
    let row = "\"It was good, but not great.\"\n"
    let outcome = try Command().shell(
      "$0 score - --quiet | head -1; echo ${PIPESTATUS[0]}",
      input: "comment\n" + String(repeating: row, count: 50_000))
    let lines = try outcome.lines
    #expect(lines.count == 2)
    #expect(lines.last == "0")
    #expect(outcome.errors == "")
  }
}
