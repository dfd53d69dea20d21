/// The part of a picture in which values lie.
public struct PlotFrame: Hashable, Sendable {
  /// Where it begins.
  public var left: Double
  /// Where it ends.
  public var right: Double
  /// Its upper edge.
  public var top: Double
  /// Its lower edge.
  public var bottom: Double

  /// Creates a frame.
  public init(left: Double, right: Double, top: Double, bottom: Double) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// Creates a frame beside the names of ticks: as far in as the widest of them needs.
  public init(beside names: [String], right: Double, top: Double, bottom: Double) {
    let widest = names.map { LabelText.width(of: $0, size: Drawing.tickSize) }.max() ?? 0
    self.init(left: min(widest, right / 3) + 6, right: right, top: top, bottom: bottom)
  }
}

/// A name at a place of an axis.
public struct AxisLabel: Hashable, Sendable {
  /// The place.
  public var position: Double
  /// The name.
  public var name: String
  /// Whether the line of zero is there.
  public var isZero: Bool

  /// Creates a label.
  public init(position: Double, name: String, isZero: Bool = false) {
    self.position = position
    self.name = name
    self.isZero = isZero
  }
}

// MARK: - Drawing

extension Drawing {
  /// Draws lines across a frame at the labels, whose names stand left of it.
  public mutating func verticalAxis(_ labels: [AxisLabel], of frame: PlotFrame) {
    for label in labels {
      rule(
        from: Point(x: frame.left, y: label.position),
        to: Point(x: frame.right, y: label.position), label.isZero ? .zero : .grid)
      text(
        label.name, at: Point(x: frame.left - 5, y: label.position), anchor: .end, .tick,
        size: Self.tickSize, limit: frame.left - 5)
    }
  }

  /// Writes names below their places, without those that would touch the one before them.
  public mutating func tickNames(_ labels: [AxisLabel], y: Double) {
    var free = -Double.infinity
    for label in labels {
      let half = LabelText.width(of: label.name, size: Self.tickSize) / 2
      let x = min(max(label.position, half), width - half)
      guard x - half >= free else { continue }
      text(label.name, at: Point(x: x, y: y), anchor: .middle, .tick, size: Self.tickSize)
      free = x + half + 5
    }
  }

  /// Draws the strokes and names of an axis of time; where names do not tell the year, it stands below.
  ///
  /// - Returns: How high it is.
  public mutating func timeAxis(_ scale: TimeScale, of frame: PlotFrame) -> Double {
    let ticks = scale.ticks(apart: 52)
    for tick in ticks {
      let x = scale.position(of: Double(tick.day))
      rule(from: Point(x: x, y: frame.bottom), to: Point(x: x, y: frame.bottom + 4), .axis)
    }
    rule(
      from: Point(x: frame.left, y: frame.bottom), to: Point(x: frame.right, y: frame.bottom), .axis
    )
    tickNames(
      ticks.map { AxisLabel(position: scale.position(of: $0.moment), name: $0.name) },
      y: frame.bottom + 12)
    tickNames(
      ticks.compactMap { tick in
        tick.year.map { AxisLabel(position: scale.position(of: tick.moment), name: $0) }
      }, y: frame.bottom + 26)
    return ticks.contains { $0.year != nil } ? 36 : 22
  }
}
