/// Weights of columns whose sums come near to what is wanted of each row, and no larger than that takes.
///
/// For rows *X* and several wanted numbers *Y* a row, the weights *W* make
///
///     ‖X·W − Y‖² + λ‖W‖²
///
/// smallest. The penalty λ keeps a column that few rows have from explaining them by heart.
///
///     var rows = SparseMatrix(columnCount: 2)
///     rows.appendRow([0], [1])
///     rows.appendRow([1], [1])
///     RidgeRegression.fit(rows, targets: [2, 4], outputCount: 1, penalty: 1).weights  // [1, 2]
///
/// The equations (XᵀX + λ)·W = XᵀY are solved by conjugate gradients for all outputs at once, so no matrix
/// of columns by columns is made. Each output has a step of its own.
///
/// Source: A. E. Hoerl, R. W. Kennard, "Ridge regression", Technometrics 12 (1970); M. R. Hestenes,
/// E. Stiefel, "Methods of conjugate gradients for solving linear systems" (1952).
public struct RidgeRegression: Hashable, Sendable {
  /// How many numbers are foretold for a row.
  public let outputCount: Int

  /// The weights: `outputCount` numbers for each column.
  public let weights: [Float]

  /// The share of the first residual at which an output is solved.
  private static let tolerance = 1e-4

  /// Finds the weights.
  ///
  /// - Parameters:
  ///   - matrix: The rows.
  ///   - targets: What is wanted: `outputCount` numbers for each row.
  ///   - outputCount: How many numbers a row has.
  ///   - penalty: What large weights cost; more than 0.
  ///   - iterationLimit: After how many steps to stop in any case.
  ///   - threadCount: How many threads share the work; the result is the same for any number.
  /// - Complexity: O(*m* · *k*) a step for *m* values and *k* outputs.
  public static func fit(
    _ matrix: SparseMatrix, targets: [Float], outputCount: Int, penalty: Float,
    iterationLimit: Int = 100, threadCount: Int = 2
  ) -> RidgeRegression {
    precondition(targets.count == matrix.rowCount * outputCount, "each row needs its targets")
    precondition(penalty > 0, "the penalty must be more than 0")
    guard outputCount > 0 else { return RidgeRegression(outputCount: 0, weights: []) }
    let transposed = matrix.transposed(threadCount: threadCount)
    let wanted = DenseRows(targets, rowCount: matrix.rowCount, columnCount: outputCount)
    var residual = transposed.multiplied(by: wanted, threadCount: threadCount)
    var direction = residual
    var weights = DenseRows(
      Array(repeating: 0, count: residual.elements.count), rowCount: residual.rowCount,
      columnCount: outputCount)
    var squares = residual.columnProducts(residual, threadCount: threadCount)
    let floors = squares.map { $0 * tolerance * tolerance }
    for _ in 0..<iterationLimit where zip(squares, floors).contains(where: { $0 > $1 }) {
      let image = matrix.multiplied(by: direction, threadCount: threadCount)
      var product = transposed.multiplied(by: image, threadCount: threadCount)
      let ones = Array(repeating: Float(1), count: outputCount)
      product.scaleAndAdd(ones, direction, ones.map { $0 * penalty }, threadCount: threadCount)
      let curvatures = direction.columnProducts(product, threadCount: threadCount)
      let steps = zip(squares, curvatures).map { square, curvature in
        curvature > 0 ? Float(square / curvature) : 0
      }
      weights.scaleAndAdd(ones, direction, steps, threadCount: threadCount)
      residual.scaleAndAdd(ones, product, steps.map { -$0 }, threadCount: threadCount)
      let next = residual.columnProducts(residual, threadCount: threadCount)
      let turns = zip(next, squares).map { $1 > 0 ? Float($0 / $1) : 0 }
      direction.scaleAndAdd(turns, residual, ones, threadCount: threadCount)
      squares = next
    }
    return RidgeRegression(outputCount: outputCount, weights: weights.elements)
  }
}

// MARK: - Foretelling

extension RidgeRegression {
  /// Returns what is foretold for rows, `outputCount` numbers for each.
  ///
  /// - Precondition: The matrix has as many columns as the one that was fitted.
  public func predictions(for matrix: SparseMatrix, threadCount: Int = 2) -> [Float] {
    guard outputCount > 0 else { return [] }
    let factor = DenseRows(
      weights, rowCount: weights.count / outputCount, columnCount: outputCount)
    return matrix.multiplied(by: factor, threadCount: threadCount).elements
  }
}

// MARK: - Columns side by side

extension DenseRows {
  /// For each column the sum of the products of its elements with those of another's.
  func columnProducts(_ other: DenseRows, threadCount: Int) -> [Double] {
    let width = columnCount
    return elements.withUnsafeBufferPointer { one in
      other.elements.withUnsafeBufferPointer { other in
        FixedBlocks(length: rowCount, count: 32, threadCount: threadCount).sums(width) {
          rows, sums in
          for row in rows {
            let start = row &* width
            for column in 0..<width {
              sums[column] += Double(one[start &+ column]) * Double(other[start &+ column])
            }
          }
        }
      }
    }
  }

  /// Replaces each column by itself times a factor and another times one of its own.
  mutating func scaleAndAdd(
    _ factors: [Float], _ other: DenseRows, _ otherFactors: [Float], threadCount: Int
  ) {
    let width = columnCount
    let blocks = FixedBlocks(length: rowCount, count: 32, threadCount: threadCount)
    elements.withUnsafeMutableBufferPointer { elements in
      nonisolated(unsafe) let elements = elements
      other.elements.withUnsafeBufferPointer { other in
        factors.withUnsafeBufferPointer { factors in
          otherFactors.withUnsafeBufferPointer { otherFactors in
            blocks.forEach { _, rows in
              for row in rows {
                let start = row &* width
                for column in 0..<width {
                  elements[start &+ column] =
                    elements[start &+ column] * factors[column]
                    + other[start &+ column] * otherFactors[column]
                }
              }
            }
          }
        }
      }
    }
  }
}
