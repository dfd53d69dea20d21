/// At which end of a text its place is.
public enum TextAnchor: Sendable {
  /// The text begins there.
  case start
  /// Its middle is there.
  case middle
  /// It ends there.
  case end
}

// MARK: - Lines and areas

extension Drawing {
  /// Draws a straight line.
  public mutating func rule(from start: Point, to end: Point, _ mark: MarkClass) {
    element(
      "line", mark, [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)])
  }

  /// Draws a line through points; where one is not finite, it is broken.
  public mutating func line(_ points: [Point], _ mark: MarkClass) {
    var path: [UInt8] = []
    var isBroken = true
    for point in points {
      guard point.isFinite else {
        isBroken = true
        continue
      }
      path.append(isBroken ? 0x4D : 0x4C)
      path.append(point)
      isBroken = false
    }
    self.path(path, mark)
  }

  /// Draws the area between two lines that have a point at the same places.
  public mutating func area(from lower: [Point], to upper: [Point], _ mark: MarkClass) {
    let corners = (upper + lower.reversed()).filter(\.isFinite)
    var path: [UInt8] = []
    for (index, corner) in corners.enumerated() {
      path.append(index == 0 ? 0x4D : 0x4C)
      path.append(corner)
    }
    guard !path.isEmpty else { return }
    path.append(0x5A)
    self.path(path, mark)
  }

  private mutating func path(_ path: [UInt8], _ mark: MarkClass) {
    guard !path.isEmpty else { return }
    open("path", mark)
    bytes.append(contentsOf: " d=\"".utf8)
    bytes.append(contentsOf: path)
    bytes.append(contentsOf: "\"/>".utf8)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ point: Point) {
    append(number: point.x)
    append(0x20)
    append(number: point.y)
  }
}

// MARK: - Bars, cells and dots

extension Drawing {
  /// Draws a bar or cell between two corners, whichever they are.
  public mutating func bar(from corner: Point, to opposite: Point, _ mark: MarkClass) {
    guard corner.isFinite, opposite.isFinite else { return }
    element(
      "rect", mark,
      [
        ("x", min(corner.x, opposite.x)), ("y", min(corner.y, opposite.y)),
        ("width", abs(corner.x - opposite.x)), ("height", abs(corner.y - opposite.y)),
      ])
  }

  /// Draws a dot.
  public mutating func dot(at center: Point, radius: Double, _ mark: MarkClass) {
    guard center.isFinite else { return }
    element("circle", mark, [("cx", center.x), ("cy", center.y), ("r", max(radius, 0))])
  }

  /// Draws an interval that lies: a line with a stroke at both ends.
  public mutating func interval(from start: Double, to end: Double, y: Double, cap: Double = 3) {
    guard start.isFinite, end.isFinite else { return }
    rule(from: Point(x: start, y: y), to: Point(x: end, y: y), .interval)
    for x in [start, end] where cap > 0 {
      rule(from: Point(x: x, y: y - cap), to: Point(x: x, y: y + cap), .interval)
    }
  }
}

extension Drawing {
  /// Draws an interval that stands: a line with a stroke at both ends.
  public mutating func interval(from start: Double, to end: Double, x: Double, cap: Double = 3) {
    guard start.isFinite, end.isFinite else { return }
    rule(from: Point(x: x, y: start), to: Point(x: x, y: end), .interval)
    for y in [start, end] where cap > 0 {
      rule(from: Point(x: x - cap, y: y), to: Point(x: x + cap, y: y), .interval)
    }
  }
}

// MARK: - Texts

extension Drawing {
  /// The size of names.
  public static let labelSize: Double = 12
  /// The size of figures and of texts at ticks.
  public static let tickSize: Double = 11

  /// Writes a text in one line.
  ///
  /// - Parameters:
  ///   - text: The text; anything may stand in it.
  ///   - point: Where its anchor is and, downwards, the middle of its letters.
  ///   - anchor: At which end its place is.
  ///   - mark: What kind of text it is.
  ///   - size: The size of its letters.
  ///   - limit: How wide it may become; what is more is cut off.
  public mutating func text(
    _ text: String, at point: Point, anchor: TextAnchor = .start, _ mark: MarkClass,
    size: Double = Drawing.labelSize, limit: Double? = nil
  ) {
    let shown = LabelText.truncated(text, to: min(limit ?? width, width), size: size)
    guard !shown.isEmpty else { return }
    open("text", mark)
    attribute("x", point.x)
    attribute("y", point.y + size * 0.36)
    switch anchor {
    case .start: break
    case .middle: bytes.append(contentsOf: " text-anchor=\"middle\"".utf8)
    case .end: bytes.append(contentsOf: " text-anchor=\"end\"".utf8)
    }
    if size != Self.labelSize { attribute("font-size", size) }
    bytes.append(0x3E)
    LabelText.append(shown, to: &bytes)
    bytes.append(contentsOf: "</text>".utf8)
  }
}
