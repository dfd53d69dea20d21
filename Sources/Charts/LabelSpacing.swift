/// Places of labels along a line, moved as little as is needed so that none covers another.
public enum LabelSpacing {
  /// Returns the middles of labels in the order in which they were given.
  ///
  /// Labels keep their order. If there is too little room for all, they share it evenly.
  ///
  /// - Parameters:
  ///   - wanted: Where the middles should be.
  ///   - sizes: How long the labels are; missing ones are 0.
  ///   - lower: Where the room begins.
  ///   - upper: Where it ends.
  public static func spread(
    _ wanted: [Double], sizes: [Double], from lower: Double, to upper: Double
  ) -> [Double] {
    let clean = wanted.map { $0.isFinite ? min(max($0, lower), upper) : lower }
    let length = { (index: Int) in sizes.indices.contains(index) ? max(sizes[index], 0) : 0 }
    let order = clean.indices.sorted { (clean[$0], $0) < (clean[$1], $1) }
    let total = order.reduce(0) { $0 + length($1) }
    guard total <= upper - lower else {
      return evenly(order, from: lower, to: upper)
    }
    var places = clean
    var free = lower
    for index in order {
      places[index] = max(clean[index], free + length(index) / 2)
      free = places[index] + length(index) / 2
    }
    free = upper
    for index in order.reversed() {
      places[index] = min(places[index], free - length(index) / 2)
      free = places[index] - length(index) / 2
    }
    return places
  }

  private static func evenly(_ order: [Int], from lower: Double, to upper: Double) -> [Double] {
    let scale = BandScale(count: order.count, from: lower, to: upper)
    var places = [Double](repeating: lower, count: order.count)
    for (place, index) in order.enumerated() { places[index] = scale.center(of: place) }
    return places
  }
}

/// Values that stand in for so many that their marks would cover each other.
public enum Thinning {
  /// Returns at most so many runs of indices that together are all of them, in order.
  public static func runs(of count: Int, atMost limit: Int) -> [Range<Int>] {
    guard count > 0, limit > 0 else { return [] }
    let length = (count + limit - 1) / limit
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }
}
