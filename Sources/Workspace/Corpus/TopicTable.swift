internal import Keyphrases
internal import Learning

/// Shows the topics of a corpus as a table.
///
///     topic                  share  documents    net  95 % interval  terms
///     growth, economy, oil    23 %        154  -0.12    -0.24…+0.01  exports rising prices china sector
public struct TopicTable: Sendable {
  private let style: TerminalStyle
  private let width: Int
  private static let labelLimit = 32

  /// Creates a view of topics.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  public init(style: TerminalStyle, width: Int = 100) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns the table's lines with their ends: topics, figures, terms and one typical document each.
  public func bytes(_ report: TopicReport) -> [UInt8] {
    guard !report.topics.isEmpty else { return Array("no topics\n".utf8) }
    let hasNet = report.topics.contains { $0.net != nil }
    let hasTime = report.topics.contains { $0.periods != nil }
    var columns = [
      TerminalTable.Column(title: "topic", alignment: .leading, limit: Self.labelLimit),
      TerminalTable.Column(title: "share"), TerminalTable.Column(title: "documents"),
    ]
    if hasNet {
      columns += [
        TerminalTable.Column(title: "net"), TerminalTable.Column(title: "95 % interval"),
      ]
    }
    if hasTime {
      columns.append(TerminalTable.Column(title: "over time", alignment: .leading, limit: 24))
    }
    let used = Self.labelLimit + 20 + (hasNet ? 22 : 0) + (hasTime ? 26 : 0)
    columns.append(
      TerminalTable.Column(title: "terms", alignment: .leading, limit: max(16, width - used)))
    var table = TerminalTable(columns)
    for topic in report.topics {
      table.append(row(topic, hasNet: hasNet, hasTime: hasTime))
    }
    var output = table.bytes(style: style)
    if report.withoutTopic > 0 {
      output += Array("\(report.withoutTopic) without a word that counts\n".utf8)
    }
    return output
  }

  private func row(
    _ topic: TopicReport.Entry, hasNet: Bool, hasTime: Bool
  ) -> [TerminalTable.Cell] {
    var cells = [
      TerminalTable.Cell(topic.label),
      TerminalTable.Cell("\(Rounded.percent(topic.share)) %"),
      TerminalTable.Cell(String(topic.documents)),
    ]
    if hasNet {
      let interval = topic.netInterval
      let emphasis: Emphasis? =
        (interval?.upper ?? 0) < 0 ? .negative : (interval?.lower ?? 0) > 0 ? .positive : nil
      cells.append(TerminalTable.Cell(Rounded.signed(topic.net), emphasis))
      cells.append(TerminalTable.Cell(interval.map { style.decimals($0) } ?? "-"))
    }
    if hasTime {
      cells.append(
        TerminalTable.Cell(Sparkline.text((topic.periods ?? []).map(\.share), width: 24, style)))
    }
    let shown = topic.label.hasSuffix(topic.terms.prefix(3).map(\.text).joined(separator: ", "))
    cells.append(
      TerminalTable.Cell(topic.terms.dropFirst(shown ? 3 : 0).map(\.text).joined(separator: " ")))
    return cells
  }
}
