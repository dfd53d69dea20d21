/// How many groups there are: the number at which two halves of the points agree best.
///
/// For each number the points are dealt into two halves some times, each half is grouped, and both
/// groupings are carried over to all points. Where the number fits, the halves find the same groups.
///
/// Source: R. Tibshirani, G. Walther, "Cluster validation by prediction strength", JCGS 14 (2005); T.
/// Lange et al., "Stability-based validation of clustering solutions", Neural Computation 16 (2004).
public enum ClusterCount {
  /// The numbers that are tried; fewer than four groups are always stable and tell little.
  static let candidates = [4, 5, 6, 7, 8, 10, 12, 15, 18, 21, 25, 30]
  /// A group has at least so many points on average.
  static let pointsPerGroup = 8
  /// How many points are looked at.
  static let pointLimit = 4_000
  private static let dealCount = 4

  /// Returns the number of groups that is most stable.
  ///
  /// - Complexity: O(*n* · *d* · *k*) for *k* groups, some dozens of times; *n* is at most 4,000.
  public static func mostStable(_ points: UnitVectors, threadCount: Int = 2) -> Int {
    let step = max(1, points.count / pointLimit)
    let sample = points.selecting(Array(stride(from: 0, to: points.count, by: step)))
    let possible = candidates.filter { $0 * pointsPerGroup <= sample.count }
    guard possible.count > 1 else {
      return max(1, min(points.count, possible.first ?? min(3, sample.count / 4)))
    }
    var best = (count: 1, stability: -Double.infinity)
    for count in possible {
      let stability = stability(sample, count: count, threadCount: threadCount)
      if stability > best.stability { best = (count, stability) }
    }
    return best.count
  }

  private static func stability(_ points: UnitVectors, count: Int, threadCount: Int) -> Double {
    var generator = SplitMix64(seed: 23)
    var sum = 0.0
    for deal in 0..<dealCount {
      let order = (0..<points.count).shuffled(using: &generator)
      let halves = [order[..<(order.count / 2)], order[(order.count / 2)...]]
      let groupings = halves.map { half in
        SphericalKMeans.fit(
          points.selecting(half.sorted()), count: count, restarts: 2, seed: UInt64(deal),
          threadCount: threadCount
        ).assignments(of: points, threadCount: threadCount)
      }
      sum += ClusterAgreement(groupings[0], groupings[1]).adjustedRandIndex
    }
    return sum / Double(dealCount)
  }
}
