internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws, for each topic, the shares that speak for and against, and the net sentiment.
  static func topicMoods(_ topics: TopicsReport) -> Figure {
    let parts = topics.topics.map(\.sentiment)
    return Figure(
      id: "topic-moods", title: "How people feel about each topic", summary: summary(of: topics),
      note: [
        "Bars are the shares of negative texts (left) and positive ones (right); what is missing "
          + "is neutral. The dot is the net sentiment with its 95\u{202F}% interval. Pale bars: few texts.",
        RowPlot.noteAboutLimit(of: parts.count, "topics"),
      ].compactMap { $0 }.joined(separator: " "),
      table: table(of: parts, topics),
      draw: { draw(Array(parts.prefix(RowPlot.limit)), width: $0) })
  }

  private static func summary(of topics: TopicsReport) -> String {
    let known = topics.topics.map(\.sentiment).filter { $0.figures.net != nil && !$0.isSmall }
    guard let largest = topics.topics.first else { return "No topics were found." }
    let share = Numbers.percent(largest.share.share)
    let start = "The largest topic is \(quoted(largest.sentiment.name)) (\(share) of the texts)."
    let ordered = known.sorted { ($0.figures.net ?? 0) > ($1.figures.net ?? 0) }
    guard let best = ordered.first, let worst = ordered.last, ordered.count > 1 else {
      return start
    }
    return """
      \(start) People feel best about \(quoted(best.name)), \
      \(told(best.figures.net, best.figures.netInterval)), and worst about \(quoted(worst.name)), \
      \(told(worst.figures.net, worst.figures.netInterval)).
      """
  }

  private static func table(of parts: [PartSentiment], _ topics: TopicsReport) -> DataTable {
    DataTable(
      caption: "Sentiment by topic",
      columns: [
        ("topic", false), ("texts", true), ("share of texts", true), ("net", true),
        ("95\u{202F}% interval", true), ("positive", true), ("neutral", true), ("negative", true),
      ],
      rows: zip(topics.topics, parts).map { entry, part in
        [
          part.name, Numbers.count(part.figures.count),
          Numbers.percent(entry.share.share, places: 1),
          Numbers.net(part.figures.net),
          Numbers.net(part.figures.netInterval),
          Numbers.percent(part.figures.shares?.positive, places: 1),
          Numbers.percent(part.figures.shares?.neutral, places: 1),
          Numbers.percent(part.figures.shares?.negative, places: 1),
        ]
      })
  }

  private static func draw(_ parts: [PartSentiment], width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let plot = RowPlot(
      parts.map { part in
        RowPlot.Row(
          name: part.name,
          values: [
            Numbers.net(part.figures.net), Numbers.count(part.figures.count),
          ], isMuted: part.isSmall)
      }, headings: ["net", "texts"], width: width)
    let scale = LinearScale.symmetric(
      parts.flatMap { part in
        [
          part.figures.shares?.positive ?? 0, part.figures.shares?.negative ?? 0,
          part.figures.netInterval.lower, part.figures.netInterval.upper,
        ]
      }, atLeast: 0.2, from: plot.frame.left, to: plot.frame.right)
    let center = scale.position(of: 0)
    plot.draw(on: &drawing, axis: shareLabels(scale, atMost: width == .wide ? 9 : 5))
    if !parts.isEmpty {
      drawing.text(
        "negative", at: Point(x: center - 6, y: 8), anchor: .end, .tick, size: Drawing.tickSize)
      drawing.text("positive", at: Point(x: center + 6, y: 8), .tick, size: Drawing.tickSize)
    }
    for (row, part) in parts.enumerated() {
      guard let shares = part.figures.shares, let net = part.figures.net else { continue }
      plot.bar(
        on: &drawing, row: row, from: scale.position(of: -shares.negative), to: center, .negative)
      plot.bar(
        on: &drawing, row: row, from: center, to: scale.position(of: shares.positive), .positive)
      let y = plot.center(of: row)
      let start = scale.position(of: part.figures.netInterval.lower)
      let end = scale.position(of: part.figures.netInterval.upper)
      drawing.rule(from: Point(x: start, y: y), to: Point(x: end, y: y), .halo)
      drawing.interval(from: start, to: end, y: y)
      drawing.dot(at: Point(x: scale.position(of: net), y: y), radius: 4, .dot.and(.net))
    }
    plot.rule(on: &drawing, x: center, .zero)
    return drawing.svg(height: plot.height)
  }
}
