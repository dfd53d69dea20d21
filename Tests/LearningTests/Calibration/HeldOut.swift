import Learning

/// Scores that are too sure by a known factor, and labels drawn from the true probabilities.
struct HeldOut {
  let outputCount: Int
  private(set) var scores: [Float] = []
  private(set) var targets: [Float] = []
  private(set) var truth: [Float] = []

  init(seed: UInt64, count: Int = 4000, outputCount: Int, factor: Float, bias: Float = 0) {
    self.outputCount = outputCount
    var generator = SplitMix64(seed: seed)
    for _ in 0..<count {
      let real = (0..<outputCount).map { _ in Float(generator.unit() * 6 - 3) }
      let probabilities = LogisticRegression.probabilities(
        ofScores: real, outputCount: outputCount)
      var drawn = Float(generator.unit())
      let label =
        outputCount == 1
        ? (drawn < probabilities[0] ? 1 : 0)
        : probabilities.firstIndex { probability in
          drawn -= probability
          return drawn < 0
        } ?? outputCount - 1
      scores += real.map { ($0 - bias) * factor }
      targets += outputCount == 1 ? [Float(label)] : (0..<outputCount).map { $0 == label ? 1 : 0 }
      truth += probabilities
    }
  }

  /// The mean distance between true probabilities and others.
  func distance(_ probabilities: [Float]) -> Float {
    zip(truth, probabilities).reduce(0) { $0 + abs($1.0 - $1.1) } / Float(truth.count)
  }
}
