internal import Charts
internal import Learning
internal import Workspace

extension Figure {
  /// Draws the sentiment of the hours of the week: the larger a cell, the more texts.
  ///
  /// - Parameters:
  ///   - hours: The hours.
  ///   - smallestCell: With how many texts a cell says something.
  static func weekHours(_ hours: SentimentByHour, smallestCell: Int) -> Figure {
    let picture = WeekHoursPicture(hours: hours, smallestCell: smallestCell)
    return Figure(
      id: "hours", title: "Sentiment by weekday and hour", summary: picture.summary,
      note: picture.note, table: picture.table, draw: picture.svg)
  }
}

/// The hours of the week, as they are drawn.
private struct WeekHoursPicture {
  let hours: SentimentByHour
  let smallestCell: Int

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let hoursOfDay = 24
  /// A cell of a narrow picture has so many hours at least.
  private static let narrowHours = 3

  // MARK: Words

  private func name(of cell: SentimentByHour.Cell) -> String {
    let days = Self.weekdays
    let day = days.indices.contains(cell.weekday) ? days[cell.weekday] : "?"
    let last = cell.hour + hours.hoursPerCell - 1
    return last > cell.hour
      ? "\(day) \(cell.hour):00–\(last):59" : "\(day) \(cell.hour):00"
  }

  var summary: String {
    let total = hours.cells.reduce(0) { $0 + $1.count }
    guard let busiest = hours.cells.max(by: { $0.count < $1.count }), total > 0 else {
      return "No text has an hour."
    }
    let start =
      "Of \(Numbers.count(total, "text", "texts")), most came on \(name(of: busiest)) "
      + "(\(Numbers.count(busiest.count, "text", "texts")))."
    let known = hours.cells.filter { $0.net != nil }
    guard let best = known.max(by: { ($0.net ?? 0) < ($1.net ?? 0) }),
      let worst = known.min(by: { ($0.net ?? 0) < ($1.net ?? 0) }), known.count > 1
    else { return start }
    return """
      \(start) Net sentiment was highest on \(name(of: best)), \(told(best)), and lowest on \
      \(name(of: worst)), \(told(worst)).
      """
  }

  private func told(_ cell: SentimentByHour.Cell) -> String {
    Figure.told(cell.net, cell.netInterval)
  }

  var note: String {
    let size = hours.hoursPerCell
    let merged =
      size > 1
      ? "There are few texts an hour, so a cell has \(size) hours: 0–\(size - 1) ends at "
        + "\(size - 1):59. "
      : "On narrow paper a cell has \(Self.narrowHours) hours. "
    return """
      \(merged)The larger a cell, the more texts; its color and sign are their net sentiment. \
      Outlined cells have fewer than \(Numbers.count(smallestCell)) texts, too few to say.
      """
  }

  var table: DataTable {
    let isMerged = hours.hoursPerCell > 1
    return DataTable(
      caption: "Sentiment by weekday and hour; hours without texts are left out",
      columns: [
        (isMerged ? "hours" : "hour", false), ("texts", true), ("net", true),
        ("95\u{202F}% interval", true),
      ],
      rows: hours.cells.filter { $0.count > 0 }.map { cell in
        [
          name(of: cell), Numbers.count(cell.count),
          cell.net == nil ? "few texts" : Numbers.net(cell.net), Numbers.net(cell.netInterval),
        ]
      })
  }

  // MARK: Drawing

  /// A box of the picture: the texts of one or more cells.
  private struct Box {
    var count = 0
    var judged = 0
    var balance = 0

    mutating func add(_ cell: SentimentByHour.Cell) {
      count += max(cell.count, 0)
      judged += cell.positive + cell.neutral + cell.negative
      balance += cell.positive - cell.negative
    }
  }

  private func boxes(hoursEach size: Int) -> [[Box]] {
    let row = [Box](repeating: Box(), count: Self.hoursOfDay / size)
    var boxes = Self.weekdays.map { _ in row }
    for cell in hours.cells where boxes.indices.contains(cell.weekday) {
      guard (0..<Self.hoursOfDay).contains(cell.hour) else { continue }
      boxes[cell.weekday][cell.hour / size].add(cell)
    }
    return boxes
  }

  func svg(_ width: PictureWidth) -> String {
    var drawing = Drawing(width: width)
    let size = max(hours.hoursPerCell, width == .wide ? 1 : Self.narrowHours)
    let boxes = boxes(hoursEach: size)
    let top = 20.0
    let rowHeight = width == .wide ? 26.0 : 30
    let columns = BandScale(count: Self.hoursOfDay / size, from: 34, to: width.rawValue)
    let rows = BandScale(count: 7, from: top, to: top + rowHeight * 7)
    let most = Double(boxes.joined().map(\.count).max() ?? 0)
    for (row, name) in Self.weekdays.enumerated() {
      drawing.text(name, at: Point(x: 0, y: rows.center(of: row)), .label)
      for (column, box) in boxes[row].enumerated() where box.count > 0 {
        let share = (Double(box.count) / most).squareRoot()
        let center = Point(x: columns.center(of: column), y: rows.center(of: row))
        let room = Point(x: columns.step - 2, y: rowHeight - 2)
        draw(box, at: center, width: share * room.x, height: share * room.y, on: &drawing)
      }
    }
    drawing.tickNames(Self.labels(of: columns, hoursEach: size), y: 8)
    let bottom = top + rowHeight * 7
    drawing.scaleLegend(y: bottom + 16)
    return drawing.svg(height: bottom + 28)
  }

  /// The names of columns: of all of them, or of every other one where they have no room.
  private static func labels(of columns: BandScale, hoursEach size: Int) -> [AxisLabel] {
    let names = (0..<columns.count).map { column in
      let first = column * size
      return size > 1 ? "\(first)–\(first + size - 1)" : String(first)
    }
    let widest = names.map { LabelText.width(of: $0, size: Drawing.tickSize) }.max() ?? 0
    let step = widest + 6 > columns.step ? 2 : 1
    return names.indices.filter { $0.isMultiple(of: step) }.map { column in
      AxisLabel(position: columns.center(of: column), name: names[column])
    }
  }

  private func draw(
    _ box: Box, at center: Point, width: Double, height: Double, on drawing: inout Drawing
  ) {
    let isTold = box.judged >= max(smallestCell, 1)
    let step = Figure.step(isTold ? Double(box.balance) / Double(box.judged) : nil)
    let least = step == nil ? 3.0 : 11
    let (x, y) = (max(width, least) / 2, max(height, least) / 2)
    drawing.bar(
      from: Point(x: center.x - x, y: center.y - y), to: Point(x: center.x + x, y: center.y + y),
      .scale(step))
    guard let step, step != 0 else { return }
    drawing.text(
      step < 0 ? Numbers.minus : "+", at: center, anchor: .middle,
      abs(step) > 2 ? .onDark : .onLight, size: Drawing.tickSize)
  }
}
