/// Two texts that say nearly the same.
public struct DuplicatePair: Hashable, Sendable {
  /// The number of the one that came first.
  public var first: Int
  /// The number of the other.
  public var second: Int
  /// Jaccard's similarity: the share of all their shingles that both have, counted and not estimated.
  public var similarity: Double

  /// Creates a pair.
  public init(first: Int, second: Int, similarity: Double) {
    self.first = first
    self.second = second
    self.similarity = similarity
  }
}

/// The near-duplicates among some texts.
public struct Duplicates: Hashable, Sendable {
  /// The pairs that were found, by their numbers.
  ///
  /// They connect every cluster. Of texts with equal shingles, each is paired with the first alone.
  public var pairs: [DuplicatePair]

  /// The texts that hang together by pairs, in ascending order; by their first.
  public var clusters: [[Int]]

  /// Creates a result.
  public init(pairs: [DuplicatePair], clusters: [[Int]]) {
    self.pairs = pairs
    self.clusters = clusters
  }
}

/// How alike two sets are.
public enum Jaccard {
  /// Returns the share of two sets' members that are in both; 0 of two empty ones.
  ///
  ///     Jaccard.similarity([1, 2, 3], [2, 3, 4])  // 0.5
  ///
  /// - Precondition: Both are sorted, each member once.
  /// - Complexity: O(*m* + *n*)
  public static func similarity(_ first: [UInt64], _ second: [UInt64]) -> Double {
    let common = first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { commonCount(first, $0) }
    }
    let all = first.count + second.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func commonCount(
    _ first: UnsafeBufferPointer<UInt64>, _ second: UnsafeBufferPointer<UInt64>
  ) -> Int {
    var (a, b, common) = (0, 0, 0)
    while a < first.count, b < second.count {
      let (x, y) = (first[a], second[b])
      common &+= x == y ? 1 : 0
      a &+= x <= y ? 1 : 0
      b &+= y <= x ? 1 : 0
    }
    return common
  }
}
