/// Cuts each feature's values into bins, so that a weight a bin can follow any curve.
///
/// All bins of all features have numbers, one feature's after another's.
struct FeatureBins: Sendable {
  /// The inner edges of all features, those of a feature rising.
  let edges: [Float]
  /// Where each feature's edges begin, and at last where they end.
  let starts: [Int32]

  /// Takes known edges; nil unless there are rising ones for each of so many features.
  init?(edges: [Float], starts: [Int32], featureCount: Int) {
    guard starts.count == featureCount + 1, starts.first == 0,
      Int(starts[featureCount]) == edges.count
    else { return nil }
    for feature in 0..<featureCount {
      guard starts[feature] <= starts[feature + 1] else { return nil }
      let own = edges[Int(starts[feature])..<Int(starts[feature + 1])]
      guard zip(own, own.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    }
    self.edges = edges
    self.starts = starts
  }

  /// How many bins all features have together: one more than edges each.
  var count: Int { edges.count + starts.count - 1 }

  /// The number of the bin of a feature's value.
  ///
  /// - Precondition: `edges` and `starts` are those of the bins.
  @inline(__always)
  static func bin(
    of value: Float, feature: Int, edges: UnsafePointer<Float>, starts: UnsafePointer<Int32>
  ) -> Int {
    let start = Int(starts[feature])
    let end = Int(starts[feature + 1])
    var bin = start &+ feature
    var index = start
    while index < end {
      bin &+= edges[index] < value ? 1 : 0
      index &+= 1
    }
    return bin
  }
}
