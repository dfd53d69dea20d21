/// Shows the aspects of many texts as a table.
///
///     aspect    mentions  negative  neutral  positive  valence  quote
///     delivery        31      71 %     10 %      19 %    -0.41  “delivery took three weeks”
public struct AspectTable: Sendable {
  private let style: TerminalStyle
  private let width: Int

  /// The most rows that are shown.
  static let limit = 20
  private static let nameLimit = 24

  /// Creates a view of aspects.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  public init(style: TerminalStyle, width: Int = 100) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns the table's lines with their ends: the first aspects, and how many more there are.
  ///
  /// Aspects of one mention without an opinion are not worth a row.
  public func bytes(_ aspects: [AspectSummary]) -> [UInt8] {
    let shown = aspects.prefix(Self.limit).filter { $0.mentions > 1 || $0.quote != nil }
    guard !shown.isEmpty else { return Array("no aspects\n".utf8) }
    let names = shown.map { min(Self.nameLimit, DisplayWidth.width(of: $0.aspect)) }.max() ?? 0
    // The figures and the gaps between take 8 + 8 + 7 + 8 + 7 columns and six gaps of two.
    let room = width - max(6, names) - 50
    var columns = [
      TerminalTable.Column(title: "aspect", alignment: .leading, limit: Self.nameLimit),
      TerminalTable.Column(title: "mentions"), TerminalTable.Column(title: "negative"),
      TerminalTable.Column(title: "neutral"), TerminalTable.Column(title: "positive"),
      TerminalTable.Column(title: "valence"),
    ]
    if room >= 12 {
      columns.append(TerminalTable.Column(title: "quote", alignment: .leading, limit: room))
    }
    var table = TerminalTable(columns)
    for aspect in shown { table.append(Array(cells(aspect).prefix(columns.count))) }
    var output = table.bytes(style: style)
    if aspects.count > shown.count {
      output += Array("\(aspects.count - shown.count) more: --by-aspect --format ndjson\n".utf8)
    }
    return output
  }

  private func cells(_ aspect: AspectSummary) -> [TerminalTable.Cell] {
    let emphasis: Emphasis? =
      aspect.meanValence <= -0.1 ? .negative : aspect.meanValence >= 0.1 ? .positive : nil
    return [
      TerminalTable.Cell(aspect.aspect), TerminalTable.Cell(String(aspect.mentions)),
      share(aspect.negative, of: aspect), share(aspect.neutral, of: aspect),
      share(aspect.positive, of: aspect),
      TerminalTable.Cell(Rounded.signed(aspect.meanValence), emphasis),
      TerminalTable.Cell(aspect.quote.map { "“\($0)”" } ?? ""),
    ]
  }

  private func share(_ count: Int, of aspect: AspectSummary) -> TerminalTable.Cell {
    TerminalTable.Cell("\(Rounded.percent(Double(count) / Double(max(1, aspect.mentions)))) %")
  }
}
