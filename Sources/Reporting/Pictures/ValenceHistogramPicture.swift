internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws how valences are spread, with the median and the quartiles.
  static func valences(_ valence: ValenceDistribution) -> Figure {
    let total = valence.bins.reduce(0) { $0 + $1.count }
    return Figure(
      id: "valences", title: "How strong the feelings are",
      summary: summary(of: valence, total: total),
      note: "A valence is a text's sentiment from −1 to +1. "
        + "The line above has the middle half of the texts; its dot is the median.",
      table: DataTable(
        caption: "Texts by valence",
        columns: [("valence", false), ("texts", true), ("share", true)],
        rows: rows(of: valence, total: total)),
      draw: { draw(valence, width: $0) })
  }

  private static func rows(of valence: ValenceDistribution, total: Int) -> [[String]] {
    let bins = valence.bins.map { bin in
      let share = total > 0 ? Double(bin.count) / Double(total) : nil
      return [
        "\(Numbers.net(bin.lower)) to \(Numbers.net(bin.upper))", Numbers.count(bin.count),
        Numbers.percent(share, places: 1),
      ]
    }
    let quantiles = valence.quantiles.map { quantile in
      ["\(Numbers.percent(quantile.share)) are below", Numbers.net(quantile.valence), ""]
    }
    return bins + quantiles
  }

  private static func quantile(_ share: Double, of valence: ValenceDistribution) -> Double? {
    valence.quantiles.first { abs($0.share - share) < 0.001 }?.valence
  }

  private static func summary(of valence: ValenceDistribution, total: Int) -> String {
    guard total > 0, let median = quantile(0.5, of: valence) else {
      return "No text has a valence."
    }
    guard let lower = quantile(0.25, of: valence), let upper = quantile(0.75, of: valence) else {
      return "The median of \(Numbers.count(total, "text", "texts")) is \(Numbers.net(median))."
    }
    return """
      The median of \(Numbers.count(total, "text", "texts")) is \(Numbers.net(median)); the middle half lies \
      between \(Numbers.net(lower)) and \(Numbers.net(upper)).
      """
  }

  private static func draw(_ valence: ValenceDistribution, width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let top = 34.0
    let bottom = top + 130
    let counts = LinearScale.nice(
      valence.bins.map { Double($0.count) }, zero: true, ticks: 4, from: bottom, to: top)
    let labels = countLabels(counts, atMost: 4)
    let frame = PlotFrame(
      beside: labels.map(\.name), right: width.rawValue - 8, top: top, bottom: bottom)
    let values = LinearScale(-1, 1, from: frame.left, to: frame.right)
    drawing.verticalAxis(labels, of: frame)
    for bin in valence.bins {
      let middle = (bin.lower + bin.upper) / 2
      drawing.bar(
        from: Point(x: values.position(of: bin.lower) + 0.5, y: bottom),
        to: Point(
          x: values.position(of: bin.upper) - 0.5, y: counts.position(of: Double(bin.count))),
        abs(middle) < 0.1 ? .neutral : mood(middle))
    }
    drawQuantiles(valence, on: &drawing, scale: values)
    drawing.rule(
      from: Point(x: frame.left, y: bottom), to: Point(x: frame.right, y: bottom), .axis)
    drawing.tickNames(netLabels(values, atMost: 5), y: bottom + 12)
    return drawing.svg(height: bottom + 22)
  }

  private static func drawQuantiles(
    _ valence: ValenceDistribution, on drawing: inout Drawing, scale: LinearScale
  ) {
    if let lower = quantile(0.25, of: valence), let upper = quantile(0.75, of: valence) {
      drawing.interval(
        from: scale.position(of: lower), to: scale.position(of: upper), y: 24, cap: 4)
    }
    guard let median = quantile(0.5, of: valence) else { return }
    let x = scale.position(of: median)
    drawing.dot(at: Point(x: x, y: 24), radius: 4, .dot.and(mood(median)))
    let text = "median \(Numbers.net(median))"
    let half = LabelText.width(of: text, size: Drawing.tickSize) / 2
    drawing.text(
      text, at: Point(x: min(max(x, half), drawing.width - half), y: 8), anchor: .middle, .value,
      size: Drawing.tickSize)
  }
}
