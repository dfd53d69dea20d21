import Foundation
import Testing

@Suite("sentivane topics")
struct TopicsTests {
  @Test("gives the keyphrases of a document")
  func document() throws {
    let article = "# Stunt kites\n\nPeople bought a stunt kite. The stunt kite flew.\n"
    let command = Command(files: ["article.md": Data(article.utf8)])
    let outcome = try command.run("topics", "article.md", "--format", "ndjson", "--limit", "3")
    #expect(outcome.code == 0)
    let object = try #require(try outcome.objects.first)
    #expect(object["title"] as? String == "Stunt kites")
    #expect((object["keyphrases"] as? [Any])?.isEmpty == false)
  }

  @Test("refuses limits and shares that make no sense", arguments: ["--limit=0", "--diversity=2"])
  func usage(option: String) throws {
    #expect(try Command().run("topics", "a text", option).code == 64)
  }

  @Test("says which file is missing")
  func missing() throws {
    #expect(try Command().run("topics", "no/such/file.md").code == 66)
  }

  @Test("is measured against known keyphrases")
  func evaluate() throws {
    let gold = "{\"text\":\"The stunt kite flew.\",\"keyphrases\":[\"stunt kites\"]}\n"
    let command = Command(files: ["gold.ndjson": Data(gold.utf8)])
    let outcome = try command.run("evaluate", "keyphrases", "gold.ndjson", "--json")
    #expect(outcome.code == 0)
    #expect(try outcome.text.contains("\"f1At10\""))
  }

  @Test(
    "refuses options of records where it writes sums",
    arguments: ["--redact", "--columns=text", "--rejects=bad.ndjson"])
  func sums(option: String) throws {
    let command = Command(files: ["posts.ndjson": Data("{\"text\":\"A kite.\"}\n".utf8)])
    let outcomes = [
      try command.run("topics", "posts.ndjson", "--corpus", option),
      try command.run("trends", "posts.ndjson", option),
    ]
    for outcome in outcomes {
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("goes with commands that write records"))
    }
  }
}
