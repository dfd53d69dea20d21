extension LogisticRegression {
  /// How a model is fitted.
  public struct Options {
    /// After how many steps fitting ends at the latest.
    public var maximumIterations = 100

    /// Fitting ends when the gradient's norm is this share of that at weights of zero.
    public var tolerance = 1e-4

    /// How many threads share the work; the result is the same for any number.
    public var threadCount = 2

    /// Called after each step.
    public var progress: ((Progress) -> Void)?

    /// Creates the options that are the default.
    public init() {}
  }

  /// How far fitting has come.
  public struct Progress: Hashable, Sendable {
    /// How many steps have been made.
    public let iteration: Int

    /// What is made least: the loss and the penalties.
    public let objective: Double

    /// The length of the objective's gradient, 0 at the minimum.
    public let gradientNorm: Double
  }

  /// A fitted model, and how fitting went.
  public struct Fit: Hashable, Sendable {
    /// The model.
    public let model: LogisticRegression

    /// What was made least: the loss and the penalties, at the model's weights.
    public let objective: Double

    /// How many steps were made.
    public let iterationCount: Int

    /// The length of the objective's gradient, 0 at the minimum.
    public let gradientNorm: Double

    /// Whether the gradient became as small as the tolerance asks.
    public let isConverged: Bool
  }

  /// Finds the weights that make the targets most likely, unless large weights are the price.
  ///
  /// What is made least is
  ///
  ///     Σ weightᵢ · lossᵢ + ½ Σ penalty_f · ‖W_f‖²
  ///
  /// where the loss is the cross entropy of target and probability. Targets may be soft. The
  /// weights of a feature for classes sum to 0, as no other sum has a lower penalty.
  ///
  /// - Parameters:
  ///   - examples: One row an example, one column a feature.
  ///   - targets: `outputCount` for each example: with one output the probability of a yes, with
  ///     more those of the classes, which sum to 1. (If they do not, the example counts as often
  ///     as they say.)
  ///   - outputCount: How many outputs the model has, 1 to 32.
  ///   - exampleWeights: How much each example counts, not negative; 1 where left out.
  ///   - offsets: What is added to the scores, as many as there are targets, such as the scores of a
  ///     model that is to be adapted; nothing where left out.
  ///   - penalties: The penalty of each feature's weights, not negative.
  ///   - initial: The weights to begin with; zeros where left out.
  ///   - options: How to fit.
  /// - Precondition: All numbers are finite, and there are as many as told.
  /// - Complexity: O(*m* · *k* + *d* · *k*) a step for *m* values, *d* features and *k* outputs.
  ///
  /// Source: D. C. Liu, J. Nocedal, "On the limited memory BFGS method for large scale
  /// optimization", Mathematical Programming 45 (1989).
  public static func fit(
    _ examples: SparseMatrix, targets: [Float], outputCount: Int, exampleWeights: [Float]? = nil,
    offsets: [Float]? = nil, penalties: [Float], initial: [Float]? = nil,
    options: Options = Options()
  ) -> Fit {
    let weights = exampleWeights ?? Array(repeating: 1, count: examples.rowCount)
    precondition((1...maximumOutputCount).contains(outputCount), "there must be 1 to 32 outputs")
    precondition(targets.count == examples.rowCount * outputCount, "each score needs its target")
    precondition(weights.count == examples.rowCount, "each example needs its weight")
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is negative")
    precondition(penalties.count == examples.columnCount, "each feature needs its penalty")
    precondition(penalties.allSatisfy { $0 >= 0 }, "a penalty is negative")

    let threadCount = max(1, options.threadCount)
    let weightCount = examples.columnCount * outputCount
    precondition(initial?.count ?? weightCount == weightCount, "each weight needs its initial one")
    let scores = SparseScores(
      examples, weights: weights, outputCount: outputCount, threadCount: threadCount)
    let loss = LogisticLoss(
      outputCount: outputCount, targets: targets, weights: weights, threadCount: threadCount)
    loss.add(offsets)
    var minimizer = LogisticMinimizer(
      scores, loss: loss,
      penalties: scores.parameters(
        penalties.flatMap { Array(repeating: $0, count: outputCount) }),
      options: options)
    let limit = options.tolerance * minimizer.gradientNorm
    if let initial {
      let parameters = scores.parameters(initial)
      Preconditioner(curvatures: parameters, groupCount: outputCount)
        .center(parameters.start, parameters.count)
      minimizer.start(at: parameters, offsets: offsets)
    }
    let isConverged = minimizer.minimize(untilGradientNorm: limit)
    return Fit(
      model: LogisticRegression(
        outputCount: outputCount, weights: scores.weights(minimizer.parameters)),
      objective: minimizer.objective, iterationCount: minimizer.iterationCount,
      gradientNorm: minimizer.gradientNorm, isConverged: isConverged)
  }
}

extension LogisticLoss {
  /// Adds offsets to the scores.
  func add(_ offsets: [Float]?) {
    guard let offsets else { return }
    precondition(offsets.count == scores.count, "each score needs its offset")
    for (index, offset) in offsets.enumerated() { scores.start[index] += offset }
  }
}
