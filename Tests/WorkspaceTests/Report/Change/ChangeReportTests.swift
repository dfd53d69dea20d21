import Learning
import Sentiment
import TestSupport
import Testing

@testable import Workspace

@Suite("Report on a change")
struct ChangeReportTests {
  private static let good = [
    "I love the new search.", "Search is great now.", "The search found it at once, lovely.",
  ]
  private static let bad = [
    "I hate the search.", "The search is awful.", "Search never finds anything, useless.",
  ]
  private static let other = [
    "The staff is friendly.", "Staff was rude to me.", "I borrowed a book.",
    "The door is on the left.", "Nice reading room.", "The room was cold and horrible.",
  ]

  private static func comments(_ texts: [String], seed: UInt64) -> ByteSource {
    var generator = TestSupport.SplitMix64(seed: seed)
    let rows = (0..<240).map { number -> String in
      let text =
        number % 3 == 0
        ? texts.randomElement(using: &generator) : other.randomElement(using: &generator)
      return "\(number),\"\(text ?? "") \(number)\"\n"
    }
    return ByteSource(bytes: Array(("id,comment\n" + rows.joined()).utf8), name: "c\(seed).csv")
  }

  private static func report(_ before: ByteSource, _ after: ByteSource) throws -> ChangeReport {
    let options = ReportOptions(analyzer: SentimentAnalyzer())
    return try ChangeReportRun(options: options).run(before: before, after: after).report
  }

  @Test("finds what is different, and which way")
  func different() throws {
    let report = try Self.report(
      Self.comments(Self.bad, seed: 1), Self.comments(Self.good, seed: 2))
    let net = try #require(report.differences.first)
    #expect(net.family == .sentiment && net.name == "net")
    #expect(net.isDifference && net.difference > 0.2)
    #expect(net.interval.contains(net.difference))
    #expect(net.interval.lower > 0)
    let search = report.differences.filter { $0.family == .aspectSentiment && $0.isDifference }
    #expect(search.map { $0.name.lowercased() } == ["search"])
    #expect(report.risen.contains { $0.text.contains("love") || $0.text.contains("great") })
    #expect(report.fallen.contains { $0.text.contains("hate") || $0.text.contains("awful") })
    #expect(!report.risenQuotes.isEmpty && !report.fallenQuotes.isEmpty)
  }

  @Test("calls nothing different in two draws from the same texts", arguments: 0..<4)
  func same(seed: UInt64) throws {
    let report = try Self.report(
      Self.comments(Self.good, seed: 10 + seed), Self.comments(Self.good, seed: 90 + seed))
    #expect(report.differences.filter(\.isDifference).isEmpty)
  }

  @Test("keeps families together, and in them the surest first")
  func order() throws {
    let report = try Self.report(
      Self.comments(Self.bad, seed: 3), Self.comments(Self.good, seed: 4))
    let ranks = report.differences.map {
      ChangeReport.Family.allCases.firstIndex(of: $0.family) ?? 9
    }
    #expect(ranks == ranks.sorted())
    for family in ChangeReport.Family.allCases where family != .sentiment {
      let rates = report.differences.filter { $0.family == family }.map(\.q)
      #expect(rates == rates.sorted())
    }
  }

  @Test("has an answer where a side is empty")
  func empty() throws {
    let none = ByteSource(bytes: Array("comment\n".utf8), name: "none.csv")
    let report = try Self.report(none, Self.comments(Self.good, seed: 5))
    #expect(report.before.sentiment.count == 0)
    #expect(report.differences.allSatisfy { !$0.isDifference })
  }
}
