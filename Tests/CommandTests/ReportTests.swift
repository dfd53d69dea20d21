import Foundation
import TestSupport
import Testing

@Suite("sentivane report")
struct ReportTests {
  private static let corpora = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")

  private func command(_ names: String...) throws -> Command {
    var files: [String: Data] = [:]
    for name in names {
      files[name] = try Data(
        contentsOf: Self.corpora.appending(path: name.hasSuffix(".md") ? "articles" : "comments")
          .appending(path: name))
    }
    return Command(files: files)
  }

  @Test("writes one page that asks for nothing")
  func page() throws {
    let outcome = try command("after.csv").run("report", "after.csv", "-o", "mood.html")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("the time is in the column 'time'"))
    #expect(outcome.errors.contains("groups are by the column 'channel'"))
    let page = try MarkupReading(try #require(outcome.newFiles["mood.html"]))
    #expect(page.elements.isDisjoint(with: ["script", "img", "iframe", "link", "form", "object"]))
    #expect(page.addresses.allSatisfy { $0.hasPrefix("#") })
    let policy = page.attributes.first { $0.value.hasPrefix("default-src 'none'") }
    #expect(policy?.element == "meta")
    #expect(page.text.contains("6 November 2025"))
    #expect(try #require(outcome.newFiles["mood.html"]).count < 1_000_000)
  }

  @Test("writes the same bytes with any number of threads")
  func threads() throws {
    let command = try command("before.csv", "after.csv")
    let pages = try ["1", "2"].map {
      try command.run(
        "report", "before.csv", "--against", "after.csv", "--threads", $0, "--quiet")
    }
    #expect(pages[0].code == 0)
    #expect(pages[0].output == pages[1].output)
    let page = try MarkupReading(pages[0].output)
    #expect(page.text.contains("home screen"))
  }

  @Test("writes the same content as JSON", arguments: ["--format=json", "--output=mood.json"])
  func json(option: String) throws {
    let outcome = try command("after.csv").run("report", "after.csv", option, "--quiet")
    #expect(outcome.code == 0)
    let object = try JSONSerialization.jsonObject(
      with: outcome.newFiles["mood.json"] ?? outcome.output)
    let report = try #require(object as? [String: Any])
    #expect(report["kind"] as? String == "comments")
    #expect((report["sentiment"] as? [String: Any])?["count"] as? Int == 300)
  }

