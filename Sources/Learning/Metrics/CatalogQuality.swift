#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What all lists of recommendations together do with a catalog: how much of it they show, how evenly,
/// and how far from what everybody knows.
///
///     CatalogQuality.coverage(exposures: [4, 0, 1, 0])   // 0.5
///     CatalogQuality.gini(of: [4, 0, 1, 0])              // 0.65
///     CatalogQuality.gini(of: [2, 2, 2])                 // 0.0
///     CatalogQuality.selfInformation(of: 0, among: 7)    // 3.0
///     CatalogQuality.distance([1, 2], [2, 3])            // 0.666…
public enum CatalogQuality {
  /// Returns the share of the catalog's items that somebody is shown; 0 of an empty catalog.
  ///
  /// - Parameter exposures: How often each item of the catalog is shown.
  public static func coverage(exposures: [Int]) -> Double {
    exposures.isEmpty ? 0 : Double(exposures.count { $0 > 0 }) / Double(exposures.count)
  }

  /// Returns how unequal the counts are: 0 where all are equal, near 1 where one has everything.
  ///
  ///     Σ (2·i − n − 1)·xᵢ / (n·Σ xᵢ), where xᵢ is the i-th smallest of n counts
  ///
  /// - Returns: 0 where nothing was counted.
  /// - Complexity: O(*n* log *n*)
  ///
  /// Source: C. Gini, "Variabilità e mutabilità" (1912).
  public static func gini(of counts: [Int]) -> Double {
    let total = counts.reduce(0.0) { $0 + Double($1) }
    guard total > 0 else { return 0 }
    let size = Double(counts.count)
    var sum = 0.0
    for (place, count) in counts.sorted().enumerated() {
      sum += (2 * Double(place + 1) - size - 1) * Double(count)
    }
    return sum / (size * total)
  }

  /// Returns how surprising an item is, in bits: −log₂ of the share of users who know it.
  ///
  /// One is added to both counts, so that an item that nobody knows has a finite figure. The mean over
  /// all that is recommended is the novelty of a recommender.
  ///
  /// - Parameters:
  ///   - userCount: How many users know the item.
  ///   - total: How many users there are.
  ///
  /// Source: T. Zhou et al., "Solving the apparent diversity-accuracy dilemma of
  /// recommender systems", PNAS 107 (2010), doi:10.1073/pnas.1000488107.
  public static func selfInformation(of userCount: Int, among total: Int) -> Double {
    -log2((Double(userCount) + 1) / (Double(total) + 1))
  }

  /// Returns the mean distance of a list's items from each other; nil of fewer than two.
  ///
  /// - Parameter tags: What each item is about, as sets of numbers: sorted, each once.
  /// - Complexity: O(*n*² · *t*), where *n* is the number of items, *t* that of an item's tags.
  public static func diversity(of tags: [[Int]]) -> Double? {
    guard tags.count > 1 else { return nil }
    var sum = 0.0
    for (place, first) in tags.enumerated() {
      for second in tags[(place + 1)...] { sum += distance(first, second) }
    }
    return sum / Double(tags.count * (tags.count - 1) / 2)
  }

  /// Returns Jaccard's distance: the share of two sets' members that are not in both; 1 of two empty ones.
  ///
  /// Nothing is known to be common of items without tags, so they count as different.
  ///
  /// - Precondition: Both are sorted, each number once.
  /// - Complexity: O(*m* + *n*)
  public static func distance(_ first: [Int], _ second: [Int]) -> Double {
    var common = 0
    var (a, b) = (0, 0)
    while a < first.count, b < second.count {
      if first[a] == second[b] { common += 1 }
      let isNotGreater = first[a] <= second[b]
      if first[a] >= second[b] { b += 1 }
      if isNotGreater { a += 1 }
    }
    let all = first.count + second.count - common
    return all == 0 ? 1 : 1 - Double(common) / Double(all)
  }
}
