/// A scale of equally wide places, one for each of some names.
public struct BandScale: Hashable, Sendable {
  /// How many places there are.
  public let count: Int
  /// Where the first begins.
  public let start: Double
  /// How wide a place is, with the gap to its neighbor.
  public let step: Double
  /// How much of it is filled, in 0…1.
  public let filling: Double

  /// Creates a scale of a number of places between two ends.
  public init(count: Int, from start: Double, to end: Double, filling: Double = 0.8) {
    self.count = max(count, 0)
    self.start = start.isFinite ? start : 0
    let length = end.isFinite ? end - self.start : 0
    step = count > 0 ? length / Double(count) : 0
    self.filling = filling.isFinite ? min(max(filling, 0), 1) : 1
  }

  /// Returns the middle of a place.
  public func center(of index: Int) -> Double {
    start + (Double(index) + 0.5) * step
  }

  /// Returns the ends of what is filled of a place.
  public func extent(of index: Int) -> (start: Double, end: Double) {
    (center(of: index) - step * filling / 2, center(of: index) + step * filling / 2)
  }
}
