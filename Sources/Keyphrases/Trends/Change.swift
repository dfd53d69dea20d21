internal import Glibc

/// How much more, or less, something comes up in one part of a corpus than in another.
public struct Change: Hashable, Sendable {
  /// In how many documents it comes up, before and after.
  public var before: Int
  /// The same afterwards.
  public var after: Int
  /// The logarithm of how many times the odds have become, drawn towards 0 where little is known.
  public var logOdds: Double
  /// The same in standard errors.
  public var z: Double
  /// The rate of false discoveries at which it is one: below 0.05 it is taken for real.
  public var q: Double
}

/// Finds what changed from one part of a corpus to another.
///
/// For each phrase the odds of coming up in a document are compared. The prior is informative: each part
/// is taken to have seen `priorDocuments` more, in which all phrases came up as in the whole corpus.
///
///     δ = ln((y₁ + a) / (n₁ − y₁ + b)) − ln((y₂ + a) / (n₂ − y₂ + b))
///     var δ ≈ 1 / (y₁ + a) + 1 / (n₁ − y₁ + b) + 1 / (y₂ + a) + 1 / (n₂ − y₂ + b)
///
/// Whether a change is a finding is told by an exact test of the counts, corrected for how many phrases
/// were looked at (`FalseDiscoveryRate`).
///
/// Source: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' words", Political Analysis 16 (2008).
public enum ChangeFinder {
  /// How many documents the prior is worth.
  static let priorDocuments = 10.0

  /// Returns the changes of some phrases, in their order.
  ///
  /// - Parameters:
  ///   - counts: In how many documents each comes up, before and after.
  ///   - totals: How many documents there are, before and after.
  /// - Precondition: No count is above its total.
  /// - Complexity: O(*n*) tests, each O(*m*) for *m* documents that have the phrase.
  public static func changes(
    _ counts: [(before: Int, after: Int)], totals: (before: Int, after: Int)
  ) -> [Change] {
    let probabilities = counts.map { count in
      HypergeometricTest.probability(
        count.after, of: totals.after, and: count.before, of: totals.before)
    }
    return zip(counts, FalseDiscoveryRate.adjusted(probabilities)).map { count, q in
      change(count, totals, q: q)
    }
  }

  private static func change(
    _ count: (before: Int, after: Int), _ totals: (before: Int, after: Int), q: Double
  ) -> Change {
    precondition(
      count.before <= totals.before && count.after <= totals.after, "a count above its total")
    let all = Double(totals.before + totals.after)
    let share = all > 0 ? Double(count.before + count.after) / all : 0
    let (a, b) = (priorDocuments * share, priorDocuments * (1 - share))
    let yes = (before: Double(count.before) + a, after: Double(count.after) + a)
    let no = (
      before: Double(totals.before - count.before) + b,
      after: Double(totals.after - count.after) + b
    )
    guard yes.before > 0, yes.after > 0, no.before > 0, no.after > 0 else {
      return Change(before: count.before, after: count.after, logOdds: 0, z: 0, q: q)
    }
    let logOdds = log(yes.after / no.after) - log(yes.before / no.before)
    let variance = 1 / yes.after + 1 / no.after + 1 / yes.before + 1 / no.before
    return Change(
      before: count.before, after: count.after, logOdds: logOdds,
      z: logOdds / variance.squareRoot(), q: q)
  }
}

/// Fisher's exact test of two counts, with the middle of the probability at hand.
///
/// Half of the probability of the counts themselves counts (mid-p), without which the test would find less
/// than it may.
///
/// Source: R. A. Fisher, "The logic of inductive inference" (1935); H. O. Lancaster (1961).
package enum HypergeometricTest {
  /// Returns how likely counts that differ so much are if the parts do not.
  package static func probability(
    _ first: Int, of firstTotal: Int, and second: Int, of secondTotal: Int
  )
    -> Double
  {
    let (drawn, all) = (first + second, firstTotal + secondTotal)
    guard drawn > 0, drawn < all, firstTotal > 0, secondTotal > 0 else { return 1 }
    let low = max(0, drawn - secondTotal)
    let high = min(drawn, firstTotal)
    let whole = logChoices(all, drawn)
    let logProbability = { (count: Int) in
      logChoices(firstTotal, count) + logChoices(secondTotal, drawn - count) - whole
    }
    let own = exp(logProbability(first))
    // From the counts outwards until nothing more is added; the other tail is what is left.
    var tail = 0.0
    let isAbove = first * all > drawn * firstTotal
    var count = isAbove ? first + 1 : first - 1
    while count >= low, count <= high {
      let part = exp(logProbability(count))
      tail += part
      guard part > tail * 1e-12 else { break }
      count += isAbove ? 1 : -1
    }
    return min(1, 2 * (tail + own / 2))
  }

  private static func logChoices(_ count: Int, _ chosen: Int) -> Double {
    LogGamma.value(Double(count) + 1) - LogGamma.value(Double(chosen) + 1)
      - LogGamma.value(Double(count - chosen) + 1)
  }
}
