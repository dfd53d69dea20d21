/// Which of many findings hold, if few of those that are named may be wrong.
///
///     FalseDiscoveryRate.adjusted([0.01, 0.04, 0.03, 0.5])  // [0.04, 0.053…, 0.053…, 0.5]
///
/// Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal
/// Statistical Society B 57 (1995).
public enum FalseDiscoveryRate {
  /// Returns for each p-value the smallest rate of false discoveries at which it is one.
  ///
  /// - Complexity: O(*n* log *n*)
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted {
      probabilities[$0] == probabilities[$1] ? $0 < $1 : probabilities[$0] < probabilities[$1]
    }
    var adjusted = probabilities
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, probabilities[index] * Double(order.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
