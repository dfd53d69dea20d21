internal import Charts
internal import Workspace

extension Figure {
  /// Draws how many texts each topic has over time, a line a topic.
  ///
  /// - Parameters:
  ///   - names: The topics.
  ///   - periods: The stretches of time.
  ///   - counts: How many texts each topic has in each stretch; missing ones are 0.
  static func topicTrends(names: [String], periods: [String], counts: [[Int]]) -> Figure {
    let rows = names.enumerated().map { index, name in
      let values = counts.indices.contains(index) ? counts[index] : []
      return TrendRow(
        name: name,
        counts: periods.indices.map { values.indices.contains($0) ? max(0, values[$0]) : 0 })
    }
    return Figure(
      id: "topic-trends", title: "Topics over time", summary: summary(of: rows, periods: periods),
      note: [
        "Each line has a height of its own: its top is the number under “most”.",
        RowPlot.noteAboutLimit(of: names.count, "topics"),
      ].compactMap { $0 }.joined(separator: " "),
      table: DataTable(
        caption: "Texts of each topic over time",
        columns: [("period", false)] + names.map { ($0, true) },
        rows: periods.enumerated().map { place, period in
          [period] + rows.map { Numbers.count($0.counts[place]) }
        }),
      draw: { draw(Array(rows.prefix(RowPlot.limit)), periods: periods, width: $0) })
  }

  /// Draws how many texts each topic of a report has over time; nil without times.
  static func topicTrends(_ topics: TopicsReport) -> Figure? {
    guard topics.periods.count > 1, !topics.topics.isEmpty else { return nil }
    return .topicTrends(
      names: topics.topics.map(\.sentiment.name), periods: topics.periods,
      counts: topics.topics.map(\.counts))
  }

  private struct TrendRow {
    var name: String
    var counts: [Int]

    var total: Int { counts.reduce(0, +) }
    var most: Int { counts.max() ?? 0 }
  }

  private static func summary(of rows: [TrendRow], periods: [String]) -> String {
    guard let first = periods.first, let last = periods.last,
      let largest = rows.max(by: { $0.total < $1.total })
    else { return "There are no topics with times." }
    let peak = largest.counts.firstIndex(of: largest.most).map { periods[$0] } ?? first
    return """
      From \(first) to \(last), \(quoted(largest.name)) has most texts \
      (\(Numbers.count(largest.total))); \
      it had most in \(peak) (\(Numbers.count(largest.most))).
      """
  }

  private static func draw(_ rows: [TrendRow], periods: [String], width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let plot = RowPlot(
      rows.map { row in
        RowPlot.Row(
          name: row.name,
          values: [Numbers.count(row.most), Numbers.count(row.total)])
      }, headings: ["most", "texts"], width: width, markHeight: 30)
    plot.draw(on: &drawing, axis: [])
    for (index, row) in rows.enumerated() {
      let y = plot.center(of: index)
      let frame = PlotFrame(
        left: plot.frame.left, right: plot.frame.right, top: y - 12, bottom: y + 12)
      drawing.rule(
        from: Point(x: frame.left, y: frame.bottom), to: Point(x: frame.right, y: frame.bottom),
        .grid)
      drawing.sparkline(
        row.counts.map(Double.init), in: frame, domain: (0, Double(max(row.most, 1))),
        isFilled: true)
    }
    let y = plot.frame.bottom + 10
    let limit = min(120, (plot.frame.right - plot.frame.left) / 2 - 4)
    if let first = periods.first {
      drawing.text(
        first, at: Point(x: plot.frame.left, y: y), .tick, size: Drawing.tickSize, limit: limit)
    }
    if let last = periods.last, periods.count > 1 {
      drawing.text(
        last, at: Point(x: plot.frame.right, y: y), anchor: .end, .tick, size: Drawing.tickSize,
        limit: limit)
    }
    return drawing.svg(height: plot.height)
  }
}
