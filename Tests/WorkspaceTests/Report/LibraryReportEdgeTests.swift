import Testing

@testable import Workspace

@Suite("A report about an odd library")
struct LibraryReportEdgeTests {
  private static func entry(
    _ id: String, title: String = "A title", text: String = "A text of few words.",
    day: Int64? = 20_000, label: String? = "neutral", language: String = "en",
    phrases: [String] = []
  ) -> (article: Article, analysis: ArticleAnalysis) {
    (
      Article(id: id, title: title, text: text, published: day.map { $0 * 86_400 }),
      ArticleAnalysis(
        language: language, wordCount: 5, label: label, valence: label == nil ? nil : 0.1,
        keyphrases: phrases.map { ArticleAnalysis.Phrase(text: $0, score: 0.5) })
    )
  }

  @Test("of nothing has nothing to tell, and says so")
  func empty() throws {
    let report = try LibrarySite([]).report()
    #expect(report.coverage.articles == 0)
    #expect(report.coverage.firstDay == nil)
    #expect(report.sentiment.count == 0)
    #expect(report.sentiment.net == nil)
    #expect(report.time == nil)
    #expect(report.topics.topics.isEmpty)
    #expect(report.trends == nil)
    #expect(report.readability == nil)
    #expect(report.headlines == nil)
    #expect(report.overlaps?.clusterCount == 0)
    #expect(try report.json().contains(#""kind":"library""#))
  }

  @Test("of one article tells of that")
  func one() throws {
    let report = try LibrarySite([Self.entry("a")]).report()
    #expect(report.coverage.articles == 1)
    #expect(report.time?.points.count == 1)
    #expect(report.trends == nil)
    #expect(report.headlines?.judged == 1)
    #expect(report.headlines?.strongest.count == 1)
    #expect(report.headlines?.weakest.isEmpty == true)
  }

  @Test("without dates has no time, and counts those that cannot be dated")
  func undated() throws {
    let report = try LibrarySite([
      Self.entry("a", day: nil), Self.entry("b", day: nil),
      Self.entry("c", day: 90_000_000_000),
    ]).report()
    #expect(report.coverage.undated == 3)
    #expect(report.time == nil)
    #expect(report.topics.periods.isEmpty)
    #expect(report.topics.topics.allSatisfy { $0.counts.isEmpty })
  }

  @Test("of very different years tells only those that have articles")
  func longTimes() throws {
    let report = try LibrarySite(
      [-700_000, 0, 20_000, 2_900_000].enumerated().map { Self.entry("\($0)", day: $1) }
    ).report()
    #expect(report.coverage.undated == 0)
    #expect(report.time?.by == .year)
    #expect(report.topics.periods.count == 4)
    #expect(report.time?.points.map(\.merged) == [4])
  }

  @Test("tells what is not judged: other languages, no title, no text")
  func coverage() throws {
    let report = try LibrarySite([
      Self.entry("a", title: ""), Self.entry("b", text: ""),
      Self.entry("c", label: nil, language: "xx"),
      Self.entry("d", label: "positive", language: "de"),
    ]).report()
    #expect(report.coverage.untitled == 1)
    #expect(report.coverage.withoutText == 1)
    #expect(report.coverage.unsupported == 1)
    #expect(report.coverage.languages.map(\.language) == ["en", "de", "xx"])
    #expect(report.coverage.languages.map(\.isSupported) == [true, true, false])
    #expect(report.readability == nil)
    #expect(report.headlines?.judged == 1)
    #expect(report.headlines?.notJudged == 3)
  }

  @Test("keeps hostile titles as they are, on one line and not without end")
  func hostile() throws {
    let script = "<script>alert(1)</script>"
    let report = try LibrarySite([
      Self.entry("a", title: script, label: "positive"),
      Self.entry("b", title: "\u{202E}bidi\u{2066}\nline\u{1}end", label: "positive"),
      Self.entry("c", title: String(repeating: "x", count: 10_000), label: "positive"),
    ]).report()
    let titles = report.mostPositive.map(\.piece.title)
    #expect(titles.first == script)
    #expect(titles.dropFirst().first == "\u{202E}bidi\u{2066} line end")
    #expect(titles.last == String(repeating: "x", count: 200) + "…")
    #expect(report.headlines?.tooLong.count == 1)
  }

  @Test("finds a phrase that burst, and what rose in the last part of the time")
  func trends() throws {
    // A year of two articles a week; from October on half of them are about trams.
    let entries = (0..<104).map { number in
      let isAboutTrams = number >= 78 && number.isMultiple(of: 2)
      let others = number % 4 == 1 ? ["beans"] : []
      return Self.entry(
        "a\(number)", text: "Text \(number)", day: 20_089 + Int64(number) * 7 / 2,
        phrases: isAboutTrams ? ["Tram Line"] : others)
    }
    let trends = try #require(try LibrarySite(entries).report(overlaps: false).trends)
    #expect(trends.articles.reduce(0, +) == 104)
    #expect(trends.followed == 2)
    let tram = try #require(trends.phrases.first)
    #expect(tram.name == "Tram Line")
    #expect(tram.count == 13)
    #expect(tram.counts.reduce(0, +) == 13)
    #expect(tram.q < 0.05)
    #expect(tram.bursts.first.map { $0.ratio > 2 } == true)
    let comparison = try #require(trends.comparison)
    #expect(comparison.before + comparison.after == 104)
    #expect(comparison.risen.map(\.name) == ["Tram Line"])
    #expect(comparison.fallen.isEmpty)
  }

  @Test("calls nothing a trend that is spread evenly")
  func noTrends() throws {
    let entries = (0..<120).map { number in
      Self.entry(
        "a\(number)", day: 20_000 + Int64(number), phrases: number % 3 == 0 ? ["trams"] : ["beans"])
    }
    let trends = try LibrarySite(entries).report(overlaps: false).trends
    #expect(trends?.phrases.isEmpty == true)
    #expect(trends?.comparison?.risen.isEmpty == true)
    #expect(trends?.comparison?.fallen.isEmpty == true)
  }
}
