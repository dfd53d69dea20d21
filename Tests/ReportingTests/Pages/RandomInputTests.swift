import Sentiment
import TestSupport
import Testing
import Workspace

@testable import Reporting

@Suite("Pages of random inputs")
struct RandomInputTests {
  private static let pieces = [
    "comment", "time", "author", "product", ",", ",", ";", "\n", "\n", "\r\n", "\"", "\"\"", "'",
    "<", ">",
    "&", "</title>", "<script>alert(1)</script>", "]]>", "<!--", "{{{wide}}}", "{{>head}}", "&#0;",
    "\u{0}", "\u{1B}", "\u{202E}", "\u{2067}", "\u{301}\u{301}", "\u{FFFE}", "😀", "ש", "日本", "good",
    "bad", "I love the ",
    "awful service ", "never ", "2025-03-03", "2025-03-04T10:00:00Z", "31/12/2024", "1741944600",
    "{\"text\":", "}", "[",
    String(repeating: "a", count: 300), String(repeating: "😡", count: 40), " ", " ", "\t", "é",
    "@jo", "jo@example.org",
  ]

  private static func bytes(_ generator: inout TestSupport.SplitMix64) -> [UInt8] {
    var bytes = Array("time,product,author,comment\n".utf8)
    if Bool.random(using: &generator) { bytes = [] }
    for _ in 0..<Int.random(in: 1...400, using: &generator) {
      bytes += (pieces.randomElement(using: &generator) ?? "").utf8
      if Int.random(in: 0..<40, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
    }
    return bytes
  }

  @Test("can be read by a strict parser and lead nowhere", arguments: 0..<40)
  func comments(seed: UInt64) throws {
    var generator = TestSupport.SplitMix64(seed: seed)
    var options = ReportOptions(analyzer: SentimentAnalyzer())
    options.personal = .show
    let source = { (generator: inout TestSupport.SplitMix64) in
      ByteSource(bytes: Self.bytes(&generator), name: "<b>\u{202E}.csv")
    }
    let templates = try TemplateLibrary()
    var pages: [[UInt8]] = []
    do {
      let report = try CommentsReportRun(options: options).run(source(&generator)).report
      pages.append(CommentsPage(report).html(templates))
      let change = try ChangeReportRun(options: options).run(
        before: source(&generator), after: source(&generator)
      ).report
      pages.append(ChangePage(change).html(templates))
    } catch is InputError {
      // What is no text, or has no column that could be one, is refused.
    }
    for page in pages {
      let reading = try MarkupReading(page)
      #expect(reading.elements.isDisjoint(with: ["script", "b", "img"]))
      #expect(reading.addresses.allSatisfy { $0.hasPrefix("#") })
    }
  }
}
