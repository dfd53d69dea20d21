import Foundation
import Testing

@Suite("Files that the command writes")
struct FilesTests {
  static let objects = "{\"text\":\"good\"}\n{\"text\":\n{\"text\":\"bad\"}\n"

  @Test("hold the output when it is complete")
  func output() throws {
    let outcome = try Command().run("score", "-o", "out.ndjson", input: "comment\ngood\n")
    #expect(outcome.output.isEmpty)
    #expect(Array(outcome.newFiles.keys) == ["out.ndjson"])
    #expect(outcome.newFiles["out.ndjson"]?.last == 0x0A)
  }

  @Test("hold the records that could not be read")
  func rejects() throws {
    let outcome = try Command().run("score", "--rejects", "bad.ndjson", input: Self.objects)
    #expect(outcome.code == 65)
    #expect(try outcome.objects.count == 2)
    let rejected = try #require(outcome.newFiles["bad.ndjson"])
    let object = try JSONSerialization.jsonObject(with: rejected) as? [String: Any]
    #expect(object?["line"] as? Int == 2)
    #expect(object?["record"] as? String == "{\"text\":")
    #expect((object?["reason"] as? String)?.isEmpty == false)
  }

  @Test("are not there when reading failed", arguments: ["--text nope", "--input-format csv"])
  func noHalves(arguments: String) throws {
    let broken = arguments.contains("csv") ? "gzip | head -c 40 |" : "cat |"
    let outcome = try Command().shell(
      "\(broken) $0 score \(arguments) - -o out.csv",
      input: "id,comment\n1,good enough for anyone\n")
    #expect(outcome.code != 0)
    #expect(outcome.newFiles.isEmpty, "\(outcome.newFiles.keys)")
  }

  @Test("that are there stay when writing failed")
  func keepsOld() throws {
    let outcome = try Command(files: ["out.csv": Data("old".utf8)]).shell(
      "ulimit -f 1; trap '' XFSZ; $0 score -o out.csv; code=$?; cat out.csv; ls; exit $code",
      input: "comment\n" + String(repeating: "good good good\n", count: 5_000))
    #expect(outcome.code == 74)
    #expect(try outcome.text == "oldout.csv\n")
  }
}
