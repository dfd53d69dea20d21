/// A partition of numbers from 0 into sets, which are joined two by two.
///
///     var sets = DisjointSets(count: 4)
///     sets.join(0, 3)
///     sets.representative(of: 3)  // 0, the smallest of the set
///
/// Source: R. Tarjan, J. van Leeuwen, "Worst-case analysis of set union algorithms", Journal of the
/// ACM 31 (1984), doi:10.1145/62.2160: paths are halved.
public struct DisjointSets: Hashable, Sendable {
  /// A member nearer to the representative, or itself.
  ///
  /// Invariant: no parent is greater than its child.
  private var parents: [UInt32]

  /// Creates sets of one number each.
  ///
  /// - Precondition: `count` fits 32 bits.
  public init(count: Int) {
    parents = Array(0..<UInt32(count))
  }

  /// Returns the smallest number of a number's set.
  ///
  /// - Complexity: O(log *n*), amortized.
  public mutating func representative(of number: Int) -> Int {
    var number = number
    while true {
      let parent = Int(parents[number])
      guard parent != number else { return number }
      parents[number] = parents[parent]
      number = parent
    }
  }

  /// Makes one set of the sets of two numbers.
  ///
  /// - Returns: Whether they were two.
  @discardableResult
  public mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (representative(of: first), representative(of: second))
    guard a != b else { return false }
    parents[max(a, b)] = UInt32(min(a, b))
    return true
  }

  /// Returns the sets with more than one number: each in ascending order, and by their smallest.
  ///
  /// - Complexity: O(*n* log *n*)
  public mutating func groups() -> [[Int]] {
    var sizes = Array(repeating: UInt32(0), count: parents.count)
    for number in parents.indices { sizes[representative(of: number)] += 1 }
    var places = Array(repeating: Int32(-1), count: parents.count)
    var groups: [[Int]] = []
    for number in parents.indices {
      let smallest = representative(of: number)
      guard sizes[smallest] > 1 else { continue }
      if smallest == number {
        places[number] = Int32(truncatingIfNeeded: groups.count)
        groups.append([])
      }
      groups[Int(places[smallest])].append(number)
    }
    return groups
  }
}
