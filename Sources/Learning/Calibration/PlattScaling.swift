internal import Glibc

/// Makes probabilities of scores for a yes or no: σ(scale · z + bias).
///
/// The targets are drawn in a little, as if one more yes and one more no had been seen, so that
/// both numbers stay finite even if scores separate all examples. The scale is never negative: a
/// higher score never means a lower probability.
///
///     let scaling = PlattScaling.fit(scores: scores, targets: [0, 1, 1])
///     scaling.probability(ofScore: 0.3)
///
/// Source: J. Platt, "Probabilistic outputs for support vector machines and comparisons to
/// regularized likelihood methods", Advances in Large Margin Classifiers (1999).
public struct PlattScaling: Hashable, Sendable {
  /// What a score is multiplied by, not negative.
  public let scale: Double

  /// What is added then.
  public let bias: Double

  /// Creates a scaling of known numbers.
  ///
  /// - Precondition: `scale` is not negative.
  public init(scale: Double, bias: Double) {
    precondition(scale >= 0, "a scale is not negative")
    self.scale = scale
    self.bias = bias
  }
}

// MARK: - Fitting

extension PlattScaling {
  /// Finds the scale and the bias that make the targets most likely.
  ///
  /// Without examples scores stay as they are.
  ///
  /// - Parameters:
  ///   - scores: One for each example, which the model was not fitted on.
  ///   - targets: As many, the probability of a yes.
  ///   - exampleWeights: How much each example counts, not negative; 1 where left out.
  /// - Precondition: There are as many numbers as told, and scores are finite.
  /// - Complexity: O(*n*), where *n* counts the scores.
  public static func fit(scores: [Float], targets: [Float], exampleWeights: [Float]? = nil)
    -> PlattScaling
  {
    precondition(targets.count == scores.count, "each score needs its target")
    precondition(scores.allSatisfy { $0.isFinite }, "a score is not finite")
    let weights = exampleWeights ?? Array(repeating: 1, count: scores.count)
    precondition(weights.count == scores.count, "each example needs its weight")
    let total = weights.reduce(0) { $0 + Double($1) }
    guard total > 0 else { return PlattScaling(scale: 1, bias: 0) }
    let yes = zip(weights, targets).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    let prior = Prior(yes: yes, no: total - yes)
    let (mean, deviation) = moments(scores, weights, total)
    guard deviation > 0 else { return PlattScaling(scale: 0, bias: prior.bias) }

    var examples = SparseMatrix(columnCount: 2)
    for score in scores {
      examples.appendRow([0, 1], [Float((Double(score) - mean) / deviation), 1])
    }
    var options = LogisticRegression.Options()
    options.tolerance = 1e-6
    options.threadCount = 1
    let fit = LogisticRegression.fit(
      examples, targets: targets.map { prior.drawnIn($0) }, outputCount: 1,
      exampleWeights: weights, penalties: [0, 0], options: options)
    let scale = Double(fit.model.weights[0]) / deviation
    guard scale > 0 else { return PlattScaling(scale: 0, bias: prior.bias) }
    return PlattScaling(scale: scale, bias: Double(fit.model.weights[1]) - scale * mean)
  }

  /// What the targets' shares say: the best guess for all examples is one yes in how many.
  private struct Prior {
    let yes: Double
    let no: Double

    func drawnIn(_ target: Float) -> Float {
      Float(Double(target) * (yes + 1) / (yes + 2) + Double(1 - target) / (no + 2))
    }

    /// The score of the mean of the targets that are drawn in.
    var bias: Double {
      let mean = (yes * (yes + 1) / (yes + 2) + no / (no + 2)) / (yes + no)
      return log(mean / (1 - mean))
    }
  }

  private static func moments(_ scores: [Float], _ weights: [Float], _ total: Double)
    -> (mean: Double, deviation: Double)
  {
    let pairs = zip(scores, weights)
    let mean = pairs.reduce(0) { $0 + Double($1.1) * Double($1.0) } / total
    let square = pairs.reduce(0) {
      $0 + Double($1.1) * (Double($1.0) - mean) * (Double($1.0) - mean)
    }
    let deviation = (square / total).squareRoot()
    // What is left of equal scores after rounding is no spread.
    return (mean, deviation > 1e-6 * abs(mean) ? deviation : 0)
  }
}

// MARK: - Scaling

extension PlattScaling {
  /// Returns the probability of a yes.
  ///
  /// - Complexity: O(1)
  public func probability(ofScore score: Float) -> Float {
    let scaled = scale * Double(score) + bias
    let small = exp(-abs(scaled))
    return Float((scaled < 0 ? small : 1) / (1 + small))
  }

  /// Returns the probability of a yes for each score.
  ///
  /// - Complexity: O(*n*), where *n* counts the scores.
  public func probabilities(ofScores scores: [Float]) -> [Float] {
    scores.map { probability(ofScore: $0) }
  }
}
