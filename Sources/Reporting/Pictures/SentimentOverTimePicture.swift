internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws net sentiment over time with its interval and, below, how many texts there are.
  static func overTime(_ time: SentimentOverTime) -> Figure {
    let picture = OverTimePicture(time)
    return Figure(
      id: "over-time", title: "Sentiment over time", summary: picture.summary, note: picture.note,
      table: picture.table, draw: picture.svg)
  }
}

/// Sentiment over time, as it is drawn.
private struct OverTimePicture {
  let time: SentimentOverTime

  init(_ time: SentimentOverTime) {
    self.time = time
  }

  /// A stretch, or several that would cover each other.
  private struct Mark {
    var start: Double
    var end: Double
    var net: Double?
    var lower: Double
    var upper: Double
    /// How many texts there are a stretch.
    var count: Double
    var isMerged: Bool

    var middle: Double { (start + end) / 2 }
  }

  private var noun: String { time.by.rawValue }

  // MARK: Words

  var summary: String {
    let known = time.points.filter { $0.figures.net != nil }
    guard let first = known.first, let last = known.last else {
      return "There is no \(noun) with a text whose sentiment is known."
    }
    guard known.count > 1 else {
      return "There is one \(noun), \(first.name), with a net sentiment of \(told(first))."
    }
    let most = known.max { ($0.figures.net ?? 0) < ($1.figures.net ?? 0) } ?? first
    let least = known.min { ($0.figures.net ?? 0) < ($1.figures.net ?? 0) } ?? first
    return """
      Net sentiment was \(told(first)) in \(first.name) and \(told(last)) in \(last.name). \
      It was highest in \(most.name) with \(told(most)), and lowest in \(least.name) with \
      \(told(least)).
      """
  }

  private func told(_ point: SentimentOverTime.Point) -> String {
    Figure.told(point.figures.net, point.figures.netInterval)
  }

  var note: String {
    var sentences = [
      "Net sentiment is the share of positive texts less that of negative ones. "
        + "The band is its 95\u{202F}% interval; the bars are texts a \(noun)."
    ]
    if time.points.contains(where: { $0.merged > 1 }) {
      sentences.append("Where there are few texts, neighbors are merged (hollow dots, pale bars).")
    }
    if time.points.count > 280 {
      sentences.append(
        "Neighbors that would cover each other are drawn as one: the line is their mean, "
          + "the band holds all their intervals.")
    }
    return sentences.joined(separator: " ")
  }

  var table: DataTable {
    DataTable(
      caption: "Sentiment by \(noun)",
      columns: [
        (noun, false), ("net", true), ("95\u{202F}% interval", true), ("texts", true),
        ("positive", true),
        ("neutral", true), ("negative", true),
      ],
      rows: time.points.map { point in
        [
          point.name, Numbers.net(point.figures.net),
          Numbers.net(point.figures.netInterval),
          Numbers.count(point.figures.count), Numbers.count(point.figures.positive),
          Numbers.count(point.figures.neutral), Numbers.count(point.figures.negative),
        ]
      })
  }

  // MARK: Drawing

  func svg(_ width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let marks = marks(atMost: width == .wide ? 280 : 140)
    let bands = marks.filter { $0.net != nil }
    let top = 22.0
    let bottom = top + (width == .wide ? 150 : 140)
    let right = width.rawValue - 6
    let values = bands.map(\.lower) + bands.map(\.upper)
    let net = LinearScale.nice(values, zero: true, ticks: 7, from: bottom, to: top)
    let counts = LinearScale.nice(
      marks.map(\.count), zero: true, ticks: 3, from: bottom + 70, to: bottom + 32)
    let netLabels = Figure.netLabels(net, atMost: 9)
    let countLabels = Figure.countLabels(counts, atMost: 3)
    let frame = PlotFrame(
      beside: (netLabels + countLabels).map(\.name), right: right, top: top, bottom: bottom)
    let below = PlotFrame(
      left: frame.left, right: right, top: bottom + 32, bottom: bottom + 70)
    let days = TimeScale(
      firstDay: time.points.map(\.firstDay).min() ?? 0,
      lastDay: time.points.map(\.lastDay).max() ?? 0, from: frame.left, to: right)
    drawing.verticalAxis(netLabels, of: frame)
    drawing.text(
      "net sentiment", at: Point(x: 0, y: 8), .tick, size: Drawing.tickSize)
    drawing.verticalAxis(countLabels, of: below)
    drawing.text(
      "texts a \(noun)", at: Point(x: 0, y: bottom + 18), .tick, size: Drawing.tickSize)
    for mark in marks {
      drawBar(mark, on: &drawing, days: days, counts: counts)
    }
    drawNet(marks, on: &drawing, days: days, net: net)
    let axisHeight = drawing.timeAxis(days, of: below)
    return drawing.svg(height: below.bottom + axisHeight)
  }

