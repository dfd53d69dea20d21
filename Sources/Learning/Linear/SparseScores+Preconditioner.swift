extension SparseScores {
  /// How many features are in the preconditioner's block: as many as are dense, and the commonest
  /// words. See "Learner" in docs/experiments.md.
  static let blockFeatureCount = 256

  /// About how many examples, times outputs, the block is estimated from.
  private static let sampleCount = 49_152

  func preconditioner(_ loss: LogisticLoss, penalties: FloatVector) -> Preconditioner {
    let curvaturesByScore = FloatVector(count: loss.targets.count)
    loss.curvatures(into: curvaturesByScore)
    let curvatures = FloatVector(count: parameterCount)
    backward.multiplySquares(by: curvaturesByScore, into: curvatures)
    for index in 0..<parameterCount { curvatures.start[index] += penalties.start[index] }
    let width = min(Self.blockFeatureCount, order.count)
    guard width > 0 else { return Preconditioner(curvatures: curvatures, groupCount: outputCount) }
    let products = products(curvaturesByScore, width: width)
    return Preconditioner(
      curvatures: curvatures,
      block: (0..<outputCount).map { output in
        factor(
          products[(output * width * width)...].prefix(width * width), width: width,
          output: output, curvatures: curvatures, penalties: penalties)
      },
      blockCount: width * outputCount, groupCount: outputCount)
  }

  /// Returns for each output Σ curvature·x·xᵀ of the first features, over a sample of examples.
  private func products(_ curvaturesByScore: FloatVector, width: Int) -> ArraySlice<Float> {
    let examples = forward.matrix
    let sampleCount = min(examples.rowCount, max(4096, Self.sampleCount / outputCount))
    let size = outputCount * width * width
    let blocks = FixedBlocks(length: sampleCount, count: 8, threadCount: threadCount)
    let sums = FloatVector(count: size * blocks.count)
    examples.withPointers { starts, columns, values in
      blocks.forEach { block, range in
        let dense = FloatVector(count: width)
        for sample in range {
          let row = sample * examples.rowCount / sampleCount
          let entries = starts[row]..<starts[row + 1]
          for index in entries where columns[index] < width {
            dense.start[Int(columns[index])] = values[index]
          }
          for output in 0..<outputCount {
            let sum = sums.start + block * size + output * width * width
            let curvature = curvaturesByScore.start[row * outputCount + output]
            for index in entries where columns[index] < width {
              Tile.add(
                dense.start, times: curvature * values[index],
                to: sum + Int(columns[index]) * width, Int(columns[index]) + 1)
            }
          }
          for index in entries where columns[index] < width {
            dense.start[Int(columns[index])] = 0
          }
        }
      }
    }
    for block in 1..<blocks.count {
      Tile.add(sums.start + block * size, times: 1, to: sums.start, size)
    }
    return sums.elements[..<size]
  }

  /// Scales the sample's products so that the diagonal is what it is over all examples.
  private func factor(
    _ products: ArraySlice<Float>, width: Int, output: Int, curvatures: FloatVector,
    penalties: FloatVector
  ) -> CholeskyFactor {
    let products = Array(products)
    let scales = (0..<width).map { feature -> Double in
      let index = feature * outputCount + output
      let found = Double(products[feature * width + feature])
      let whole = Double(curvatures.start[index]) - Double(penalties.start[index])
      return found > 0 && whole > 0 ? (whole / found).squareRoot() : 0
    }
    var matrix = [Double](repeating: 0, count: width * width)
    for row in 0..<width {
      for column in 0..<row {
        matrix[row * width + column] =
          scales[row] * scales[column] * Double(products[row * width + column])
      }
      let curvature = Double(curvatures.start[row * outputCount + output])
      matrix[row * width + row] = curvature > 0 ? curvature * (1 + Self.ridge) : 1
    }
    return CholeskyFactor(matrix, count: width)
  }

  /// By which part of itself the diagonal is raised, so that features which say the same do not
  /// make noise of rounding large.
  private static let ridge = 1e-3
}
