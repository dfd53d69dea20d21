internal import Glibc

/// A linear model of probabilities: each feature speaks for or against each output.
///
/// With one output the probability of a yes is σ(z) = 1 / (1 + e⁻ᶻ), where the score *z* is the sum of
/// the features' values times their weights. With more, outputs are classes and their
/// probabilities softmax(z). A constant feature (1 in each example) is the intercept.
///
///     var examples = SparseMatrix(columnCount: 2)
///     examples.appendRow([0, 1], [1, 1])
///     examples.appendRow([0], [1])
///     let fit = LogisticRegression.fit(
///       examples, targets: [1, 0], outputCount: 1, penalties: [0.1, 0.1])
///     fit.model.probabilities(examples)  // [0.785…, 0.299…]
///
/// Source: D. R. Cox, "The regression analysis of binary sequences", Journal of the Royal
/// Statistical Society B 20 (1958).
public struct LogisticRegression: Hashable, Sendable {
  /// How many scores an example gets: one for a yes or no, else one a class.
  public let outputCount: Int

  /// The weights, those of a feature side by side: `weights[feature * outputCount + output]`.
  public let weights: [Float]

  /// The most outputs a model may have.
  public static let maximumOutputCount = 32

  /// Creates a model of known weights.
  ///
  /// - Precondition: There are 1 to 32 outputs, and each feature has a weight for each.
  public init(outputCount: Int, weights: [Float]) {
    precondition(
      (1...Self.maximumOutputCount).contains(outputCount), "there must be 1 to 32 outputs")
    precondition(weights.count.isMultiple(of: outputCount), "a feature lacks weights")
    self.outputCount = outputCount
    self.weights = weights
  }

  /// How many features the model knows.
  public var featureCount: Int { weights.count / outputCount }
}

// MARK: - Predicting

extension LogisticRegression {
  /// Returns the examples' scores, `outputCount` for each.
  ///
  /// - Parameters:
  ///   - examples: One row an example, one column a feature.
  ///   - offsets: What is added to the scores, as many as there are; nothing where left out.
  ///   - threadCount: How many threads share the work; the result is the same for any number.
  /// - Precondition: There are as many columns as features.
  /// - Complexity: O(*m* · *k*) for *m* values and *k* outputs.
  public func scores(_ examples: SparseMatrix, offsets: [Float]? = nil, threadCount: Int = 2)
    -> [Float]
  {
    let scores = FloatVector(count: examples.rowCount * outputCount)
    SparseProduct(examples, outputCount: outputCount, threadCount: threadCount)
      .multiply(by: FloatVector(weights), into: scores)
    guard let offsets else { return scores.elements }
    precondition(offsets.count == scores.count, "each score needs its offset")
    return zip(scores.elements, offsets).map { $0 + $1 }
  }

  /// Returns the examples' probabilities, `outputCount` for each; those of classes sum to 1.
  ///
  /// - Parameters:
  ///   - examples: One row an example, one column a feature.
  ///   - offsets: What is added to the scores, as many as there are; nothing where left out.
  ///   - threadCount: How many threads share the work; the result is the same for any number.
  /// - Precondition: There are as many columns as features.
  /// - Complexity: O(*m* · *k*) for *m* values and *k* outputs.
  public func probabilities(
    _ examples: SparseMatrix, offsets: [Float]? = nil, threadCount: Int = 2
  ) -> [Float] {
    Self.probabilities(
      ofScores: scores(examples, offsets: offsets, threadCount: threadCount),
      outputCount: outputCount)
  }

  /// Returns the probabilities that belong to scores, `outputCount` for each example.
  ///
  /// - Complexity: O(*n*), where *n* counts the scores.
  public static func probabilities(ofScores scores: [Float], outputCount: Int) -> [Float] {
    precondition(outputCount > 0, "there must be an output")
    var probabilities = scores
    probabilities.withUnsafeMutableBufferPointer { row in
      for start in stride(from: 0, to: row.count, by: outputCount) {
        normalize(UnsafeMutableBufferPointer(rebasing: row[start...].prefix(outputCount)))
      }
    }
    return probabilities
  }

  private static func normalize(_ row: UnsafeMutableBufferPointer<Float>) {
    guard row.count > 1 else {
      if let score = row.first {
        let small = expf(-abs(score))
        row[0] = (score < 0 ? small : 1) / (1 + small)
      }
      return
    }
    let highest = row.max() ?? 0
    var sum: Float = 0
    for index in row.indices {
      row[index] = expf(row[index] - highest)
      sum += row[index]
    }
    for index in row.indices { row[index] /= sum }
  }
}
