/// How often each feature occurs.
struct FeatureCounts {
  private var index = FeatureIndex()
  private var counts: [Int] = []

  mutating func insert(_ key: UInt64) {
    let number = index.insert(key)
    if number == counts.count { counts.append(0) }
    counts[number] += 1
  }

  /// The features that occur often enough.
  func index(least: Int) -> FeatureIndex {
    let all = index.all
    return FeatureIndex(all.indices.filter { counts[$0] >= least }.map { all[$0] })
  }

  /// How telling features are: how far apart their weights are, and how often they are asked.
  func importance(of rows: [FeatureTable.Row]) -> [Double] {
    rows.map { row in
      FeatureTable.spread(row.weights) * Double(counts[Int(index.number(of: row.key))]).squareRoot()
    }
  }
}

extension FeatureIndex {
  /// Numbers keys in their order.
  init(_ keys: [UInt64]) {
    self.init(minimumCapacity: keys.count)
    for key in keys { _ = insert(key) }
  }
}