  private func drawBar(
    _ mark: Mark, on drawing: inout Drawing, days: TimeScale, counts: LinearScale
  ) {
    let start = days.position(of: mark.start)
    let end = days.position(of: mark.end)
    let gap = min((end - start) * 0.1, 1)
    drawing.bar(
      from: Point(x: start + gap, y: counts.position(of: 0)),
      to: Point(x: end - gap, y: counts.position(of: mark.count)),
      mark.isMerged ? .series.and(.muted) : .series)
  }

  private func drawNet(
    _ marks: [Mark], on drawing: inout Drawing, days: TimeScale, net: LinearScale
  ) {
    for run in marks.split(whereSeparator: { $0.net == nil }) {
      let lower = run.map { point($0, $0.lower, days, net) }
      let upper = run.map { point($0, $0.upper, days, net) }
      drawing.area(from: lower, to: upper, .band)
      guard run.count == 1, let low = lower.first, let high = upper.first else { continue }
      // A single stretch has no area.
      drawing.interval(from: low.y, to: high.y, x: low.x)
    }
    drawing.line(
      marks.map { mark in
        mark.net.map { point(mark, $0, days, net) } ?? Point(x: .nan, y: .nan)
      }, .seriesLine)
    for mark in marks where marks.count <= 60 {
      guard let value = mark.net else { continue }
      drawing.dot(
        at: point(mark, value, days, net), radius: 3,
        mark.isMerged ? .dot.and(.hollow) : .dot.and(.series))
    }
  }

  private func point(_ mark: Mark, _ value: Double, _ days: TimeScale, _ net: LinearScale) -> Point
  {
    Point(x: days.position(of: mark.middle), y: net.position(of: value))
  }

  private func marks(atMost limit: Int) -> [Mark] {
    Thinning.runs(of: time.points.count, atMost: limit).compactMap { run in
      let points = time.points[run]
      guard let first = points.first, let last = points.last else { return nil }
      let known = points.filter { $0.figures.net != nil }
      let count = known.reduce(0.0) { $0 + Double($1.figures.count) }
      let sum = known.reduce(0.0) { $0 + ($1.figures.net ?? 0) * Double($1.figures.count) }
      let stretches = points.reduce(0.0) { $0 + Double(max($1.merged, 1)) }
      return Mark(
        start: start(of: first), end: end(of: last), net: count > 0 ? sum / count : nil,
        lower: known.map(\.figures.netInterval.lower).min() ?? 0,
        upper: known.map(\.figures.netInterval.upper).max() ?? 0,
        count: points.reduce(0.0) { $0 + Double($1.figures.count) } / stretches,
        isMerged: points.contains { $0.merged > 1 })
    }
  }

  private func start(of point: SentimentOverTime.Point) -> Double {
    Double(point.firstDay) + (hour(of: point.name.utf8.prefix(13)) ?? 0) / 24
  }

  private func end(of point: SentimentOverTime.Point) -> Double {
    guard let hour = hour(of: point.name.utf8.suffix(13)) else { return Double(point.lastDay) + 1 }
    return Double(point.lastDay) + (hour + 1) / 24
  }

  /// The hour at the end of a name like `2025-03-03T14`.
  private func hour(of name: some BidirectionalCollection<UInt8>) -> Double? {
    let bytes = Array(name)
    guard time.by == .hour, bytes.count == 13, bytes[10] == 0x54 else { return nil }
    return Int(String(decoding: bytes[11...], as: UTF8.self)).flatMap {
      (0..<24).contains($0) ? Double($0) : nil
    }
  }
}
