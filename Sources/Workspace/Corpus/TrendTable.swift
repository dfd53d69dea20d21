/// Shows trends as tables.
///
///     2025-W01 to 2025-W20, 1,980 documents
///
///     topic              share  over time             burst
///     delivery, parcel     9 %  ▁▁▂▁▁▁▇█▃▁▁▁▁▁▁▁▁▁▁▁  2025-W07–2025-W08 ×4.1
public struct TrendTable: Sendable {
  private let style: TerminalStyle
  private let width: Int
  private static let nameLimit = 32
  private static let changeLimit = 20

  /// Creates a view of trends.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  public init(style: TerminalStyle, width: Int = 100) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns the lines with their ends: topics, phrases with bursts, and what changed.
  public func bytes(_ report: TrendReport) -> [UInt8] {
    guard let first = report.periods.first, let last = report.periods.last else {
      return Array("no document has a date\n".utf8)
    }
    let count = report.documents.reduce(0, +)
    var output = Array("\(first) to \(last), \(count) document\(count == 1 ? "" : "s")\n".utf8)
    if !report.topics.isEmpty { output += [0x0A] + table("topic", report.topics) }
    if !report.phrases.isEmpty { output += [0x0A] + table("phrase", report.phrases) }
    if let changes = report.changes { output += [0x0A] + self.changes(changes) }
    return output
  }

  private func table(_ title: String, _ trends: [TrendReport.Trend]) -> [UInt8] {
    let room = max(8, width - Self.nameLimit - 40)
    var table = TerminalTable([
      TerminalTable.Column(title: title, alignment: .leading, limit: Self.nameLimit),
      TerminalTable.Column(title: "share"),
      TerminalTable.Column(title: "over time", alignment: .leading),
      TerminalTable.Column(title: "burst", alignment: .leading),
    ])
    for trend in trends {
      table.append([
        trend.name, "\(Rounded.percent(trend.share)) %",
        Sparkline.text(trend.shares, width: room, style), burst(trend.bursts),
      ])
    }
    return table.bytes(style: style)
  }

  /// The strongest burst, and how many more there are.
  private func burst(_ bursts: [TrendReport.Burst]) -> String {
    guard let strongest = bursts.max(by: { $0.strength < $1.strength }) else { return "" }
    let end = strongest.start == strongest.end ? "" : "\(style.glyphs.range)\(strongest.end)"
    let more = bursts.count > 1 ? " +\(bursts.count - 1)" : ""
    let times = style.usesUnicode ? "×" : "x"
    let tenths = Int((min(strongest.ratio, 1e6) * 10).rounded())
    return "\(strongest.start)\(end) \(times)\(tenths / 10).\(tenths % 10)\(more)"
  }

  private func changes(_ changes: [TrendReport.Change]) -> [UInt8] {
    guard !changes.isEmpty else {
      return Array("nothing changed that chance does not explain\n".utf8)
    }
    var table = TerminalTable([
      TerminalTable.Column(title: "changed", alignment: .leading, limit: Self.nameLimit),
      TerminalTable.Column(title: "before"), TerminalTable.Column(title: "after"),
      TerminalTable.Column(title: "log odds"), TerminalTable.Column(title: "false discovery rate"),
    ])
    for change in changes.prefix(Self.changeLimit) {
      table.append([
        change.name, String(change.before), String(change.after), Rounded.signed(change.logOdds),
        Decimals.probability(change.q),
      ])
    }
    let more = changes.count - Self.changeLimit
    return table.bytes(style: style)
      + (more > 0 ? Array("\(more) more: --format json\n".utf8) : [])
  }
}
