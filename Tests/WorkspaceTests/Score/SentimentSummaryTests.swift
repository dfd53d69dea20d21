import Foundation
import Learning
import TestSupport
import Testing

@testable import Workspace

@Suite("A summary of sentiments")
struct SentimentSummaryTests {
  @Test("counts labels and computes what follows")
  func figures() throws {
    var summary = SentimentSummary()
    for (number, valence) in ([500_000, -200_000, 0, 50_000, nil, 300_000] as [Int64?]).enumerated()
    {
      summary.insert(.example(number, valence: valence))
    }
    let figures = summary.report.figures
    #expect(figures.count == 6)
    #expect((figures.positive, figures.neutral, figures.negative) == (2, 2, 1))
    #expect((figures.unsupported, figures.withoutOpinion) == (1, 1))
    #expect(figures.shares == PerLabel(positive: 0.4, neutral: 0.4, negative: 0.2))
    #expect(figures.shareIntervals.positive == .wilson(2, of: 5))
    #expect(figures.net == 0.2)
    #expect(figures.netInterval.contains(0.2))
    #expect(figures.meanValence == 0.13)
  }

  @Test("is without shares where no text has a label")
  func empty() {
    var summary = SentimentSummary(SentimentSummary.Options(isUnique: true))
    #expect(summary.report.figures.shares == nil)
    summary.insert(.example(0, valence: nil))
    let report = summary.report
    #expect(report.figures.count == 1)
    #expect(report.figures.net == nil)
    #expect(report.figures.meanValence == nil)
    #expect(report.duplicates == 0)
    #expect(summary.groups.isEmpty)
  }

  @Test("counts copies once if told to")
  func unique() {
    var summary = SentimentSummary(SentimentSummary.Options(isGrouped: true, isUnique: true))
    let rows: [(Int64, UInt64)] = [(400_000, 7), (400_000, 7), (-400_000, 0), (-400_000, 0)]
    let counted = rows.enumerated().map { number, row in
      summary.insert(.example(number, valence: row.0, hash: row.1))
    }
    #expect(counted == [true, false, true, false])
    #expect(summary.count == 2)
    #expect(summary.report.duplicates == 2)
    #expect(summary.groups.map(\.figures.count) == [2])
  }

  @Test("shows each extreme text once, the earlier of equals first")
  func examples() {
    var summary = SentimentSummary()
    let texts: [(Int64, UInt64)] = [
      (500_000, 1), (900_000, 2), (900_000, 2), (900_000, 3), (100_000, 4), (700_000, 5),
      (-300_000, 6), (0, 7),
    ]
    for (number, (valence, hash)) in texts.enumerated() {
      summary.insert(.example(number, valence: valence, text: "text \(number)", hash: hash))
    }
    let report = summary.report
    #expect(report.mostPositive.map(\.record) == [1, 3, 5])
    #expect(report.mostPositive.map(\.line) == [3, 5, 7])
    #expect(report.mostPositive.first?.text == "text 1")
    #expect(report.mostNegative.map(\.record) == [6])
    #expect(report.mostDivided.isEmpty)
  }

  @Test("calls a text divided by the lesser of its two sides")
  func divided() {
    var summary = SentimentSummary()
    let sides: [(Int64, Int64)] = [(9000, -100), (2000, -2500), (0, -8000), (1500, -1500)]
    for (number, (positive, negative)) in sides.enumerated() {
      summary.insert(.example(number, positive: positive, negative: negative))
    }
    #expect(summary.report.mostDivided.map(\.record) == [1, 3, 0])
  }

  @Test("does not depend on the order of the texts", arguments: 0..<10 as Range<UInt64>)
  func order(seed: UInt64) {
    var generator = TestSupport.SplitMix64(seed: seed)
    var texts = (0..<300).map { number in
      let side = Int64.random(in: 0...3000, using: &generator)
      return ScoredText.example(
        number, valence: Int64.random(in: -9...9, using: &generator) * 111_111,
        text: "text \(number)", positive: side, negative: side - 3000,
        hash: UInt64(number % 250),
        group: ["a", "b", "é", nil].randomElement(using: &generator) ?? nil,
        time: ["2025-03-03", "4.3.2025", "never", nil].randomElement(using: &generator) ?? nil)
    }
    // A copy scores as its original.
    for index in 250..<300 { texts[index].sentiment = texts[index - 250].sentiment }
    let options = SentimentSummary.Options(isGrouped: true, period: .week)
    var (first, second) = (SentimentSummary(options), SentimentSummary(options))
    for text in texts { first.insert(text) }
    for text in texts.shuffled(using: &generator) { second.insert(text) }
    #expect(first.groups == second.groups)
    #expect(first.report.figures == second.report.figures)
    #expect(first.report.mostPositive == second.report.mostPositive)
    #expect(first.report.mostNegative == second.report.mostNegative)
    #expect(first.report.mostDivided == second.report.mostDivided)
  }
}

