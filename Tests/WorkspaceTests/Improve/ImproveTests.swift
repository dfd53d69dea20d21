import Foundation
import Headlines
import Testing

@testable import Workspace

@Suite("Improving a document")
struct ImproveTests {
  static func checks(_ source: String, _ name: String = "a.html") -> [String] {
    StructureChecker().findings(in: PageFile(text: source, name: name).page).map(\.check)
  }

  @Test(
    "speaks of its structure",
    arguments: [
      ("<title>T</title><h1>A</h1><h3>B</h3><p>c", ["heading-order"]),
      ("<title>T</title><p>a", ["missing-title"]), ("<h1>A</h1><h1>B</h1><p>c", ["several-titles"]),
      ("<h1>A</h1><h2>B</h2><p>x</p><h2>b</h2><p>y", ["repeated-heading"]),
      ("<h1>A</h1><a href=x></a>", ["empty-link"]),
      ("<h1>A</h1><p>see https://a.example/x now", ["bare-url"]),
      ("<h1>A</h1><img src=a.png>", ["missing-alt"]), ("<h1>A</h1><img src=a.png alt=''>", []),
      ("<h1>A</h1><img src=a.png alt=a.png>", ["alt-is-file-name"]),
      ("<h1>A</h1><a href=x><img src=a.png alt='Our shop'></a>", []),
      ("<h1>A</h1><img src=pixel.gif width=1 height=1>", []),
      ("<h1>\(String(repeating: "long ", count: 20))</h1>", ["long-title"]),
      ("<h1>A</h1><p>\(String(repeating: "word ", count: 400))", ["missing-subheading"]),
      ("<h1>A</h1><h2>B</h2><p>c <a href=x>d</a>", []),
    ])
  func structure(source: String, checks: [String]) {
    #expect(Self.checks(source) == checks)
  }

  @Test("speaks of Markdown with lines and columns")
  func markdown() {
    let page = PageFile(
      text: "# A\n\nSee <https://a.example>.\n\n![](old-mill.jpg)\n", name: "a.md"
    ).page
    let findings = StructureChecker().findings(in: page)
    #expect(findings.map(\.check) == ["bare-url", "missing-alt"])
    #expect(findings.map(\.position.line) == [3, 5])
    #expect(findings[0].position.column == 6)
    #expect(findings[1].suggestions == ["Old mill"])
  }

  @Test("can be silenced, in the document and by settings")
  func silence() {
    let source = """
      # A

      <!-- sentivane off: missing-alt -->

      ![](a.png)

      <!-- sentivane on -->

      ![](b.png)
      """
    let page = PageFile(text: source, name: "a.md").page
    #expect(StructureChecker().findings(in: page).map(\.position.line) == [9])
    var settings = PageCheckSettings()
    let isOff = settings.turnOff("missing-alt")
    let isNone = settings.turnOff("no-such-check")
    #expect(isOff && !isNone)
    #expect(StructureChecker(settings: settings).findings(in: page).isEmpty)
  }

  @Test("has thresholds that can be set")
  func thresholds() {
    var settings = PageCheckSettings()
    let results = [
      settings.set("long-title", to: 5), settings.set("missing-alt", to: 5),
      settings.set("long-title", to: -1),
    ]
    #expect(results == [true, false, false])
    let page = PageFile(text: "# A longer title", name: "a.md").page
    #expect(StructureChecker(settings: settings).findings(in: page).map(\.check) == ["long-title"])
  }

  @Test("has checks with different names, each with a source")
  func names() {
    #expect(Set(PageCheckSettings.all.map(\.id)).count == PageCheckSettings.all.count)
    #expect(PageCheckSettings.all.allSatisfy { !$0.summary.isEmpty })
  }

  @Test("is told as a page and as JSON")
  func report() throws {
    let source = "# A\n\n![](a.png)\n\n[Learn more](x)\n"
    var all = ImproveChecks()
    // The headline is another test's.
    all.model = nil
    var checks = all.checkers()
    let report = ImproveReport(PageFile(text: source, name: "a.md"), checks: &checks)
    let text = report.text()
    #expect(text.hasPrefix("calls to action\na.md:5:1: vague-call: does not say what happens"))
    #expect(text.contains("\n\nimages\na.md:3:1: missing-alt: "))
    let buffer = ByteBuffer(capacity: 0)
    report.appendJSON(to: buffer)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(buffer.array)) as? [String: Any])
    #expect((json["findings"] as? [[String: Any]])?.count == 2)
    #expect((json["calls"] as? [[String: Any]])?.first?["text"] as? String == "Learn more")
    #expect(json["title"] as? String == "A")
  }

  @Test("tells of the headline and of the prose too")
  func allGroups() throws {
    let source = """
      # You Won't Believe These 17 Secrets Of Ponies

      The committee was established in order to make a determination with regard to the utilization of the facilities \
      that were constructed by the previous administration in the course of the preceding financial year.
      """
    var checks = ImproveChecks().checkers()
    let report = ImproveReport(PageFile(text: source, name: "a.md"), checks: &checks)
    let found = Set(report.findings.map(\.finding.check))
    #expect(found.isSuperset(of: ["headline-promise", "clickbait", "passive-voice"]), "\(found)")
    #expect(report.findings.first?.group == .headline)
    #expect(report.findings.first?.finding.position == PagePosition(line: 1, column: 3))
  }

  static let hostile =
    DocumentPageTests.hostile + [
      "# a\n\n", "<h1>a</h1>", "<button>Submit</button>", "<a href=x class=btn>Join</a>",
      "Ring us. ",
      "<p>Ring us.</p>", "<form><button>Go</button>", "Sign up, ", "and send ", "\" Join us. ",
      "[Join us](x) ", "<p><a href=x>Learn more</a></p>", "http://a.example/ ", "to be sent to ",
      "<h2>a</h2><button>Submit</button>", "<button>Submit", "<div class=a><a href=b>x",
      "<a href=x><img>",
    ]

  @Test("takes linear time whatever is repeated", arguments: hostile, ["a.md", "a.html"])
  func linear(part: String, name: String) {
    let source = String(repeating: part, count: 6_000 / part.utf8.count)
    let time = ContinuousClock().measure {
      var checks = ImproveChecks().checkers()
      _ = ImproveReport(PageFile(text: source, name: name), checks: &checks).text()
    }
    #expect(time < .seconds(8))
  }
}
