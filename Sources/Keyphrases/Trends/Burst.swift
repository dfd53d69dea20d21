internal import Glibc

/// A time in which something came up clearly more often than it usually does.
public struct Burst: Hashable, Sendable {
  /// The stretches of time, from the first to the last.
  public var range: ClosedRange<Int>
  /// How much likelier the counts are in a state of bursting, in nats: beyond 5, chance is no explanation.
  public var strength: Double
  /// How many times as often as usual it came up.
  public var ratio: Double

  /// Creates a burst.
  public init(range: ClosedRange<Int>, strength: Double, ratio: Double) {
    self.range = range
    self.strength = strength
    self.ratio = ratio
  }
}

/// Finds bursts by an automaton of two states, usual and bursting.
///
/// In the usual state something comes up in a document with probability p₀, its share of all documents;
/// in the other one with p₁ = s · p₀. Each stretch of time costs −ln of the binomial probability of its
/// count, and so does going into a burst: γ · ln n for n stretches. The cheapest sequence of states is
/// found by dynamic programming. Because the share of documents counts and not their number, a busy week
/// is no burst.
///
/// Beside Kleinberg's rule a burst has to be unlikely enough: of all maximal gains, those below
/// `leastStrength` (a likelihood ratio of e to that power) are dropped. Where the usual share is told by
/// a series that has a burst in it, the share is taken again from what is outside, once.
///
/// Source: J. Kleinberg, "Bursty and hierarchical structure in streams", KDD (2002), the batched variant.
public struct BurstFinder: Hashable, Sendable {
  /// How many times as often as usual something comes up in a burst, at least; 2 as in the paper.
  public var scale = 2.0
  /// How hard it is to go into a burst; 1 as in the paper.
  public var inertia = 1.0
  /// The least strength, in nats.
  public var leastStrength = 6.0
  /// In how many documents of a burst something has to come up, at least.
  public var leastCount = 3

  /// Creates a finder.
  public init() {}
}

// MARK: - Finding

extension BurstFinder {
  /// Returns the bursts of a series, in order.
  ///
  /// - Complexity: O(*n*)
  public func bursts(in series: TimeSeries) -> [Burst] {
    let first = bursts(in: series, usual: series.share)
    guard !first.isEmpty else { return [] }
    var (count, total) = (0, 0)
    for index in 0..<series.count where !first.contains(where: { $0.range.contains(index) }) {
      count += series.counts[index]
      total += series.totals[index]
    }
    // What never comes up otherwise has half a document as its usual count.
    let usual = total > 0 ? max(Double(count), 0.5) / Double(total) : series.share
    return bursts(in: series, usual: min(usual, series.share))
  }

  private func bursts(in series: TimeSeries, usual: Double) -> [Burst] {
    guard series.count > 1, usual > 0, usual < 1 else { return [] }
    let raised = min(scale * usual, 0.5 + usual / 2)
    let gains = zip(series.counts, series.totals).map { count, total in
      Double(count) * log(raised / usual) + Double(total - count) * log((1 - raised) / (1 - usual))
    }
    return ranges(gains).compactMap { range in
      let counts = series.counts[range].reduce(0, +)
      let total = series.totals[range].reduce(0, +)
      guard counts >= leastCount, total > 0 else { return nil }
      let share = Double(counts) / Double(total)
      let strength = Self.strength(counts, of: total, share: share, usual: usual)
      guard strength - log(Double(series.count)) >= leastStrength else { return nil }
      return Burst(range: range, strength: strength, ratio: share / usual)
    }
  }

  /// The stretches in which the cheapest sequence of states bursts.
  private func ranges(_ gains: [Double]) -> [ClosedRange<Int>] {
    let entry = inertia * log(Double(gains.count))
    // The best gain of a sequence that ends in each state, and where the burst that it ends in began.
    var (calm, bursting) = (0.0, -Double.infinity)
    var cameFromCalm: [Bool] = []
    var cameFromBurst: [Bool] = []
    for gain in gains {
      cameFromCalm.append(calm - entry >= bursting)
      cameFromBurst.append(bursting > calm)
      (calm, bursting) = (max(calm, bursting), max(calm - entry, bursting) + gain)
    }
    var isBursting = bursting > calm
    var ranges: [ClosedRange<Int>] = []
    var end = gains.count - 1
    for index in gains.indices.reversed() {
      if isBursting {
        guard cameFromCalm[index] else { continue }
        ranges.append(index...end)
        isBursting = false
      } else if cameFromBurst[index] {
        isBursting = true
        end = index - 1
      }
    }
    return ranges.reversed()
  }

  /// The logarithm of how much likelier the counts are at their own share than at the usual one.
  private static func strength(_ count: Int, of total: Int, share: Double, usual: Double) -> Double
  {
    let (yes, no) = (Double(count), Double(total - count))
    return yes * log(share / usual) + (no > 0 ? no * log((1 - share) / (1 - usual)) : 0)
  }
}
