internal import Glibc

/// Makes probabilities as sure as they should be, by one number that all scores are divided by.
///
/// A temperature above 1 makes a model less sure, one below 1 surer. Which output is the most
/// probable never changes.
///
///     let scaling = TemperatureScaling.fit(scores: scores, targets: targets, outputCount: 3)
///     scaling.probabilities(ofScores: scores)
///
/// Source: C. Guo, G. Pleiss, Y. Sun, K. Weinberger, "On calibration of modern neural networks",
/// ICML (2017).
public struct TemperatureScaling: Hashable, Sendable {
  /// How many scores an example has: one for a yes or no, else one a class.
  public let outputCount: Int

  /// What scores are divided by, in `temperatures`.
  public let temperature: Double

  /// The temperatures that are looked at.
  public static let temperatures = 0.01...100

  /// Creates a scaling of known temperature.
  ///
  /// - Precondition: The temperature is positive, and there is an output.
  public init(outputCount: Int, temperature: Double) {
    precondition(outputCount > 0, "there must be an output")
    precondition(temperature > 0, "a temperature is positive")
    self.outputCount = outputCount
    self.temperature = temperature
  }
}

// MARK: - Fitting

extension TemperatureScaling {
  /// Finds the temperature that makes the targets most likely.
  ///
  /// It is 1 where scores say nothing: without examples, or if all of an example are equal.
  ///
  /// - Parameters:
  ///   - scores: `outputCount` for each example, which the model was not fitted on.
  ///   - targets: As many: with one output the probability of a yes, with more those of classes.
  ///   - outputCount: How many scores an example has.
  ///   - exampleWeights: How much each example counts, not negative; 1 where left out.
  /// - Precondition: There are as many numbers as told, and scores are finite.
  /// - Complexity: O(*n*), where *n* counts the scores.
  public static func fit(
    scores: [Float], targets: [Float], outputCount: Int, exampleWeights: [Float]? = nil
  ) -> TemperatureScaling {
    let loss = LogisticLoss(
      heldOut: scores, targets: targets, outputCount: outputCount, weights: exampleWeights)
    for index in scores.indices { swap(&loss.scores.start[index], &loss.moves.start[index]) }
    // The loss is convex in the inverse temperature, whose sign of slope tells where to look.
    var (coldest, hottest) = (log(temperatures.lowerBound), log(temperatures.upperBound))
    let scale = zip(scores.indices, scores).reduce(0) {
      max($0, Double(loss.weights[$1.0 / outputCount]) * abs(Double($1.1)))
    }
    guard abs(loss.value(atStep: 0).slope) > 1e-6 * scale else {
      return TemperatureScaling(outputCount: outputCount, temperature: 1)
    }
    for _ in 0..<40 {
      let middle = (coldest + hottest) / 2
      if loss.value(atStep: Float(exp(-middle))).slope < 0 {
        hottest = middle
      } else {
        coldest = middle
      }
    }
    return TemperatureScaling(
      outputCount: outputCount, temperature: exp((coldest + hottest) / 2))
  }
}

// MARK: - Scaling

extension TemperatureScaling {
  /// Returns the scores divided by the temperature.
  ///
  /// - Complexity: O(*n*), where *n* counts the scores.
  public func scaled(_ scores: [Float]) -> [Float] {
    scores.map { Float(Double($0) / temperature) }
  }

  /// Returns the probabilities of scores after scaling.
  ///
  /// - Precondition: There are `outputCount` scores for each example.
  /// - Complexity: O(*n*), where *n* counts the scores.
  public func probabilities(ofScores scores: [Float]) -> [Float] {
    LogisticRegression.probabilities(ofScores: scaled(scores), outputCount: outputCount)
  }
}
