import Testing

@testable import Workspace

@Suite("A summary on a terminal")
struct SummaryTableTests {
  private var report: SummaryReport {
    var summary = SentimentSummary(SentimentSummary.Options(period: .week, isUnique: true))
    let rows: [(Int64?, String)] = [
      (930_000, "Best kettle I ever had"), (-640_000, "It leaks.\nAvoid!"),
      (0, "Arrived on Monday"),
      (50_000, "Great handle, terrible lid"), (nil, "Καλό"), (410_000, "日本語 is fine"),
    ]
    for (number, (valence, text)) in rows.enumerated() {
      summary.insert(
        .example(
          number * 60, valence: valence, text: text, positive: number == 3 ? 2000 : 0,
          negative: number == 3 ? -1900 : 0, time: number == 2 ? "soon" : "2025-03-03"))
    }
    summary.insert(.example(999, valence: 0, hash: 1000))
    summary.repaired = 2
    summary.rejected = 1
    return summary.report
  }

  private func shown(_ report: SummaryReport, _ style: TerminalStyle, width: Int = 80) -> String {
    String(decoding: SummaryTable(style: style, width: width).bytes(report), as: UTF8.self)
  }

  @Test("has figures, examples and problems")
  func plain() {
    #expect(
      shown(report, .plain) == """
        6 comments · 40 % positive (12–77) · 40 % neutral (12–77) · 20 % negative (4–62)
        net +0.20 (-0.44…+0.70) · mean valence +0.15 · 1 without an opinion
        1 in languages that are not supported
        ████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓

        most positive
          line   2  +0.93  Best kettle I ever had
          line 302  +0.41  日本語 is fine
          line 182  +0.05  Great handle, terrible lid

        most negative
          line 62  -0.64  It leaks.⏎Avoid!

        most divided
          line 182  +0.05  Great handle, terrible lid

        1 copy left out · 2 records repaired · 1 record rejected
        note: 1 time could not be read, the first on line 122; its text is under (none)

        """)
  }

  @Test("is ASCII if told, but for the texts")
  func ascii() {
    #expect(
      shown(report, TerminalStyle(usesColor: false, usesUnicode: false), width: 40) == """
        6 comments, 40 % positive (12-77)
        40 % neutral (12-77)
        20 % negative (4-62)
        net +0.20 (-0.44 to +0.70)
        mean valence +0.15, 1 without an opinion
        1 in languages that are not supported
        ++++++++++++++++................--------

        most positive
          line   2  +0.93  Best kettle I ever...
          line 302  +0.41  日本語 is fine
          line 182  +0.05  Great handle, terr...

        most negative
          line 62  -0.64  It leaks. Avoid!

        most divided
          line 182  +0.05  Great handle, terr...

        1 copy left out, 2 records repaired
        1 record rejected
        note: 1 time could not be read, the
              first on line 122; its text is
              under (none)

        """)
  }

  @Test("is as wide in color as without", arguments: [40, 80, 100])
  func color(width: Int) {
    let colored = shown(report, TerminalStyle(usesColor: true), width: width)
    var plain = colored
    for code in ["0", "1", "31", "32"] {
      plain = plain.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false)
        .joined()
    }
    #expect(plain == shown(report, .plain, width: width))
    #expect(plain != colored)
  }

  @Test("of nothing is short")
  func empty() {
    #expect(shown(SentimentSummary().report, .plain) == "0 comments\n")
  }
}
