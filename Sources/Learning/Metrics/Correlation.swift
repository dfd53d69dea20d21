/// How closely two series of numbers go together, from −1 over 0 (not at all) to 1.
///
///     Correlation.pearson([1, 2, 3], [2, 4, 6])   // 1.0
///     Correlation.spearman([1, 2, 3], [1, 4, 9])  // 1.0, though not on a line
///     Correlation.pearson([1, 2, 3], [5, 5, 5])   // nil: nothing varies
public enum Correlation {
  /// Returns Pearson's r: how close the pairs are to a rising or falling line.
  ///
  ///     r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²)
  ///
  /// - Parameters:
  ///   - x: One series.
  ///   - y: The other.
  ///   - weights: How often each pair counts; once where they are left out.
  /// - Precondition: All series have one length.
  /// - Returns: nil where either series does not vary, so that r is not defined.
  /// - Complexity: O(*n*), where *n* is the number of pairs.
  ///
  /// Source: K. Pearson, "Regression, heredity, and panmixia", Philosophical
  /// Transactions A 187 (1896).
  public static func pearson(_ x: [Double], _ y: [Double], weights: [Int]? = nil) -> Double? {
    precondition(x.count == y.count, "each number needs its partner")
    precondition(weights.map { $0.count == x.count } ?? true, "each pair needs its weight")
    guard let meanX = mean(x, weights), let meanY = mean(y, weights) else { return nil }
    var varianceX = 0.0
    var varianceY = 0.0
    var covariance = 0.0
    for index in x.indices {
      let weight = weights.map { Double($0[index]) } ?? 1
      let deltaX = x[index] - meanX
      let deltaY = y[index] - meanY
      varianceX += weight * (deltaX * deltaX)
      varianceY += weight * (deltaY * deltaY)
      covariance += weight * (deltaX * deltaY)
    }
    let product = varianceX * varianceY
    return product > 0 ? covariance / product.squareRoot() : nil
  }

  /// Returns Spearman's ρ: how well one series keeps the order of the other.
  ///
  /// Pearson's r of the ranks; equal numbers share the mean of their ranks.
  ///
  /// - Precondition: Both series have one length and no NaN.
  /// - Returns: nil where either series does not vary.
  /// - Complexity: O(*n* log *n*), where *n* is the number of pairs.
  ///
  /// Source: C. Spearman, "The proof and measurement of association between two
  /// things", American Journal of Psychology 15 (1904).
  public static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    pearson(ranks(of: x), ranks(of: y))
  }

  /// Returns each number's rank from 1; equal numbers share the mean of theirs.
  ///
  ///     Correlation.ranks(of: [10, 30, 20, 30])  // [1, 3.5, 2, 3.5]
  ///
  /// - Complexity: O(*n* log *n*), where *n* is how many numbers there are.
  public static func ranks(of values: [Double]) -> [Double] {
    RankOrder(values).ranks(weights: nil)
  }

  private static func mean(_ values: [Double], _ weights: [Int]?) -> Double? {
    var sum = 0.0
    var count = 0
    for index in values.indices {
      let weight = weights.map { $0[index] } ?? 1
      sum += Double(weight) * values[index]
      count += weight
    }
    return count == 0 ? nil : sum / Double(count)
  }
}
