/// Makes probabilities of classes as sure as they should be, each class in its own way.
///
/// A class's score becomes scaleₖ · zₖ + biasₖ. Which class is the most probable may change.
///
///     let scaling = VectorScaling.fit(scores: scores, targets: targets, outputCount: 3)
///     scaling.probabilities(ofScores: scores)
///
/// Source: C. Guo, G. Pleiss, Y. Sun, K. Weinberger, "On calibration of modern neural networks",
/// ICML (2017).
public struct VectorScaling: Hashable, Sendable {
  /// What each class's score is multiplied by.
  public let scales: [Float]

  /// What is added then.
  public let biases: [Float]

  /// Creates a scaling of known numbers.
  ///
  /// - Precondition: There is a scale and a bias for each of one or more outputs.
  public init(scales: [Float], biases: [Float]) {
    precondition(!scales.isEmpty, "there must be an output")
    precondition(scales.count == biases.count, "each scale needs its bias")
    self.scales = scales
    self.biases = biases
  }

  /// How many scores an example has.
  public var outputCount: Int { scales.count }
}

// MARK: - Fitting

extension VectorScaling {
  /// Finds the scales and biases that make the targets most likely.
  ///
  /// - Parameters:
  ///   - scores: `outputCount` for each example, which the model was not fitted on.
  ///   - targets: As many, the probabilities of the classes.
  ///   - outputCount: How many scores an example has.
  ///   - exampleWeights: How much each example counts, not negative; 1 where left out.
  ///   - penalty: How much it costs to leave scores as they are: penalty / 2 times the sum of the
  ///     squares of scale − 1 and of bias. A class that never occurs stays finite by it.
  /// - Precondition: There are as many numbers as told, and scores are finite.
  /// - Complexity: O(*n*) a step, where *n* counts the scores.
  public static func fit(
    scores: [Float], targets: [Float], outputCount: Int, exampleWeights: [Float]? = nil,
    penalty: Float = 1
  ) -> VectorScaling {
    precondition(penalty >= 0, "a penalty is negative")
    let loss = LogisticLoss(
      heldOut: scores, targets: targets, outputCount: outputCount, weights: exampleWeights)
    let design = ScalingScores(outputCount: outputCount, scores: scores)
    var options = LogisticRegression.Options()
    options.threadCount = 1
    var minimizer = LogisticMinimizer(
      design, loss: loss,
      penalties: FloatVector(Array(repeating: penalty, count: design.parameterCount)),
      options: options)
    _ = minimizer.minimize(untilGradientNorm: 1e-6 * minimizer.gradientNorm)
    let parameters = minimizer.parameters.elements
    return VectorScaling(
      scales: parameters[..<outputCount].map { 1 + $0 },
      biases: Array(parameters[outputCount...]))
  }
}

/// The change of scores by a change of their classes' scales, followed by one of their biases.
private struct ScalingScores: LinearScores {
  let outputCount: Int
  let scores: [Float]

  var parameterCount: Int { 2 * outputCount }

  func scores(of parameters: FloatVector, into changes: FloatVector) {
    for index in scores.indices {
      let output = index % outputCount
      changes.start[index] =
        parameters.start[output] * scores[index] + parameters.start[outputCount + output]
    }
  }

  func gradient(of residuals: FloatVector, into gradient: FloatVector) {
    var sums = Array(repeating: 0.0, count: parameterCount)
    for index in scores.indices {
      let residual = Double(residuals.start[index])
      sums[index % outputCount] += residual * Double(scores[index])
      sums[outputCount + index % outputCount] += residual
    }
    for (index, sum) in sums.enumerated() { gradient.start[index] = Float(sum) }
  }

  /// Takes the parameters for independent.
  func preconditioner(_ loss: LogisticLoss, penalties: FloatVector) -> Preconditioner {
    let curvaturesByScore = FloatVector(count: scores.count)
    loss.curvatures(into: curvaturesByScore)
    var curvatures = penalties.elements
    for index in scores.indices {
      let curvature = curvaturesByScore.start[index]
      curvatures[index % outputCount] += curvature * scores[index] * scores[index]
      curvatures[outputCount + index % outputCount] += curvature
    }
    return Preconditioner(curvatures: FloatVector(curvatures))
  }
}

// MARK: - Scaling

extension VectorScaling {
  /// Returns the scores times their scales plus their biases.
  ///
  /// - Precondition: There are `outputCount` scores for each example.
  /// - Complexity: O(*n*), where *n* counts the scores.
  public func scaled(_ scores: [Float]) -> [Float] {
    precondition(scores.count.isMultiple(of: outputCount), "an example lacks scores")
    return scores.enumerated().map { index, score in
      scales[index % outputCount] * score + biases[index % outputCount]
    }
  }

  /// Returns the probabilities of scores after scaling.
  ///
  /// - Precondition: There are `outputCount` scores for each example.
  /// - Complexity: O(*n*), where *n* counts the scores.
  public func probabilities(ofScores scores: [Float]) -> [Float] {
    LogisticRegression.probabilities(ofScores: scaled(scores), outputCount: outputCount)
  }
}
