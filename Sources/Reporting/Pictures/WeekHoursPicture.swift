internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws the sentiment of each hour of the week: the larger a cell, the more texts.
  static func weekHours(_ hours: SentimentByHour) -> Figure {
    Figure(
      id: "hours", title: "Sentiment by weekday and hour", summary: summary(of: hours),
      note: "The larger a square, the more texts; its color and sign are their net sentiment. "
        + "Outlined squares have too few texts to say. On narrow paper a square has three hours, from the "
        + "one above it.",
      table: table(of: hours), draw: { draw(hours, width: $0) })
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func name(of cell: SentimentByHour.Cell) -> String {
    let day = weekdays.indices.contains(cell.weekday) ? weekdays[cell.weekday] : "?"
    return "\(day) \(cell.hour):00"
  }

  private static func summary(of hours: SentimentByHour) -> String {
    let total = hours.cells.reduce(0) { $0 + $1.count }
    guard let busiest = hours.cells.max(by: { $0.count < $1.count }), total > 0 else {
      return "No text has an hour."
    }
    let start =
      "Of \(Numbers.count(total, "text", "texts")), most came on \(name(of: busiest)) (\(Numbers.count(busiest.count, "text", "texts")))."
    let known = hours.cells.filter { $0.net != nil }
    guard let best = known.max(by: { ($0.net ?? 0) < ($1.net ?? 0) }),
      let worst = known.min(by: { ($0.net ?? 0) < ($1.net ?? 0) }), known.count > 1
    else { return start }
    return """
      \(start) Net sentiment was highest on \(name(of: best)), \(told(best.net, best.netInterval)), \
      and lowest on \(name(of: worst)), \(told(worst.net, worst.netInterval)).
      """
  }

  private static func table(of hours: SentimentByHour) -> DataTable {
    DataTable(
      caption: "Sentiment by weekday and hour; hours without texts are left out",
      columns: [("hour", false), ("texts", true), ("net", true), ("95 % interval", true)],
      rows: hours.cells.filter { $0.count > 0 }.map { cell in
        [
          name(of: cell), Numbers.count(cell.count),
          cell.net == nil ? "few texts" : Numbers.net(cell.net),
          Numbers.net(cell.netInterval),
        ]
      })
  }

  /// A square of the picture: the texts of one or more hours.
  private struct Square {
    var count = 0
    var known = 0
    var sum = 0.0

    /// The net sentiment of those whose sentiment is known, if they are most of them.
    var net: Double? { known * 2 > count ? sum / Double(known) : nil }
  }

  private static func squares(of hours: SentimentByHour, every step: Int) -> [[Square]] {
    var squares = weekdays.map { _ in [Square](repeating: Square(), count: 24 / step) }
    for cell in hours.cells where squares.indices.contains(cell.weekday) {
      guard (0..<24).contains(cell.hour) else { continue }
      squares[cell.weekday][cell.hour / step].count += cell.count
      guard let net = cell.net, net.isFinite else { continue }
      squares[cell.weekday][cell.hour / step].known += cell.count
      squares[cell.weekday][cell.hour / step].sum += net * Double(cell.count)
    }
    return squares
  }

  private static func draw(_ hours: SentimentByHour, width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let step = width == .wide ? 1 : 3
    let squares = squares(of: hours, every: step)
    let columns = BandScale(count: 24 / step, from: 34, to: width.rawValue)
    let side = min(columns.step, width == .wide ? 26 : 34)
    let rows = BandScale(count: 7, from: 20, to: 20 + side * 7)
    let most = Double(squares.joined().map(\.count).max() ?? 0)
    for (row, name) in weekdays.enumerated() {
      drawing.text(name, at: Point(x: 0, y: rows.center(of: row)), .label)
      for (column, square) in squares[row].enumerated() {
        let center = Point(x: columns.center(of: column), y: rows.center(of: row))
        draw(square, at: center, side: side, most: most, on: &drawing)
      }
    }
    drawing.tickNames(
      (0..<(24 / step)).map { column in
        AxisLabel(
          position: columns.center(of: column),
          name: String(column * step))
      }, y: 8)
    drawing.scaleLegend(y: 20 + side * 7 + 16)
    return drawing.svg(height: 20 + side * 7 + 28)
  }

  private static func draw(
    _ square: Square, at center: Point, side: Double, most: Double, on drawing: inout Drawing
  ) {
    guard square.count > 0, most > 0 else { return }
    let share = (Double(square.count) / most).squareRoot()
    let step = step(square.net)
    let half = max(share * (side - 2), step == nil ? 3 : 11) / 2
    drawing.bar(
      from: Point(x: center.x - half, y: center.y - half),
      to: Point(x: center.x + half, y: center.y + half), .scale(step))
    guard let step, step != 0 else { return }
    drawing.text(
      step < 0 ? "−" : "+", at: center, anchor: .middle, abs(step) > 2 ? .onDark : .onLight,
      size: Drawing.tickSize)
  }
}
