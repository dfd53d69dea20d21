#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether one of two systems is right more often than the other, on the same texts.
///
/// Texts that both get right, or both wrong, tell nothing about which is better.
/// If the systems were equally good, each of the others would be a toss of a coin:
///
///     let test = McNemar(firstOnly: 25, secondOnly: 10)
///     test.pValue  // 0.0167: so uneven a split is rare by chance
///
/// Up to 1,000 such texts the p-value is the exact binomial one; beyond, it is
/// that of χ² = (|b − c| − 1)² / (b + c) with one degree of freedom, where the two
/// agree to three decimals.
///
/// Source: Q. McNemar, "Note on the sampling error of the difference between
/// correlated proportions or percentages", Psychometrika 12 (1947); the continuity
/// correction: A. L. Edwards, Psychometrika 13 (1948).
public struct McNemar: Hashable, Sendable {
  /// How many texts only the first system got right.
  public let firstOnly: Int

  /// How many texts only the second system got right.
  public let secondOnly: Int

  /// The most texts for which the p-value is exact; 0.5ⁿ is still a normal number there.
  static let exactLimit = 1000

  /// Creates the test from the two counts.
  public init(firstOnly: Int, secondOnly: Int) {
    precondition(firstOnly >= 0 && secondOnly >= 0, "a count is not negative")
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
  }

  /// Creates the test from whether each system was right, text by text.
  ///
  /// - Precondition: Both lists have one length.
  /// - Complexity: O(*n*), where *n* is the number of texts.
  public init(first: [Bool], second: [Bool]) {
    precondition(first.count == second.count, "both systems need the same texts")
    let pairs = zip(first, second)
    self.init(
      firstOnly: pairs.count { $0 && !$1 },
      secondOnly: pairs.count { !$0 && $1 })
  }
}

// MARK: - The test

extension McNemar {
  /// How probable a split at least so uneven is if the systems are equally good (two-sided).
  ///
  /// - Complexity: O(*m*) up to 1,000 differing texts, where *m* is the smaller count; else O(1).
  public var pValue: Double {
    firstOnly + secondOnly <= Self.exactLimit ? exactPValue : approximatePValue
  }

  /// Twice the binomial probability of the smaller count or less, not above 1.
  var exactPValue: Double {
    let count = firstOnly + secondOnly
    var term = pow(0.5, Double(count))
    var sum = term
    for successes in 0..<min(firstOnly, secondOnly) {
      term *= Double(count - successes) / Double(successes + 1)
      sum += term
    }
    return min(1, 2 * sum)
  }

  /// The tail of χ² with one degree of freedom: erfc(√(χ²/2)).
  var approximatePValue: Double {
    let count = Double(firstOnly + secondOnly)
    guard count > 0 else { return 1 }
    let excess = max(0, abs(Double(firstOnly) - Double(secondOnly)) - 1)
    return erfc((excess * excess / count / 2).squareRoot())
  }
}
