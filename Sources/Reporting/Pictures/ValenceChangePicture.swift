internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws two spreads of valences over each other, as shares of their texts.
  static func valenceChange(
    before: ValenceDistribution, after: ValenceDistribution, beforeName: String = "before",
    afterName: String = "after"
  ) -> Figure {
    let earlier = shares(of: before)
    let later = shares(of: after)
    return Figure(
      id: "valence-change", title: "How strong the feelings were and are",
      summary: """
        The median valence was \(Numbers.net(median(of: before))) and is \
        \(Numbers.net(median(of: after))).
        """,
      note: "Bars are the shares of texts after, the line those before.",
      table: DataTable(
        caption: "Shares of texts by valence",
        columns: [("valence", false), ("before", true), ("after", true)],
        rows: before.bins.enumerated().map { index, bin in
          [
            "\(Numbers.net(bin.lower)) to \(Numbers.net(bin.upper))",
            Numbers.percent(earlier[index], places: 1),
            Numbers.percent(
              later.indices.contains(index) ? later[index] : nil, places: 1),
          ]
        }),
      draw: { width in
        var drawing = Drawing(width: width)
        let legend = drawing.legend(
          [(.other, beforeName), (.series, afterName)], y: 0)
        draw(
          before, earlier, after, later, top: legend + 12, on: &drawing)
        return drawing.svg(height: legend + 12 + 130 + 22)
      })
  }

  private static func median(of valence: ValenceDistribution) -> Double? {
    valence.quantiles.first { abs($0.share - 0.5) < 0.001 }?.valence
  }

  private static func shares(of valence: ValenceDistribution) -> [Double] {
    let total = Double(valence.bins.reduce(0) { $0 + $1.count })
    return valence.bins.map { total > 0 ? Double($0.count) / total : 0 }
  }

  private static func draw(
    _ before: ValenceDistribution, _ earlier: [Double], _ after: ValenceDistribution,
    _ later: [Double], top: Double, on drawing: inout Drawing
  ) {
    let bottom = top + 130
    let scale = LinearScale.nice(earlier + later, zero: true, ticks: 4, from: bottom, to: top)
    let labels = shareLabels(scale, atMost: 4)
    let frame = PlotFrame(
      beside: labels.map(\.name), right: drawing.width - 8, top: top, bottom: bottom)
    let values = LinearScale(-1, 1, from: frame.left, to: frame.right)
    drawing.verticalAxis(labels, of: frame)
    for (bin, share) in zip(after.bins, later) {
      drawing.bar(
        from: Point(x: values.position(of: bin.lower) + 0.5, y: bottom),
        to: Point(x: values.position(of: bin.upper) - 0.5, y: scale.position(of: share)), .series)
    }
    let steps = zip(before.bins, earlier).flatMap { bin, share in
      [bin.lower, bin.upper].map {
        Point(x: values.position(of: $0), y: scale.position(of: share))
      }
    }
    drawing.line(steps, .otherLine)
    drawing.rule(
      from: Point(x: frame.left, y: bottom), to: Point(x: frame.right, y: bottom), .axis)
    drawing.tickNames(netLabels(values, atMost: 5), y: bottom + 12)
  }
}
