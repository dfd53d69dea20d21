public import Learning

/// What one reader has read, and how much each item tells of the reader.
public struct ReaderHistory: Hashable, Sendable {
  /// The items, ascending.
  public let items: [UInt32]
  /// How much each tells; negative for what was disliked. Their squares add up to 1.
  public let weights: [Float]

  /// Creates a history of items that count alike; a repeated one counts once.
  public init(_ items: [Int]) {
    self.items = Set(items.compactMap { UInt32(exactly: $0) }).sorted()
    let weight = 1 / Float(max(1, self.items.count)).squareRoot()
    weights = self.items.map { _ in weight }
  }

  /// Creates a history that is a row of a matrix.
  ///
  /// - Precondition: The row's columns ascend.
  public init(_ matrix: SparseMatrix, row: Int) {
    items = Array(matrix.columns(inRow: row))
    weights = Array(matrix.values(inRow: row))
  }

  /// Whether an item was read.
  ///
  /// - Complexity: O(log *n*)
  public func contains(_ item: Int) -> Bool {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(items[middle]) < item { low = middle + 1 } else { high = middle }
    }
    return low < items.count && Int(items[low]) == item
  }

  /// The part that counts where each item costs time: at most `limit` items, those that tell most.
  func strongest(_ limit: Int) -> [(item: Int, weight: Float)] {
    let all = zip(items, weights).map { (item: Int($0), weight: $1) }
    guard all.count > limit else { return all }
    let sorted = all.sorted {
      ($1.weight.magnitude, $0.item) < ($0.weight.magnitude, $1.item)
    }
    return sorted.prefix(limit).sorted { $0.item < $1.item }
  }
}
