internal import Charts

/// The frame of pictures that have a row for each name.
///
/// On wide paper a name stands before its marks and its figures behind them; on narrow paper both
/// stand above, so that the marks have all the width.
struct RowPlot {
  /// A row.
  struct Row {
    /// What it is called.
    var name: String
    /// Its figures, one for each heading.
    var values: [String]
    /// Whether it has too few texts to say much.
    var isMuted = false
  }

  /// How many rows are drawn; the table has them all.
  static let limit = 40

  /// The width of the paper.
  let width: PictureWidth
  /// The rows.
  let rows: [Row]
  /// What stands above the columns of figures.
  let headings: [String]
  /// Where marks are drawn.
  let frame: PlotFrame
  /// How high the picture is.
  let height: Double

  private let rowHeight: Double
  private let markHeight: Double
  /// Where the columns of figures end.
  private let columns: [Double]
  private let nameLimit: Double

  /// Lays rows out.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - headings: What stands above the columns of figures.
  ///   - width: The width of the paper.
  ///   - markHeight: How high the room for a row's marks is.
  ///   - hasAxis: Whether ticks have names below.
  init(
    _ rows: [Row], headings: [String], width: PictureWidth, markHeight: Double = 22,
    hasAxis: Bool = true
  ) {
    self.width = width
    self.rows = rows
    self.headings = headings
    self.markHeight = markHeight
    let sizes = headings.enumerated().map { column, heading in
      rows.reduce(LabelText.width(of: heading, size: Drawing.tickSize)) { widest, row in
        let text = row.values.indices.contains(column) ? row.values[column] : ""
        return max(widest, LabelText.width(of: text, size: Drawing.tickSize))
      }
    }
    var ends: [Double] = []
    var end = width.rawValue
    for size in sizes.reversed() {
      ends.insert(end, at: 0)
      end -= min(size, Self.valueLimit(width)) + 12
    }
    columns = ends
    let valuesStart = headings.isEmpty ? width.rawValue : end + 4
    let top: Double = headings.isEmpty ? 4 : 20
    let left: Double
    let right: Double
    switch width {
    case .wide:
      let widest = rows.map { LabelText.width(of: $0.name, size: Drawing.labelSize) }.max() ?? 0
      nameLimit = min(widest + 1, 210)
      left = nameLimit + 14
      right = headings.isEmpty ? width.rawValue - 8 : valuesStart - 12
      rowHeight = markHeight + 2
    case .narrow:
      nameLimit = max(valuesStart - 8, 60)
      left = 8
      right = width.rawValue - 8
      rowHeight = markHeight + 22
    }
    frame = PlotFrame(
      left: left, right: right, top: top, bottom: top + rowHeight * Double(rows.count))
    height = frame.bottom + (hasAxis ? 20 : 4)
  }

  /// How wide a column of figures may become.
  private static func valueLimit(_ width: PictureWidth) -> Double {
    width == .wide ? 140 : 96
  }

  /// Returns the middle of a row's marks.
  func center(of index: Int) -> Double {
    frame.top + rowHeight * Double(index + 1) - markHeight / 2 - 1
  }

  /// Draws the headings, the lines of an axis, names and figures; marks come on top.
  func draw(on drawing: inout Drawing, axis labels: [AxisLabel]) {
    drawAxis(on: &drawing, labels)
    for (column, heading) in headings.enumerated() where columns.indices.contains(column) {
      drawing.text(
        heading, at: Point(x: columns[column], y: 8), anchor: .end, .tick, size: Drawing.tickSize,
        limit: Self.valueLimit(width))
    }
    for (index, row) in rows.enumerated() {
      let y = width == .wide ? center(of: index) : center(of: index) - markHeight / 2 - 8
      drawing.text(
        row.name, at: Point(x: 0, y: y), row.isMuted ? .label.and(.muted) : .label,
        limit: nameLimit)
      for (column, value) in row.values.enumerated() where columns.indices.contains(column) {
        drawing.text(
          value, at: Point(x: columns[column], y: y), anchor: .end,
          row.isMuted ? .value.and(.muted) : .value, size: Drawing.tickSize,
          limit: Self.valueLimit(width))
      }
    }
  }

  private func drawAxis(on drawing: inout Drawing, _ labels: [AxisLabel]) {
    for label in labels {
      rule(on: &drawing, x: label.position, label.isZero ? .zero : .grid)
    }
    drawing.tickNames(labels, y: frame.bottom + 10)
  }

  /// Draws a line down all rows' marks; on narrow paper it leaves the names out.
  func rule(on drawing: inout Drawing, x: Double, _ mark: MarkClass) {
    guard width == .narrow else {
      drawing.rule(from: Point(x: x, y: frame.top), to: Point(x: x, y: frame.bottom), mark)
      return
    }
    for index in rows.indices {
      let y = center(of: index)
      drawing.rule(
        from: Point(x: x, y: y - markHeight / 2 + 1), to: Point(x: x, y: y + markHeight / 2), mark)
    }
  }
}

// MARK: - Marks

extension RowPlot {
  /// Draws a bar from one place to another in a row.
  func bar(
    on drawing: inout Drawing, row: Int, from start: Double, to end: Double, _ mark: MarkClass
  ) {
    let half = min(markHeight * 0.32, 8)
    drawing.bar(
      from: Point(x: start, y: center(of: row) - half),
      to: Point(x: end, y: center(of: row) + half),
      row < rows.count && rows[row].isMuted ? mark.and(.muted) : mark)
  }

  /// The sentence about rows that are not drawn; nil if all are.
  static func noteAboutLimit(of count: Int, _ noun: String) -> String? {
    count > limit ? "The first \(limit) of \(Numbers.count(count)) \(noun) are drawn." : nil
  }
}
