internal import Charts

extension Drawing {
  /// Draws swatches with names, one after the other, as many in a line as fit.
  ///
  /// - Returns: How high they are together.
  mutating func legend(_ items: [(mark: MarkClass, name: String)], x: Double = 0, y: Double)
    -> Double
  {
    var place = Point(x: x, y: y + 8)
    for item in items {
      let length = 16 + LabelText.width(of: item.name, size: Self.tickSize)
      if place.x > x, place.x + length > width {
        place = Point(x: x, y: place.y + 18)
      }
      bar(
        from: Point(x: place.x, y: place.y - 5), to: Point(x: place.x + 10, y: place.y + 5),
        item.mark)
      text(
        item.name, at: Point(x: place.x + 15, y: place.y), .tick, size: Self.tickSize,
        limit: width - place.x - 15)
      place.x += length + 14
    }
    return place.y - y + 10
  }

  /// Draws the steps of the diverging scale of net sentiments, with words at its ends.
  mutating func scaleLegend(y: Double) {
    text("−1 negative", at: Point(x: 0, y: y), .tick, size: Self.tickSize)
    let start = LabelText.width(of: "−1 negative", size: Self.tickSize) + 6
    for step in -4...4 {
      let x = start + Double(step + 4) * 13
      bar(from: Point(x: x, y: y - 6), to: Point(x: x + 12, y: y + 6), .scale(step))
    }
    text("positive +1", at: Point(x: start + 9 * 13 + 5, y: y), .tick, size: Self.tickSize)
  }
}
