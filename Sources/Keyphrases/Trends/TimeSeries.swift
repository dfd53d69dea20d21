/// How often something came up in each stretch of time, and out of how many documents.
public struct TimeSeries: Hashable, Sendable {
  /// In how many documents it came up, stretch after stretch.
  public private(set) var counts: [Int]
  /// How many documents there were.
  public private(set) var totals: [Int]

  /// Creates a series.
  ///
  /// - Precondition: There are as many totals as counts, and no count is above its total.
  public init(counts: [Int], totals: [Int]) {
    precondition(counts.count == totals.count, "each count needs its total")
    precondition(zip(counts, totals).allSatisfy { 0 <= $0 && $0 <= $1 }, "a count above its total")
    self.counts = counts
    self.totals = totals
  }

  /// How many stretches there are.
  public var count: Int { counts.count }

  /// In how many documents it came up at all.
  public var sum: Int { counts.reduce(0, +) }

  /// The share of all documents in which it came up; 0 without documents.
  public var share: Double {
    let total = totals.reduce(0, +)
    return total > 0 ? Double(sum) / Double(total) : 0
  }
}
