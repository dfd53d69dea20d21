internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws what people speak of, those mentioned most first, by how they speak of it.
  static func aspectMoods(_ aspects: [AspectMood]) -> Figure {
    let ordered = aspects.enumerated().sorted {
      ($1.element.mentions.count, $0.offset) < ($0.element.mentions.count, $1.offset)
    }.map(\.element)
    return Figure(
      id: "aspect-moods", title: "What people speak of, and how", summary: summary(of: ordered),
      note: [
        "The larger a dot, the more texts mention it. "
          + "It lies at the net sentiment, with its 95\u{202F}% interval.",
        RowPlot.noteAboutLimit(of: ordered.count, "aspects"),
      ].compactMap { $0 }.joined(separator: " "),
      table: table(of: ordered),
      draw: { draw(Array(ordered.prefix(RowPlot.limit)), width: $0) })
  }

  private static func summary(of aspects: [AspectMood]) -> String {
    guard let first = aspects.first else { return "No aspect is mentioned." }
    let start =
      "\(quoted(first.aspect)) is mentioned most, in \(Numbers.count(first.mentions.count, "text", "texts")), "
      + "with a net sentiment of \(told(first.net, first.netInterval))."
    let sure = aspects.filter { $0.netInterval.lower > 0 || $0.netInterval.upper < 0 }
    let good = sure.filter { $0.net > 0 }.prefix(3).map { quoted($0.aspect) }
    let bad = sure.filter { $0.net < 0 }.prefix(3).map { quoted($0.aspect) }
    return start
      + (good.isEmpty ? "" : " Spoken well of: \(good.joined(separator: ", ")).")
      + (bad.isEmpty ? "" : " Spoken ill of: \(bad.joined(separator: ", ")).")
  }

  private static func table(of aspects: [AspectMood]) -> DataTable {
    DataTable(
      caption: "Aspects and how texts speak of them",
      columns: [
        ("aspect", false), ("texts", true), ("share of texts", true), ("well", true),
        ("neither", true), ("ill", true), ("net", true), ("95\u{202F}% interval", true),
      ],
      rows: aspects.map { aspect in
        [
          aspect.aspect, Numbers.count(aspect.mentions.count),
          Numbers.percent(aspect.mentions.share, places: 1),
          Numbers.count(aspect.positive), Numbers.count(aspect.neutral),
          Numbers.count(aspect.negative), Numbers.net(aspect.net),
          Numbers.net(aspect.netInterval),
        ]
      })
  }

  private static func draw(_ aspects: [AspectMood], width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let plot = RowPlot(
      aspects.map { aspect in
        RowPlot.Row(
          name: aspect.aspect,
          values: [Numbers.net(aspect.net), Numbers.count(aspect.mentions.count)])
      }, headings: ["net", "texts"], width: width)
    let scale = LinearScale.symmetric(
      aspects.flatMap { [$0.net, $0.netInterval.lower, $0.netInterval.upper] }, atLeast: 0.2,
      from: plot.frame.left + 8, to: plot.frame.right - 8)
    plot.draw(on: &drawing, axis: netLabels(scale, atMost: width == .wide ? 9 : 5))
    let most = Double(aspects.map(\.mentions.count).max() ?? 1)
    for (row, aspect) in aspects.enumerated() {
      let y = plot.center(of: row)
      drawing.interval(
        from: scale.position(of: aspect.netInterval.lower),
        to: scale.position(of: aspect.netInterval.upper), y: y)
      let share = most > 0 ? Double(max(aspect.mentions.count, 0)) / most : 0
      drawing.dot(
        at: Point(x: scale.position(of: aspect.net), y: y),
        radius: max(3, 9 * share.squareRoot()), .dot.and(mood(aspect.net)))
    }
    return drawing.svg(height: plot.height)
  }
}
