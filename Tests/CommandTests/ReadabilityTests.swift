import Foundation
import Testing

@Suite("sentivane readability")
struct ReadabilityTests {
  static let draft = """
    # A draft

    We utilize a tool. The cat was chased by a dog.

    The end.

    """

  @Test("tells figures and findings of a document by line and column")
  func document() throws {
    let command = Command(files: ["draft.md": Data(Self.draft.utf8)])
    let outcome = try command.run("readability", "draft.md", "--format", "table")
    #expect(outcome.code == 0)
    let text = try outcome.text
    #expect(text.hasPrefix("draft.md: grade "))
    #expect(text.contains("draft.md:3:4: plain-word: plainer: use (“utilize”)\n"))
    #expect(text.contains("draft.md:3:28: passive-voice: "))
  }

  @Test("writes a document as an object")
  func json() throws {
    let command = Command(files: ["draft.md": Data(Self.draft.utf8)])
    let outcome = try command.run("readability", "draft.md", "--format", "ndjson", "--explain")
    let object = try #require(try outcome.objects.first)
    #expect(object["file"] as? String == "draft.md")
    #expect(object["sentences"] as? Int == 3)
    #expect(object["grade"] is Double)
    #expect((object["explanation"] as? [Any])?.isEmpty == false)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["check"] as? String == "plain-word" && $0["line"] as? Int == 3 })
  }

  @Test("switches checks off and sets thresholds")
  func settings() throws {
    let command = Command(files: ["draft.md": Data(Self.draft.utf8)])
    let outcome = try command.run(
      "readability", "draft.md", "--format", "table", "--off", "plain-word", "--set",
      "hard-sentence=5")
    let text = try outcome.text
    #expect(!text.contains("plain-word"))
    #expect(text.contains("hard-sentence"))
  }

  @Test(
    "refuses what is no setting",
    arguments: [
      "--set hard-sentence", "--set passive-voice=3", "--set hard-sentence=x",
      "--off no-such-check", "--unlearned --free-model", "--columns text --format ndjson",
    ])
  func usage(options: String) throws {
    #expect(try Command().shell("$0 readability 'a text' \(options)").code == 64)
  }

  @Test("adds figures to records", arguments: ["ndjson", "csv"])
  func records(format: String) throws {
    let records = "id,text\n7,The cat sat on the mat.\n8,\n"
    let command = Command(files: ["texts.csv": Data(records.utf8)])
    let outcome = try command.run("readability", "texts.csv", "--format", format)
    #expect(outcome.code == 0)
    let lines = try outcome.text.split(separator: "\n")
    #expect(lines.count == (format == "csv" ? 3 : 2))
    #expect(format == "csv" || lines[1].contains("\"grade\":null"))
    #expect(lines[0].contains("fleschKincaid"))
  }

  @Test("gives a folder one line a document")
  func folder() throws {
    let command = Command(files: ["a.md": Data(Self.draft.utf8), "b.txt": Data("Hi.\n".utf8)])
    let outcome = try command.run("readability", ".", "--format", "csv")
    #expect(outcome.code == 0)
    #expect(try outcome.text.split(separator: "\n").count == 3)
  }

  @Test("gives the same bytes on any number of threads")
  func threads() throws {
    let rows = (0..<300).map { number in
      "{\"id\":\(number),\"text\":\"The \(number) cats sat. It was considered unusual \(number).\"}\n"
    }
    let command = Command(files: ["in.ndjson": Data(rows.joined().utf8)])
    let outputs = try ["1", "2", "5"].map {
      try command.run("readability", "in.ndjson", "--format", "csv", "--threads", $0).output
    }
    #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2])
  }

  @Test("tells the ease by either model, or none")
  func models() throws {
    let text = "The cat sat on the mat and looked at the dog."
    let outputs = try ["--explain", "--free-model", "--unlearned"].map { option in
      try Command().run("readability", text, option, "--format", "ndjson").objects.first?["ease"]
    }
    #expect(outputs[0] as? Double != outputs[1] as? Double)
    #expect(outputs[2] is NSNull)
  }

  @Test("grades our own articles as the press is graded")
  func articles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpora/articles").path
    let outcome = try Command().run("readability", folder, "--format", "ndjson", "--quiet")
    let grades = try outcome.objects.compactMap { $0["grade"] as? Double }
    #expect(grades.count >= 40)
    #expect(grades.allSatisfy { (3...16).contains($0) }, "\(grades)")
  }

  @Test("lists its checks")
  func list() throws {
    let outcome = try Command().run("readability", "--list-checks")
    #expect(outcome.code == 0)
    #expect(try outcome.text.contains("hard-sentence       readability  25 words"))
  }

  @Test("says which file is missing")
  func missing() throws {
    #expect(try Command().run("readability", "no/such/file.md").code == 66)
  }

  @Test("is measured against ratings")
  func evaluate() throws {
    let gold = """
      {"text":"The cat sat. The dog ran.","easiness":1}
      {"text":"Jurisprudential determinations necessitate reconsideration.","easiness":-1}
      {"text":"The old man went home to eat his warm dinner.","level":1}

      """
    let command = Command(files: [
      "gold.ndjson": Data(gold.utf8),
      "theirs.ndjson": Data("{\"id\":0,\"score\":2}\n{\"id\":1,\"score\":1}\n".utf8),
    ])
    let ours = try command.run("evaluate", "readability", "gold.ndjson")
    #expect(ours.code == 0)
    #expect(try ours.text.contains("learned ease"))
    let theirs = try command.run(
      "evaluate", "readability", "gold.ndjson", "--predictions", "theirs.ndjson", "--json")
    #expect(try theirs.text.contains("\"missing\" : 1"))
    #expect(try command.run("evaluate", "readability", "theirs.ndjson").code == 65)
  }
}
