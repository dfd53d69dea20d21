/// Which segments are merged into one, so that there are never many.
///
/// Segments fall into tiers by how many documents they have left: below 4,096, below 32,768, and so on by a
/// factor of eight. Eight in a tier become one of the next. So a document is written about log₈(*n*) times, and
/// there are at most seven segments a tier, and a segment that has lost most of its documents counts with
/// the smaller ones.
///
/// Source: the tiered merging of log-structured stores; P. O'Neil et al., "The log-structured merge-tree"
/// (1996).
enum MergePolicy {
  /// So many segments of a tier are merged.
  static let width = 8
  /// Segments below this are in the first tier.
  static let smallest = 4_096

  /// Returns the indices of segments to merge into one; empty if there are none.
  ///
  /// - Parameter liveCounts: How many documents each segment has left.
  static func due(_ liveCounts: [Int]) -> [Int] {
    var tiers: [Int: [Int]] = [:]
    for (index, count) in liveCounts.enumerated() {
      tiers[tier(of: count), default: []].append(index)
    }
    let full = tiers.filter { $0.value.count >= width }.keys.min()
    return full.flatMap { tiers[$0] } ?? []
  }

  private static func tier(of count: Int) -> Int {
    var tier = 0
    var limit = smallest
    while count >= limit, tier < 16 {
      tier += 1
      limit *= width
    }
    return tier
  }
}
