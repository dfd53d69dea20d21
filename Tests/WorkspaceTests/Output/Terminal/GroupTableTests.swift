import Testing

@testable import Workspace

@Suite("Groups on a terminal")
struct GroupTableTests {
  private func groups(_ options: SentimentSummary.Options) -> [GroupReport] {
    var summary = SentimentSummary(options)
    for number in 0..<12 {
      summary.insert(
        .example(
          number, valence: number < 10 ? 500_000 : -500_000, group: "kettle", time: "2025-03-03"))
    }
    for number in 0..<9 {
      summary.insert(
        .example(
          number, valence: number < 2 ? 500_000 : number < 3 ? 0 : -500_000,
          group: "日本\u{1B}[31m toaster", time: "2025-03-05"))
    }
    summary.insert(.example(0, valence: nil, group: nil, time: nil))
    return summary.groups
  }

  private func shown(_ groups: [GroupReport], _ style: TerminalStyle, width: Int) -> String {
    String(decoding: GroupTable(style: style, width: width).bytes(groups), as: UTF8.self)
  }

  @Test("have a row each")
  func plain() {
    #expect(
      shown(groups(SentimentSummary.Options(isGrouped: true, period: .week)), .plain, width: 110)
        == """
        period    group               n  positive  neutral  negative    net  95 % interval
        2025-W10  kettle             12      83 %      0 %      17 %  +0.67    +0.10…+0.91       │███
        2025-W10  日本�[31m toaster   9      22 %     11 %      67 %  -0.44    -0.80…+0.17     ▓▓│
        (none)    (none)              1         -        -         -      -              -

        """)
  }

  @Test("leave columns out where they do not fit", arguments: [40, 50, 60, 70, 80, 100])
  func narrow(width: Int) {
    let shown = shown(
      groups(SentimentSummary.Options(isGrouped: true)), .plain, width: width)
    for line in shown.split(separator: "\n") {
      #expect(DisplayWidth.width(of: String(line)) <= width)
    }
  }

  @Test("by period alone have no column of groups, and ASCII bars if told")
  func ascii() {
    #expect(
      shown(
        groups(SentimentSummary.Options(period: .day)),
        TerminalStyle(usesColor: false, usesUnicode: false), width: 100) == """
          period       n  positive  neutral  negative    net   95 % interval
          2025-03-03  12      83 %      0 %      17 %  +0.67  +0.10 to +0.91       |+++
          2025-03-05   9      22 %     11 %      67 %  -0.44  -0.80 to +0.17     --|
          (none)       1         -        -         -      -               -

          """)
  }

  @Test("stand out in color only where the interval is without 0")
  func color() {
    let shown = shown(
      groups(SentimentSummary.Options(period: .day)), TerminalStyle(usesColor: true), width: 100)
    #expect(shown.contains("\u{1B}[32m+0.67\u{1B}[0m"))
    #expect(!shown.contains("\u{1B}[31m"))
  }

  @Test("that there are not show nothing")
  func empty() {
    #expect(shown([], .plain, width: 100).isEmpty)
  }
}
