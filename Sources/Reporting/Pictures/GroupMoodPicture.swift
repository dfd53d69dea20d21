internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws the net sentiment of parts with their intervals, beside that of the whole.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - whole: The sentiment of all texts.
  ///   - id: The identifier on the page.
  ///   - title: What the picture shows.
  ///   - noun: What a part is called, such as the column's name.
  static func groupMoods(
    _ parts: [PartSentiment], whole: SentimentFigures, id: String = "groups",
    title: String = "Groups beside each other", noun: String = "group"
  ) -> Figure {
    Figure(
      id: id, title: title, summary: summary(of: parts, whole: whole),
      note: [
        "Dots are net sentiments with their 95\u{202F}% intervals; the dashed line is that of all texts. "
          + "▲ and ▼ mark what differs from all other texts by more than chance explains. "
          + "Hollow dots: few texts.",
        RowPlot.noteAboutLimit(of: parts.count, "rows"),
      ].compactMap { $0 }.joined(separator: " "),
      table: table(of: parts, noun: noun),
      draw: { draw(Array(parts.prefix(RowPlot.limit)), whole: whole, width: $0) })
  }

  private static func summary(of parts: [PartSentiment], whole: SentimentFigures) -> String {
    guard !parts.isEmpty else { return "There are no groups." }
    let start = "The net sentiment of all texts is \(told(whole.net, whole.netInterval))."
    let different = parts.filter(\.isDifferent)
    guard !different.isEmpty else {
      return "\(start) No group differs from the others by more than chance explains."
    }
    let names = different.prefix(4).map { part in
      let way = (part.difference ?? 0) < 0 ? "lower" : "higher"
      return
        "\(quoted(part.name)) is \(way) than the others (\(Numbers.net(part.figures.net)))"
    }
    let rest = different.count - names.count
    return "\(start) \(names.joined(separator: ", "))"
      + (rest > 0 ? ", and \(rest) more differ." : ".")
  }

  private static func table(of parts: [PartSentiment], noun: String) -> DataTable {
    DataTable(
      caption: "Net sentiment by \(noun)",
      columns: [
        (noun, false), ("texts", true), ("net", true), ("95\u{202F}% interval", true),
        ("beside others", true), ("95\u{202F}% interval", true), ("q", true), ("differs", false),
      ],
      rows: parts.map { part in
        [
          part.name, Numbers.count(part.figures.count),
          Numbers.net(part.figures.net),
          Numbers.net(part.figures.netInterval),
          Numbers.net(part.difference),
          Numbers.net(part.differenceInterval),
          Numbers.rate(part.q), verdict(on: part),
        ]
      })
  }

  private static func verdict(on part: PartSentiment) -> String {
    if part.isDifferent { return (part.difference ?? 0) < 0 ? "▼ lower" : "▲ higher" }
    return part.isSmall ? "few texts" : "–"
  }

  private static func draw(
    _ parts: [PartSentiment], whole: SentimentFigures, width: PictureWidth
  ) -> String {
    var drawing = Drawing(width: width)
    let hasVerdicts = parts.contains { $0.isDifferent || $0.isSmall }
    let plot = RowPlot(
      parts.map { part in
        RowPlot.Row(
          name: part.name,
          values: (hasVerdicts ? [verdict(on: part)] : []) + [
            Numbers.net(part.figures.net), Numbers.count(part.figures.count),
          ], isMuted: part.isSmall)
      }, headings: (hasVerdicts ? ["differs"] : []) + ["net", "texts"], width: width)
    let scale = LinearScale.nice(
      parts.flatMap { [$0.figures.netInterval.lower, $0.figures.netInterval.upper] }
        + [whole.net ?? 0], zero: true, from: plot.frame.left, to: plot.frame.right)
    plot.draw(on: &drawing, axis: netLabels(scale, atMost: width == .wide ? 8 : 6))
    if let net = whole.net {
      plot.rule(on: &drawing, x: scale.position(of: net), .reference)
    }
    for (row, part) in parts.enumerated() {
      guard let net = part.figures.net else { continue }
      let y = plot.center(of: row)
      drawing.interval(
        from: scale.position(of: part.figures.netInterval.lower),
        to: scale.position(of: part.figures.netInterval.upper), y: y)
      drawing.dot(
        at: Point(x: scale.position(of: net), y: y), radius: part.isDifferent ? 5 : 4.5,
        part.isSmall ? .dot.and(.hollow).and(mood(net)) : .dot.and(mood(net)))
    }
    return drawing.svg(height: plot.height)
  }
}
