#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How good one ranked list is, given what is relevant.
///
/// A list is given as the gain of each result, best rank first: how relevant it is,
/// and 0 where it is not. Say that documents of the relevances 3, 2 and 1 are to be
/// found, and that the results are the second of them, something else, and the first:
///
///     let gains = [2.0, 0, 3]
///     let quality = RankingQuality.self
///     quality.normalizedGain(of: gains, ideal: [3, 2, 1], limit: 10)      // 0.735…
///     quality.recall(of: gains, relevantCount: 3, limit: 10)              // 0.666…
///     quality.precision(of: gains, limit: 10)                             // 0.2
///     quality.averagePrecision(of: gains, relevantCount: 3, limit: 100)   // 0.555…
///     quality.reciprocalRank(of: gains)                                   // 1.0
///
/// The definitions are those of the program trec_eval.
public enum RankingQuality {
  /// Returns the discounted cumulative gain: each gain over the logarithm of its rank plus one.
  ///
  ///     gain(1) / log₂ 2 + gain(2) / log₂ 3 + gain(3) / log₂ 4 + …
  ///
  /// - Parameters:
  ///   - gains: The gain of each result, best rank first.
  ///   - limit: How many results count.
  /// - Complexity: O(*limit*)
  public static func discountedGain(of gains: some Sequence<Double>, limit: Int) -> Double {
    var sum = 0.0
    for (rank, gain) in gains.prefix(max(0, limit)).enumerated() where gain != 0 {
      sum += gain / log2(Double(rank + 2))
    }
    return sum
  }

  /// Returns the discounted gain as a share of what the best order would have had (nDCG).
  ///
  /// - Parameters:
  ///   - gains: The gain of each result, best rank first.
  ///   - ideal: The gains of everything relevant, the greatest first, found or not.
  ///   - limit: How many results count.
  /// - Returns: 0 where nothing is relevant.
  /// - Complexity: O(*limit*)
  ///
  /// Source: K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR
  /// techniques", ACM TOIS 20 (2002), doi:10.1145/582415.582418.
  public static func normalizedGain(of gains: [Double], ideal: [Double], limit: Int) -> Double {
    let best = discountedGain(of: ideal, limit: limit)
    return best > 0 ? discountedGain(of: gains, limit: limit) / best : 0
  }

  /// Returns the share of everything relevant that is among the first results; 0 where nothing is.
  public static func recall(of gains: [Double], relevantCount: Int, limit: Int) -> Double {
    relevantCount > 0 ? Double(hitCount(of: gains, limit: limit)) / Double(relevantCount) : 0
  }

  /// Returns the share of the first places that hold something relevant; a place left empty does not.
  ///
  /// - Precondition: `limit` is positive.
  public static func precision(of gains: [Double], limit: Int) -> Double {
    precondition(limit > 0, "there is no precision of the first \(limit)")
    return Double(hitCount(of: gains, limit: limit)) / Double(limit)
  }

  /// Returns the mean of the precisions at each relevant document; one that is not found has 0.
  ///
  /// - Parameters:
  ///   - gains: The gain of each result, best rank first.
  ///   - relevantCount: How many documents are relevant, found or not.
  ///   - limit: How many results count.
  /// - Returns: 0 where nothing is relevant.
  public static func averagePrecision(
    of gains: [Double], relevantCount: Int, limit: Int
  ) -> Double {
    var hits = 0
    var sum = 0.0
    for (rank, gain) in gains.prefix(max(0, limit)).enumerated() where gain > 0 {
      hits += 1
      sum += Double(hits) / Double(rank + 1)
    }
    return relevantCount > 0 ? sum / Double(relevantCount) : 0
  }

  /// Returns one over the rank of the first relevant result; 0 where there is none.
  ///
  /// - Parameters:
  ///   - gains: The gain of each result, best rank first.
  ///   - limit: How many results count; all unless told.
  public static func reciprocalRank(of gains: [Double], limit: Int = .max) -> Double {
    gains.prefix(max(0, limit)).firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
  }

  /// Returns how many of the first results are relevant.
  public static func hitCount(of gains: [Double], limit: Int) -> Int {
    gains.prefix(max(0, limit)).count { $0 > 0 }
  }
}
