internal import Headlines
internal import Learning

/// What the tests of one story add to each figure.
struct HeadlineTally {
  /// Sums and counts behind each figure.
  private var sums = [Double](repeating: 0, count: HeadlineFigure.allCases.count)
  private var counts = [Double](repeating: 0, count: HeadlineFigure.allCases.count)

  /// Adds what another tally has, so many times.
  mutating func add(_ other: HeadlineTally, times: Int = 1) {
    for index in sums.indices {
      sums[index] += other.sums[index] * Double(times)
      counts[index] += other.counts[index] * Double(times)
    }
  }

  /// A figure; nil where nothing counts.
  func value(_ figure: HeadlineFigure) -> Double? {
    if figure == .significantDifference {
      guard let committed = value(.significantWhereCommitted),
        let equal = value(.significantWhereEqual)
      else { return nil }
      return committed - equal
    }
    guard let place = HeadlineFigure.allCases.firstIndex(of: figure), counts[place] > 0 else {
      return nil
    }
    return sums[place] / counts[place]
  }

  private mutating func count(_ figure: HeadlineFigure, _ value: Double) {
    guard let place = HeadlineFigure.allCases.firstIndex(of: figure) else { return }
    sums[place] += value
    counts[place] += 1
  }
}

// MARK: - Counting

extension HeadlineTally {
  /// Adds a test.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - scores: The score of each variant.
  ///   - commitment: From which distance the system calls one better; nil if it always does.
  mutating func add(_ test: HeadlineTest, scores: [Double], commitment: Double?) {
    for pair in test.pairs {
      add(pair, distance: scores[pair.winner] - scores[pair.loser], commitment)
    }
    for group in test.groups {
      add(group.map { scores[$0] }, rates: group.map { test.variants[$0].rate })
    }
  }

  private mutating func add(_ pair: HeadlinePair, distance: Double, _ commitment: Double?) {
    let isRight = distance > 0 ? 1.0 : distance == 0 ? 0.5 : 0
    count(.accuracy, isRight)
    if pair.isSignificant { count(.significantAccuracy, isRight) }
    guard let commitment else { return }
    let commits = abs(distance) >= commitment
    if pair.isSignificant {
      count(.committedShare, commits ? 1 : 0)
      if commits { count(.committedAccuracy, isRight) }
    }
    count(
      commits ? .significantWhereCommitted : .significantWhereEqual, pair.isSignificant ? 1 : 0)
  }

  private mutating func add(_ scores: [Double], rates: [Double]) {
    if scores.count > 2 {
      let correlation = Correlation.spearman(scores, rates) ?? 0
      count(.rankCorrelation, correlation)
    }
    guard let top = scores.max(), let best = rates.max() else { return }
    let chosen = rates.indices.filter { scores[$0] == top }.map { rates[$0] }
    count(.topHit, Double(chosen.count { $0 == best }) / Double(chosen.count))
    let mean = rates.reduce(0, +) / Double(rates.count)
    guard best > 0 else { return }
    count(.clickGain, chosen.reduce(0, +) / Double(chosen.count) / mean - 1)
    count(.bestClickGain, best / mean - 1)
  }
}
