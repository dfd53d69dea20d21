/// Makes probabilities of scores by the rising steps that fit best.
///
/// No shape is assumed but that a higher score never means a lower probability. That takes some
/// thousand examples to be worth it. Neighbors whose means fall are pooled until none do;
/// between the steps, probabilities lie on lines.
///
///     let isotonic = IsotonicRegression.fit(scores: [1, 2, 3, 4], targets: [0, 1, 0, 1])
///     isotonic?.value(ofScore: 2)    // 0.5: pooled with 3
///     isotonic?.value(ofScore: 3.5)  // 0.75
///
/// Source: M. Ayer, H. Brunk, G. Ewing, W. Reid, E. Silverman, "An empirical distribution
/// function for sampling with incomplete information", Annals of Mathematical Statistics 26 (1955).
public struct IsotonicRegression: Hashable, Sendable {
  /// The scores between which values lie on a line, rising.
  public let scores: [Float]

  /// The values at these scores, never falling.
  public let values: [Float]

  /// Creates a regression of known steps.
  ///
  /// - Precondition: There are as many values as scores and at least one; scores rise and values
  ///   never fall.
  public init(scores: [Float], values: [Float]) {
    precondition(!scores.isEmpty && scores.count == values.count, "each score needs its value")
    precondition(zip(scores, scores.dropFirst()).allSatisfy { $0 < $1 }, "scores must rise")
    precondition(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "values must not fall")
    self.scores = scores
    self.values = values
  }
}

// MARK: - Fitting

extension IsotonicRegression {
  /// Finds the never falling values that are closest to the targets by squared distance.
  ///
  /// - Parameters:
  ///   - scores: One for each example, which the model was not fitted on.
  ///   - targets: As many, such as the probability of a yes.
  ///   - exampleWeights: How much each example counts, not negative; 1 where left out.
  /// - Precondition: There are as many numbers as told, and all are finite.
  /// - Returns: nil where no example has a weight.
  /// - Complexity: O(*n* log *n*), where *n* counts the scores.
  public static func fit(scores: [Float], targets: [Float], exampleWeights: [Float]? = nil)
    -> IsotonicRegression?
  {
    precondition(targets.count == scores.count, "each score needs its target")
    precondition(scores.allSatisfy { $0.isFinite }, "a score is not finite")
    precondition(targets.allSatisfy { $0.isFinite }, "a target is not finite")
    let weights = exampleWeights ?? Array(repeating: 1, count: scores.count)
    precondition(weights.count == scores.count, "each example needs its weight")
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is negative")

    let order = scores.indices.filter { weights[$0] > 0 }
      .sorted { (scores[$0], $0) < (scores[$1], $1) }
    var ties: [Pool] = []
    for index in order {
      let pool = Pool(scores[index], target: targets[index], weight: weights[index])
      if let last = ties.last, last.highest == pool.lowest {
        ties[ties.count - 1] = Pool(last, pool)
      } else {
        ties.append(pool)
      }
    }
    var pools: [Pool] = []
    for tie in ties {
      var pool = tie
      while let last = pools.last, last.mean >= pool.mean {
        pool = Pool(last, pool)
        pools.removeLast()
      }
      pools.append(pool)
    }
    guard !pools.isEmpty else { return nil }
    return IsotonicRegression(
      scores: pools.flatMap(\.knots),
      values: pools.flatMap { pool in pool.knots.map { _ in Float(pool.mean) } })
  }

  /// Examples side by side that share a value.
  private struct Pool {
    var lowest: Float
    var highest: Float
    var weight: Double
    var sum: Double

    init(_ score: Float, target: Float, weight: Float) {
      lowest = score
      highest = score
      self.weight = Double(weight)
      sum = Double(weight) * Double(target)
    }

    init(_ left: Pool, _ right: Pool) {
      lowest = left.lowest
      highest = right.highest
      weight = left.weight + right.weight
      sum = left.sum + right.sum
    }

    var mean: Double { sum / weight }

    /// The ends of the pool, once if they are the same.
    var knots: [Float] { lowest < highest ? [lowest, highest] : [lowest] }
  }
}

// MARK: - Mapping

extension IsotonicRegression {
  /// Returns the value of a score; beyond the first and the last step it stays theirs.
  ///
  /// - Complexity: O(log *n*), where *n* counts the steps.
  public func value(ofScore score: Float) -> Float {
    var (low, high) = (0, scores.count)
    while low < high {
      let middle = (low + high) / 2
      if scores[middle] <= score { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return values[0] }
    guard low < scores.count else { return values[scores.count - 1] }
    let (left, right) = (values[low - 1], values[low])
    let length = Double(scores[low]) - Double(scores[low - 1])
    let share = (Double(score) - Double(scores[low - 1])) / length
    return min(max(Float(Double(left) + share * (Double(right) - Double(left))), left), right)
  }

  /// Returns the value of each score.
  ///
  /// - Complexity: O(*n* log *m*) for *n* scores and *m* steps.
  public func values(ofScores scores: [Float]) -> [Float] { scores.map { value(ofScore: $0) } }
}
