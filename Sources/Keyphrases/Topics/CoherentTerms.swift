internal import Glibc

/// Picks from a topic's candidate terms the few by which it is told best: typical ones that stand
/// together in the texts.
///
/// What is made greatest is the mean NPMI of the picked pairs plus a tenth of the mean logarithm of
/// their weights: first one term after another, then by exchanges as long as one helps.
struct CoherentTerms {
  /// How much a unit of a weight's logarithm counts beside NPMI.
  static let weightFactor = 0.1
  /// From how many of the heaviest terms picking starts.
  private static let startCount = 3
  private static let exchangeLimit = 100

  private let count: Int
  /// NPMI of all pairs, row after row.
  private let affinities: [Double]
  private let bonuses: [Double]

  /// Prepares picking.
  ///
  /// - Parameters:
  ///   - candidates: The terms' numbers, heaviest first.
  ///   - weights: Their weights, positive.
  ///   - occurrences: Who meets whom.
  init(_ candidates: [Int], weights: [Double], _ occurrences: CoOccurrences) {
    count = candidates.count
    affinities = candidates.flatMap { first in
      candidates.map { first == $0 ? 0 : occurrences.npmi(first, $0) }
    }
    bonuses = weights.map { Self.weightFactor * log(max(1e-9, $0)) }
  }

  /// Returns the places of the picked terms among the candidates, heaviest first.
  ///
  /// - Complexity: O(*n* · *limit*²) for each exchange.
  func picks(limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    var best: (picks: [Int], value: Double) = ([], -.infinity)
    for start in 0..<min(Self.startCount, count) {
      var picks = [start]
      while picks.count < limit { picks.append(next(after: picks)) }
      for _ in 0..<Self.exchangeLimit {
        guard let better = exchange(picks) else { break }
        picks = better
      }
      let value = value(of: picks)
      if value > best.value + 1e-12 { best = (picks, value) }
    }
    return best.picks.sorted()
  }

  /// The candidate that fits best to those that were picked.
  private func next(after picks: [Int]) -> Int {
    var best = (index: 0, value: -Double.infinity)
    for index in 0..<count where !picks.contains(index) {
      let value = affinity(index, to: picks) / Double(picks.count) + bonuses[index]
      if value > best.value { best = (index, value) }
    }
    return best.index
  }

  /// The picks with the one exchange that helps most; nil if none does.
  private func exchange(_ picks: [Int]) -> [Int]? {
    var best = (place: 0, index: 0, gain: 1e-9)
    let others = Double(max(1, picks.count - 1))
    for (place, old) in picks.enumerated() {
      let lost = 2 * affinity(old, to: picks) / others + bonuses[old]
      for index in 0..<count where !picks.contains(index) {
        let affinity = affinity(index, to: picks) - affinities[index * count + old]
        let gain = 2 * affinity / others + bonuses[index] - lost
        if gain > best.gain { best = (place, index, gain) }
      }
    }
    guard best.gain > 1e-9 else { return nil }
    var better = picks
    better[best.place] = best.index
    return better
  }

  private func affinity(_ index: Int, to picks: [Int]) -> Double {
    picks.reduce(0) { $0 + affinities[index * count + $1] }
  }

  /// The picks' mean affinity and bonus, times their number.
  private func value(of picks: [Int]) -> Double {
    picks.reduce(0) {
      $0 + affinity($1, to: picks) / Double(max(1, picks.count - 1)) + bonuses[$1]
    }
  }
}
