internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws the differences of one family around zero; nil if there are none.
  static func differences(_ all: [ChangeReport.Difference], of family: ChangeReport.Family)
    -> Figure?
  {
    let rows = all.filter { $0.family == family }
    guard !rows.isEmpty else { return nil }
    return Figure(
      id: "change-\(identifier(of: family))", title: title(of: family),
      summary: summary(of: rows),
      note: [
        "After less before, with 95\u{202F}% intervals. Filled dots, ▲ and ▼ are changes that outlast false-"
          + "discovery control; hollow ones may be chance. Pale names: few texts.",
        RowPlot.noteAboutLimit(of: rows.count, "rows"),
      ].compactMap { $0 }.joined(separator: " "),
      table: table(of: rows, title: title(of: family)),
      draw: { draw(Array(rows.prefix(RowPlot.limit)), width: $0) })
  }

  private static func identifier(of family: ChangeReport.Family) -> String {
    switch family {
    case .sentiment: "sentiment"
    case .emotion: "emotions"
    case .topic: "topics"
    case .topicSentiment: "topic-moods"
    case .aspect: "aspects"
    case .aspectSentiment: "aspect-moods"
    case .groupSentiment: "group-moods"
    }
  }

  private static func title(of family: ChangeReport.Family) -> String {
    switch family {
    case .sentiment: "Change of sentiment"
    case .emotion: "Change of emotions"
    case .topic: "Change of what texts are about"
    case .topicSentiment: "Change of the mood of topics"
    case .aspect: "Change of what is mentioned"
    case .aspectSentiment: "Change of the mood of aspects"
    case .groupSentiment: "Change of the mood of groups"
    }
  }

  /// Whether a figure is a share; else it is a net sentiment.
  private static func isShare(_ row: ChangeReport.Difference) -> Bool {
    switch row.family {
    case .emotion, .topic, .aspect: true
    case .topicSentiment, .aspectSentiment, .groupSentiment: false
    case .sentiment: ["positive", "neutral", "negative"].contains(row.name)
    }
  }

  private static func value(_ value: Double, of row: ChangeReport.Difference) -> String {
    isShare(row)
      ? Numbers.percent(value, places: abs(value) < 0.1 ? 1 : 0)
      : Numbers.net(value)
  }

  private static func difference(_ value: Double, of row: ChangeReport.Difference) -> String {
    isShare(row) ? Numbers.points(value) : Numbers.net(value)
  }

  private static func interval(of row: ChangeReport.Difference) -> String {
    isShare(row) ? Numbers.points(row.interval) : Numbers.net(row.interval)
  }

  /// The cells of the figures of a row in the table: shares have one decimal, as their intervals have.
  private static func figures(of row: ChangeReport.Difference) -> [String] {
    guard isShare(row) else {
      return [
        Numbers.net(row.before.value), Numbers.count(row.before.count),
        Numbers.net(row.after.value), Numbers.count(row.after.count), Numbers.net(row.difference),
        Numbers.net(row.interval),
      ]
    }
    return [
      Numbers.percent(row.before.value, places: 1), Numbers.count(row.before.count),
      Numbers.percent(row.after.value, places: 1), Numbers.count(row.after.count),
      Numbers.points(row.difference, places: 1), Numbers.points(row.interval, places: 1),
    ]
  }

  private static func sign(of row: ChangeReport.Difference) -> String {
    guard row.isDifference else { return "" }
    return row.difference < 0 ? "▼ " : "▲ "
  }

  private static func summary(of rows: [ChangeReport.Difference]) -> String {
    let sure = rows.filter(\.isDifference)
    guard !sure.isEmpty else {
      return
        "None of \(Numbers.count(rows.count, "figure", "figures")) changed by more than chance explains."
    }
    let told = sure.prefix(4).map { row in
      let ends = interval(of: row)
      return "\(quoted(row.name)) from \(value(row.before.value, of: row)) to "
        + "\(value(row.after.value, of: row)) (\(difference(row.difference, of: row)), \(ends))"
    }
    return "\(sure.count) of \(Numbers.count(rows.count, "figure", "figures")) changed: "
      + "\(told.joined(separator: "; "))\(sure.count > told.count ? " and others" : "")."
  }

  private static func table(of rows: [ChangeReport.Difference], title: String) -> DataTable {
    DataTable(
      caption: title,
      columns: [
        ("name", false), ("before", true), ("texts before", true), ("after", true),
        ("texts after", true), ("difference", true), ("95\u{202F}% interval", true), ("q", true),
        ("changed", false),
      ],
      rows: rows.map { row in
        [row.name] + figures(of: row) + [
          Numbers.rate(row.q),
          row.isDifference ? "yes" : row.isSmall ? "few texts" : "may be chance",
        ]
      })
  }

  /// A net sentiment, or a share that is written to so many places.
  private static func figure(
    _ written: (Double, Int) -> String, _ value: Double, of row: ChangeReport.Difference,
    _ places: Int
  ) -> String {
    isShare(row) ? written(value, places) : Numbers.net(value)
  }

  private static func draw(_ rows: [ChangeReport.Difference], width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    // All shares of a picture have as many decimals as the smallest needs.
    let shares = rows.filter(isShare).flatMap { [$0.before.value, $0.after.value] }
    let places = shares.contains { abs($0) < 0.1 } ? 1 : 0
    let plot = RowPlot(
      rows.map { row in
        let change =
          sign(of: row)
          + figure({ Numbers.points($0, places: $1) }, row.difference, of: row, places)
        let sides = [row.before.value, row.after.value].map {
          figure({ Numbers.percent($0, places: $1) }, $0, of: row, places)
        }
        return RowPlot.Row(
          name: row.name, values: width == .wide ? sides + [change] : [change],
          isMuted: row.isSmall)
      }, headings: width == .wide ? ["before", "after", "difference"] : ["difference"],
      width: width)
    let scale = LinearScale.symmetric(
      rows.flatMap { [$0.difference, $0.interval.lower, $0.interval.upper] }, atLeast: 0.02,
      from: plot.frame.left + 6, to: plot.frame.right - 6)
    let isShare = rows.allSatisfy(isShare)
    let labels = scale.ticks(atMost: width == .wide ? 7 : 5).map { tick in
      AxisLabel(
        position: scale.position(of: tick.value),
        name: isShare
          ? Numbers.signed(tick.value * 100, places: max(0, tick.decimals - 2))
          : Numbers.signed(tick.value, places: tick.decimals),
        isZero: tick.value == 0)
    }
    plot.draw(on: &drawing, axis: labels)
    for (index, row) in rows.enumerated() {
      let y = plot.center(of: index)
      drawing.interval(
        from: scale.position(of: row.interval.lower), to: scale.position(of: row.interval.upper),
        y: y)
      drawing.dot(
        at: Point(x: scale.position(of: row.difference), y: y), radius: 4.5,
        mark(of: row))
    }
    return drawing.svg(height: plot.height)
  }

  /// A share that rises is neither good nor bad, unless it is that of a label.
  private static func mark(of row: ChangeReport.Difference) -> MarkClass {
    let color: MarkClass =
      isShare(row)
      ? (row.name == "positive"
        ? mood(row.difference)
        : row.name == "negative"
          ? mood(-row.difference) : .series)
      : mood(row.difference)
    return row.isDifference ? .dot.and(color) : .dot.and(.hollow).and(color)
  }
}
