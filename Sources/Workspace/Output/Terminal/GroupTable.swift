internal import Learning

/// Shows the figures of groups and periods as a table.
///
///     period    group     n  positive  neutral  negative    net  95 % interval
///     2025-W10  kettle   12      83 %      0 %      17 %  +0.67    +0.10…+0.91       │███
///     2025-W10  toaster   9      22 %     11 %      67 %  -0.44    -0.80…+0.17     ▓▓│
///
/// A cell of the bar stands for 0.2. Groups of a few texts are listed as all others are; their
/// intervals tell how little is known. Columns that do not fit are left out: first the bar, then the
/// neutral share, then the other shares.
public struct GroupTable: Sendable {
  private enum Field: CaseIterable {
    case period, group, count, positive, neutral, negative, net, interval, bar
  }

  /// What can be left out, in this order.
  private static let expendable: [[Field]] = [[.bar], [.neutral], [.positive, .negative]]
  private static let barHalf = 5
  /// A group's name is not cut below this.
  private static let leastGroupWidth = 8

  private let style: TerminalStyle
  private let width: Int

  /// Creates a view of groups.
  ///
  /// - Parameters:
  ///   - style: What the terminal can show.
  ///   - width: The terminal's width in columns; at least 40 are taken.
  public init(style: TerminalStyle, width: Int = 100) {
    self.style = style
    self.width = min(10_000, max(40, width))
  }

  /// Returns the rows under their titles with their ends; nothing where there are no groups.
  ///
  /// - Complexity: O(*n*) in the number of groups.
  public func bytes(_ groups: [GroupReport]) -> [UInt8] {
    guard let first = groups.first else { return [] }
    var fields = Field.allCases.filter {
      !($0 == .period && first.period == nil || $0 == .group && first.group == nil)
    }
    let nameWidth = groups.reduce(5) { max($0, DisplayWidth.width(of: $1.group ?? "")) }
    for candidates in Self.expendable where room(fields, groups) < min(nameWidth, 24) {
      fields.removeAll { candidates.contains($0) }
    }
    let groupLimit = max(Self.leastGroupWidth, room(fields, groups))
    var table = TerminalTable(
      fields.map { field in
        TerminalTable.Column(
          title: title(field), alignment: isLeading(field) ? .leading : .trailing,
          limit: field == .group ? groupLimit : .max)
      })
    for group in groups {
      table.append(fields.map { cell($0, of: group) })
    }
    return table.bytes(style: style)
  }

  /// How much of the width the other columns leave to the group's name.
  private func room(_ fields: [Field], _ groups: [GroupReport]) -> Int {
    fields.reduce(width) { room, field in
      guard field != .group else { return room - 2 }
      return groups.reduce(room - 2 - DisplayWidth.width(of: title(field))) { least, group in
        min(least, room - 2 - DisplayWidth.width(of: cell(field, of: group).text))
      }
    } + 2
  }
}

// MARK: - Cells

extension GroupTable {
  private func title(_ field: Field) -> String {
    switch field {
    case .period: "period"
    case .group: "group"
    case .count: "n"
    case .positive: "positive"
    case .neutral: "neutral"
    case .negative: "negative"
    case .net: "net"
    case .interval: "95 % interval"
    case .bar: ""
    }
  }

  private func isLeading(_ field: Field) -> Bool {
    field == .period || field == .group || field == .bar
  }

  private func cell(_ field: Field, of group: GroupReport) -> TerminalTable.Cell {
    let figures = group.figures
    switch field {
    case .period: return TerminalTable.Cell(group.period ?? "")
    case .group: return TerminalTable.Cell(group.group ?? "")
    case .count: return TerminalTable.Cell(String(figures.count))
    case .positive: return share(figures.shares?.positive)
    case .neutral: return share(figures.shares?.neutral)
    case .negative: return share(figures.shares?.negative)
    case .net: return TerminalTable.Cell(Rounded.signed(figures.net), emphasis(figures))
    case .interval:
      return TerminalTable.Cell(figures.net == nil ? "-" : style.decimals(figures.netInterval))
    case .bar: return TerminalTable.Cell(bar(figures.net), emphasis(figures))
    }
  }

  private func share(_ share: Double?) -> TerminalTable.Cell {
    TerminalTable.Cell(share.map { "\(Rounded.percent($0)) %" } ?? "-")
  }

  /// Only what is surely positive or negative stands out: an interval without 0.
  private func emphasis(_ figures: SentimentFigures) -> Emphasis? {
    if figures.netInterval.lower > 0 { return .positive }
    return figures.netInterval.upper < 0 ? .negative : nil
  }

  /// A bar from the axis to the left or right.
  private func bar(_ net: Double?) -> String {
    guard let net else { return "" }
    let cells = min(Self.barHalf, Int((net.magnitude * Double(Self.barHalf)).rounded()))
    let left = net < 0 ? cells : 0
    return String(repeating: " ", count: Self.barHalf - left)
      + String(repeating: style.glyphs.negative, count: left) + style.glyphs.axis
      + String(repeating: style.glyphs.positive, count: net < 0 ? 0 : cells)
  }
}