@Suite("Groups of a summary")
struct GroupTests {
  private func summary(
    _ rows: [(group: String?, time: String?)], _ options: SentimentSummary.Options
  ) -> SentimentSummary {
    var summary = SentimentSummary(options)
    for (number, row) in rows.enumerated() {
      summary.insert(.example(number, valence: 500_000, group: row.group, time: row.time))
    }
    return summary
  }

  @Test("are sorted by time and then by the bytes of their names")
  func sorted() {
    let summary = summary(
      [
        ("b", "2025-03-10"), ("a", "2025-03-10"), ("b", "2025-03-03"), ("a", "soon"), (nil, ""),
        ("", "2025-03-04"), ("é", "2025-03-03"), ("Z", "2025-03-03"), ("b", "9.3.2025"),
      ], SentimentSummary.Options(isGrouped: true, period: .week))
    let rows = summary.groups.map { "\($0.period ?? "") \($0.group ?? "") \($0.figures.count)" }
    #expect(
      rows == [
        "2025-W10 (none) 1", "2025-W10 Z 1", "2025-W10 b 2", "2025-W10 é 1", "2025-W11 a 1",
        "2025-W11 b 1", "(none) (none) 1", "(none) a 1",
      ])
    #expect(
      summary.report.notes == [
        "1 time could not be read, the first on line 5; its text is under (none)"
      ])
  }

  @Test("have no period without one, and no group without one")
  func oneSided() {
    let rows: [(group: String?, time: String?)] = [("a", "2025-03-03"), ("b", "2025-05-03")]
    let grouped = summary(rows, SentimentSummary.Options(isGrouped: true)).groups
    #expect(grouped.map(\.group) == ["a", "b"])
    #expect(grouped.allSatisfy { $0.period == nil })
    let timed = summary(rows, SentimentSummary.Options(period: .quarter)).groups
    #expect(timed.map(\.period) == ["2025-Q1", "2025-Q2"])
    #expect(timed.allSatisfy { $0.group == nil })
  }

  @Test("are bounded, and what is beyond has a row and a note")
  func bounded() {
    let rows = (0..<50).map { (group: String?("g\($0)"), time: String?("2025-03-03")) }
    let summary = summary(
      rows + [("g3", "2025-03-03"), (String(repeating: "x", count: 5000), nil)],
      SentimentSummary.Options(isGrouped: true, period: .day, cellLimit: 10))
    #expect(summary.groups.count == 11)
    #expect(summary.groups.last?.group == "(other)")
    #expect(summary.groups.last?.period == "(other)")
    #expect(summary.groups.last?.figures.count == 41)
    #expect(summary.groups.reduce(0) { $0 + $1.figures.count } == 52)
    #expect(summary.report.notes.count == 1)
  }

  @Test("warn of dates that contradict the order that was assumed")
  func contradiction() {
    let summary = summary(
      [(nil, "3/4/2025"), (nil, "14/3/2025"), (nil, "5/4/2025")],
      SentimentSummary.Options(period: .month))
    #expect(
      summary.report.notes == [
        "2 dates like 3/4/2025 were read month first, but 1 can only be read the other way round;"
          + " check the order"
      ])
  }

  @Test("are told by their bytes")
  func bytes() {
    let groups = summary(
      [("\u{E9}", nil), ("e\u{301}", nil)], SentimentSummary.Options(isGrouped: true)
    ).groups
    #expect(groups.count == 2)
  }
}

@Suite("Reports of a summary")
struct SummaryReportTests {
  @Test("have all keys as JSON, and come back from it")
  func roundTrip() throws {
    var summary = SentimentSummary(SentimentSummary.Options(isGrouped: true, period: .week))
    summary.repaired = 2
    summary.insert(
      .example(0, valence: 500_000, text: "fine", group: "kettle", time: "2025-03-03"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let report = try encoder.encode(summary.report)
    #expect(try JSONDecoder().decode(SummaryReport.self, from: report) == summary.report)
    let groups = try encoder.encode(summary.groups)
    #expect(try JSONDecoder().decode([GroupReport].self, from: groups) == summary.groups)
    let text = String(decoding: groups, as: UTF8.self)
    #expect(
      text.hasPrefix(#"[{"count":1,"group":"kettle","meanValence":0.5,"negative":0,"net":1,"#))
    #expect(text.contains(#""period":"2025-W10","positive":1,"shareIntervals":{"#))
  }

  @Test("say null for figures that do not exist")
  func null() throws {
    var summary = SentimentSummary()
    summary.insert(.example(0, valence: nil))
    let text = String(decoding: try JSONEncoder().encode(summary.report), as: UTF8.self)
    #expect(text.contains(#""net":null"#))
    #expect(text.contains(#""shares":null"#))
  }
}