  @Test("reports on an article and on a library")
  func articles() throws {
    let command = try command(
      "council-backs-tram-line-7.md", "bottom-by-christmas.md", "line-7-delayed-until-autumn.md")
    let outcome = try command.shell(
      """
      "$0" library add --library site *.md --quiet > /dev/null &&
        "$0" report council-backs-tram-line-7.md --library site -o article.html --quiet &&
        "$0" report --library site -o site.html --quiet
      """)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let article = try MarkupReading(try #require(outcome.newFiles["article.html"]))
    #expect(article.text.contains("Council backs Tram Line 7 up the hill"))
    #expect(article.text.contains("Line 7 delayed") || article.text.contains("Similar pieces"))
    let site = try MarkupReading(try #require(outcome.newFiles["site.html"]))
    #expect(site.text.contains("3 articles"))
  }

  @Test("is 0 where rows were only repaired, and 65 where some could not be read")
  func codes() throws {
    let repaired = "id,comment\n1,\"It is \"fine\" here\"\n2,Good\n"
    let rejected = "{\"text\":\"Good\"}\n{\"text\":\"Bad\n"
    let command = Command(files: [
      "repaired.csv": Data(repaired.utf8), "rejected.ndjson": Data(rejected.utf8),
    ])
    #expect(try command.run("report", "repaired.csv").code == 0)
    let outcome = try command.run("report", "rejected.ndjson")
    #expect(outcome.code == 65)
    #expect(try outcome.text.contains("</html>"))
  }

  /// A line that is refused.
  struct Refusal: CustomTestStringConvertible {
    var line: String
    var code: Int32
    var testDescription: String { line }

    static let all = [
      Refusal(line: "no/such.csv", code: 66), Refusal(line: "'a text with words'", code: 64),
      Refusal(line: "c.csv --time nothing", code: 64), Refusal(line: "--against c.csv", code: 64),
      Refusal(line: "c.csv --topics 0", code: 64), Refusal(line: "--library nowhere", code: 66),
      Refusal(line: "c.csv --template nowhere", code: 66),
      Refusal(line: "c.csv -o c.csv", code: 64), Refusal(line: "c.csv -o ./c.csv", code: 64),
      Refusal(line: "c.csv --against d.csv -o d.csv", code: 64),
      Refusal(line: "- --against -", code: 64),
      Refusal(line: "c.csv --library nowhere", code: 64), Refusal(line: ".", code: 64),
      Refusal(line: "a.md --group x", code: 64), Refusal(line: "e.ndjson", code: 64),
    ]
  }

  @Test("refuses what makes no sense", arguments: Refusal.all)
  func refusals(refusal: Refusal) throws {
    let command = Command(files: [
      "c.csv": Data("comment\nGood\n".utf8), "d.csv": Data("comment\nBad\n".utf8),
      "a.md": Data("# A\n\nText.\n".utf8), "e.ndjson": Data("{\"data\":[{\"text\":\"a\"}]}\n".utf8),
    ])
    let outcome = try command.shell("\"$0\" report \(refusal.line)")
    #expect(outcome.code == refusal.code, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("leaves authors and contacts out unless they are asked for")
  func persons() throws {
    let rows = (0..<12).map {
      "\($0),Greta Holm,g\($0)@example.org,I love it. Call +44 20 7946 0\($0 + 100)!"
    }
    let command = Command(files: [
      "c.csv": Data(("id,author,email,comment\n" + rows.joined(separator: "\n") + "\n").utf8)
    ])
    for format in ["html", "json"] {
      let hidden = try command.run("report", "c.csv", "--format", format).text
      for secret in ["Greta", "example.org", "7946"] { #expect(!hidden.contains(secret)) }
      #expect(
        try command.run("report", "c.csv", "--format", format, "--personal", "pseudonyms").text
          .contains("Person 1"))
      #expect(
        try command.run("report", "c.csv", "--format", format, "--personal", "show").text
          .contains("Greta Holm"))
    }
  }

  @Test("makes a page of what came before the damage")
  func brokenOff() throws {
    var generator = TestSupport.SplitMix64(seed: 1)
    let rows = (0..<120).map { number -> String in
      let noise = (0..<600).map { _ in String(generator.next(), radix: 36) }.joined()
      return "\(number),\(noise),I love it \(number)\n"
    }
    let command = Command(files: ["c.csv": Data(("id,noise,comment\n" + rows.joined()).utf8)])
    let outcome = try command.shell(
      "gzip -c c.csv | head -c 500000 > cut.csv.gz; \"$0\" report cut.csv.gz -o page.html")
    #expect(outcome.code == 65)
    let page = try MarkupReading(try #require(outcome.newFiles["page.html"]))
    #expect(page.text.contains("The file breaks off"))
  }

  @Test("reads the days of a column in one order, and leaves far-off ones out")
  func dates() throws {
    let rows = (1...28).map { "\($0)/3/2025,I love it \($0)" } + ["1/1/1970,Fine"]
    let text = "date,comment\n" + rows.joined(separator: "\n") + "\n"
    let outcome = try Command(files: ["c.csv": Data(text.utf8)]).run(
      "report", "c.csv", "--format", "json")
    #expect(outcome.errors.contains("have the day first"))
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    let coverage = try #require(object?["coverage"] as? [String: Any])
    #expect(coverage["firstDay"] as? String == "2025-03-01")
    #expect(coverage["lastDay"] as? String == "2025-03-28")
    #expect("\(coverage["notes"] ?? "")".contains("1970-01-01"))
  }

  @Test("takes templates that a person changed")
  func templates() throws {
    let command = try command("after.csv")
    let outcome = try command.shell(
      """
      "$0" report --save-templates mine && ls mine | wc -l &&
        sed -i 's/<h1>/<h1 class="mine">/' mine/head.mustache && echo x > mine/unknown.txt &&
        "$0" report after.csv --template mine -o page.html && grep -c 'class="mine"' page.html &&
        echo '{{#open}}' > mine/figure.mustache &&
        "$0" report after.csv --template mine -o other.html
      """)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("mine/figure.mustache"))
    #expect(outcome.errors.contains("unknown.txt"))
    #expect(outcome.newFiles["other.html"] == nil)
    #expect(try outcome.lines.last == "1")
  }
}
