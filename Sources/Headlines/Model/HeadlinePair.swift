internal import Glibc

/// Two headlines of a test that differ in their words only, one of which was clicked more.
public struct HeadlinePair: Hashable, Sendable {
  /// The place among the test's variants of the one with the higher rate.
  public var winner: Int
  /// The place of the other.
  public var loser: Int
  /// The probability of such a difference by chance: two-sided, pooled two-proportion z test.
  public var chance: Double

  /// Whether chance alone gives such a difference less often than one time in twenty.
  public var isSignificant: Bool { chance < 0.05 }
}

extension HeadlineTest {
  /// All pairs of one setting whose rates differ.
  public var pairs: [HeadlinePair] {
    groups.flatMap { group in
      group.enumerated().flatMap { index, one in
        group[(index + 1)...].compactMap { pair(one, $0) }
      }
    }
  }

  private func pair(_ one: Int, _ other: Int) -> HeadlinePair? {
    let (a, b) = (variants[one], variants[other])
    guard a.rate != b.rate else { return nil }
    let impressions = (Double(a.impressions), Double(b.impressions))
    let pooled = Double(a.clicks + b.clicks) / (impressions.0 + impressions.1)
    let variance = pooled * (1 - pooled) * (1 / impressions.0 + 1 / impressions.1)
    let chance = variance > 0 ? erfc(abs(a.rate - b.rate) / (2 * variance).squareRoot()) : 1
    return a.rate > b.rate
      ? HeadlinePair(winner: one, loser: other, chance: chance)
      : HeadlinePair(winner: other, loser: one, chance: chance)
  }
}
