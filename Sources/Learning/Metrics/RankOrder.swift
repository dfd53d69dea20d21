/// The order of a series of numbers, sorted once, from which the ranks of any resample follow in one pass.
///
///     let order = RankOrder([10, 30, 20, 30])
///     order.ranks()                      // [1, 3.5, 2, 3.5]
///     order.ranks(weights: [1, 0, 2, 1])  // [1, 4, 2.5, 4]: those of 10, 20, 20, 30
public struct RankOrder: Hashable, Sendable {
  private let values: [Double]

  /// The places of the values, from the smallest to the greatest.
  ///
  /// Invariant: a permutation of `values.indices`.
  private let order: [Int]

  /// Sorts a series.
  ///
  /// - Precondition: None of the values is NaN.
  /// - Complexity: O(*n* log *n*)
  public init(_ values: [Double]) {
    self.values = values
    order = values.indices.sorted { values[$0] < values[$1] }
  }

  /// Returns each number's rank from 1; equal numbers share the mean of theirs.
  ///
  /// - Parameter weights: How often each number occurs; once where they are left out. The rank of
  ///   one that does not occur means nothing.
  /// - Precondition: There are as many weights as values.
  /// - Complexity: O(*n*)
  public func ranks(weights: [Int]? = nil) -> [Double] {
    precondition(weights.map { $0.count == values.count } ?? true, "each number needs its weight")
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    var below = 0
    while start < order.count {
      let value = values[order[start]]
      var end = start
      var equal = 0
      while end < order.count, values[order[end]] == value {
        equal += weights.map { $0[order[end]] } ?? 1
        end += 1
      }
      for position in start..<end { ranks[order[position]] = Double(2 * below + 1 + equal) / 2 }
      below += equal
      start = end
    }
    return ranks
  }
}
