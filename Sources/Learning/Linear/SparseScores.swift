/// Scores of sparse examples: each the sum of its features' weights times their values.
///
/// Features are renumbered, those of the greatest sum of squares first. So the weights that are
/// asked for most lie together in memory, and those that the preconditioner looks at closely are
/// the first.
struct SparseScores: LinearScores {
  let outputCount: Int
  let threadCount: Int

  /// The features in their new order.
  let order: [Int]

  let forward: SparseProduct
  let backward: SparseProduct

  init(_ examples: SparseMatrix, weights: [Float], outputCount: Int, threadCount: Int) {
    self.outputCount = outputCount
    self.threadCount = threadCount
    let order = Self.order(examples.columnSquares(weights: weights))
    let renumbered = examples.movingColumns(order)
    self.order = order
    forward = SparseProduct(renumbered, outputCount: outputCount, threadCount: threadCount)
    backward = SparseProduct(
      renumbered.transposed(threadCount: threadCount), outputCount: outputCount,
      threadCount: threadCount)
  }

  var parameterCount: Int { order.count * outputCount }

  func scores(of parameters: FloatVector, into scores: FloatVector) {
    forward.multiply(by: parameters, into: scores)
  }

  func gradient(of residuals: FloatVector, into gradient: FloatVector) {
    backward.multiply(by: residuals, into: gradient)
  }
}

// MARK: - Order

extension SparseScores {
  /// Returns the features from the greatest to the least square, equal ones by number.
  ///
  /// Numbers are sorted that hold both: not negative floats are in the order of their bits.
  private static func order(_ squares: [Double]) -> [Int] {
    var keys = squares.enumerated().map { feature, square in
      UInt64(UInt32.max - Float(square).bitPattern) << 32 | UInt64(feature)
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }

  /// Returns a parameter vector of weights in the features' own order.
  func parameters(_ weights: [Float]) -> FloatVector {
    let parameters = FloatVector(count: parameterCount)
    for (position, feature) in order.enumerated() {
      for output in 0..<outputCount {
        parameters.start[position * outputCount + output] = weights[feature * outputCount + output]
      }
    }
    return parameters
  }

  /// Returns the weights of a parameter vector, in the features' own order.
  func weights(_ parameters: FloatVector) -> [Float] {
    var weights = [Float](repeating: 0, count: parameterCount)
    for (position, feature) in order.enumerated() {
      for output in 0..<outputCount {
        weights[feature * outputCount + output] = parameters.start[position * outputCount + output]
      }
    }
    return weights
  }
}
