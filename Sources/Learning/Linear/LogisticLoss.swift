internal import Glibc

/// The logistic loss of scores, and how it changes along a line through them.
///
/// One output is a yes or no with probability σ(z); more are classes with probabilities
/// softmax(z). The loss of an example is the cross entropy of target and probability, times the
/// example's weight.
struct LogisticLoss {
  let outputCount: Int
  let targets: [Float]
  let weights: [Float]

  /// The scores, `outputCount` for each example.
  let scores: FloatVector

  /// What a step of 1 adds to the scores.
  let moves: FloatVector

  private let blocks: FixedBlocks

  /// Creates the loss for scores of zero.
  init(outputCount: Int, targets: [Float], weights: [Float], threadCount: Int) {
    self.outputCount = outputCount
    self.targets = targets
    self.weights = weights
    scores = FloatVector(count: targets.count)
    moves = FloatVector(count: targets.count)
    blocks = FixedBlocks(length: weights.count, threadCount: threadCount)
  }

  /// Returns the loss after a step along the moves, and its derivative by the step.
  func value(atStep step: Float) -> (value: Double, slope: Double) {
    let sums = blocks.sums(2) { rows, sums in
      visit(rows, step: step) { row, loss, residuals in
        var slope: Float = 0
        let move = moves.start + row &* outputCount
        for output in 0..<outputCount { slope += residuals[output] * move[output] }
        sums[0] += loss
        sums[1] += Double(slope)
      }
    }
    return (sums[0], sums[1])
  }

  /// Moves the scores, and writes the loss's derivatives by the new ones.
  func move(by step: Float, residuals target: FloatVector) {
    blocks.forEach { _, rows in
      visit(rows, step: step) { row, _, residuals in
        let first = row &* outputCount
        for index in 0..<outputCount {
          scores.start[first &+ index] += step * moves.start[first &+ index]
          target.start[first &+ index] = residuals[index]
        }
      }
    }
  }

  /// Writes about the second derivatives by each score: weighted p·(1 − p) for one output, p for more.
  ///
  /// Those of classes are diag(p) − p·pᵀ. As nothing depends on the scores' sum, the inverse of the
  /// first part followed by centering is an inverse of the whole.
  func curvatures(into target: FloatVector) {
    blocks.forEach { _, rows in
      visit(rows, step: 0) { row, _, residuals in
        for output in 0..<outputCount {
          let index = row &* outputCount &+ output
          let expected = max(0, residuals[output] + weights[row] * targets[index])
          let isAlone = outputCount == 1 && weights[row] > 0
          target.start[index] = isAlone ? expected * max(0, 1 - expected / weights[row]) : expected
        }
      }
    }
  }
}

// MARK: - Examples

extension LogisticLoss {
  /// Calls the body with each example's number, weighted loss and weighted residuals.
  @inline(__always)
  private func visit(
    _ rows: Range<Int>, step: Float,
    _ body: (Int, Double, UnsafeMutablePointer<Float>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: outputCount) { residuals in
      guard let residuals = residuals.baseAddress else { return }
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { weights in
          for row in rows {
            for output in 0..<outputCount {
              let index = row &* outputCount &+ output
              residuals[output] = scores.start[index] + step * moves.start[index]
            }
            let target = targets.baseAddress.unsafelyUnwrapped + row &* outputCount
            let loss =
              outputCount == 1
              ? Self.binary(residuals, target, weights[row])
              : Self.categorical(residuals, target, weights[row], outputCount)
            body(row, loss, residuals)
          }
        }
      }
    }
  }

  /// Turns the score into its residual, and returns the loss: ln(1 + eᶻ) − y·z.
  @inline(__always)
  private static func binary(
    _ score: UnsafeMutablePointer<Float>, _ target: UnsafePointer<Float>, _ weight: Float
  ) -> Double {
    let z = score.pointee
    let small = expf(-abs(z))
    let probability = (z < 0 ? small : 1) / (1 + small)
    score.pointee = weight * (probability - target.pointee)
    return Double(weight) * Double(max(z, 0) - target.pointee * z + log1pf(small))
  }

  /// Turns the scores into their residuals, and returns the loss: Σ y·(ln Σ eᶻ − z).
  @inline(__always)
  private static func categorical(
    _ scores: UnsafeMutablePointer<Float>, _ target: UnsafePointer<Float>, _ weight: Float,
    _ count: Int
  ) -> Double {
    var highest = scores[0]
    for output in 1..<count { highest = max(highest, scores[output]) }
    var (sum, linear, mass): (Float, Float, Float) = (0, 0, 0)
    for output in 0..<count {
      let below = scores[output] - highest
      mass += target[output]
      linear -= target[output] * below
      scores[output] = expf(below)
      sum += scores[output]
    }
    for output in 0..<count {
      scores[output] = weight * (mass * scores[output] / sum - target[output])
    }
    return Double(weight) * (Double(mass) * Double(logf(sum)) + Double(linear))
  }
}
