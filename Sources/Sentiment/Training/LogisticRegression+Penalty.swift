internal import Learning

extension LogisticRegression {
  /// Fits with the same penalty on every feature.
  static func fit(
    _ examples: SparseMatrix, targets: [Float], outputCount: Int, weights: [Float],
    penalty: Float, offsets: [Float]? = nil, options: Options
  ) -> LogisticRegression {
    fit(
      examples, targets: targets, outputCount: outputCount, exampleWeights: weights,
      offsets: offsets, penalties: Array(repeating: penalty, count: examples.columnCount),
      options: options
    ).model
  }

  /// The options of a fit in a trainer.
  static func options(iterations: Int, tolerance: Double, threadCount: Int) -> Options {
    var options = Options()
    options.maximumIterations = iterations
    options.tolerance = tolerance
    options.threadCount = threadCount
    return options
  }
}
