/// How many valences lie in each of many narrow stretches: quantiles of any number of texts in a few kilobytes.
///
/// A quantile is the middle of the stretch in which it lies, and off by half of its width at most.
struct ValenceHistogram: Hashable, Sendable {
  /// How many stretches there are from −1 to 1.
  private static let stretchCount = 2_000
  /// How far a quantile may be off.
  static let quantileError = 1 / Double(stretchCount)
  /// How many bins a picture has.
  static let binCount = 20

  private var counts = Array(repeating: 0, count: stretchCount)
  private(set) var count = 0

  /// Counts a valence in millionths.
  mutating func insert(_ millionths: Int64) {
    let place = (millionths + 1_000_000) * Int64(Self.stretchCount) / 2_000_000
    counts[Int(max(0, min(Int64(Self.stretchCount) - 1, place)))] += 1
    count += 1
  }

  /// The bins and quantiles.
  var distribution: ValenceDistribution {
    let width = Self.stretchCount / Self.binCount
    let bins = (0..<Self.binCount).map { bin in
      ValenceDistribution.Bin(
        lower: Double(bin * 2) / Double(Self.binCount) - 1,
        upper: Double(bin * 2 + 2) / Double(Self.binCount) - 1,
        count: counts[bin * width..<(bin + 1) * width].reduce(0, +))
    }
    return ValenceDistribution(
      bins: bins,
      quantiles: count == 0
        ? []
        : [0.1, 0.25, 0.5, 0.75, 0.9].map {
          ValenceDistribution.Quantile(share: $0, valence: quantile($0))
        }, quantileError: Self.quantileError)
  }

  /// The middle of the stretch in which the text stands that has this share of all before it.
  private func quantile(_ share: Double) -> Double {
    let rank = min(count - 1, Int(share * Double(count)))
    var before = 0
    for (place, stretch) in counts.enumerated() {
      before += stretch
      if before > rank {
        return (Double(place) + 0.5) * 2 / Double(Self.stretchCount) - 1
      }
    }
    return 1
  }
}
