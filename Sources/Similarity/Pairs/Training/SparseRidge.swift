/// Linear least squares with a penalty on the squares of the weights, over sparse rows.
///
/// Minimizes Σ (yᵢ − xᵢ·w)² + Σ pⱼ·wⱼ² by conjugate gradients on the normal equations, scaled by
/// their diagonal.
///
/// Source: M. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear systems"
/// (1952).
struct SparseRidge {
  /// The entries of a row: columns and values.
  typealias Row = [(column: Int, value: Double)]

  /// The penalty of each column.
  var penalties: [Double]
  var iterations = 2000
  /// Stops when the residual is so small a part of the first one.
  var tolerance = 1e-7

  /// Returns the weights.
  ///
  /// - Complexity: O(*k* · *m*) in the iterations and the entries of all rows.
  func solve(_ rows: [Row], _ targets: [Double]) -> [Double] {
    let count = penalties.count
    var diagonal = penalties
    var residual = [Double](repeating: 0, count: count)
    for (row, target) in zip(rows, targets) {
      for (column, value) in row {
        diagonal[column] += value * value
        residual[column] += value * target
      }
    }
    let scale = diagonal.map { $0 > 0 ? 1 / $0 : 0 }
    var weights = [Double](repeating: 0, count: count)
    var direction = zip(residual, scale).map { $0 * $1 }
    var product = [Double](repeating: 0, count: count)
    var norm = Self.dot(residual, direction)
    let enough = norm * tolerance * tolerance
    for _ in 0..<iterations where norm > enough {
      multiply(direction, rows, into: &product)
      let step = norm / Self.dot(direction, product)
      guard step.isFinite else { break }
      for column in 0..<count {
        weights[column] += step * direction[column]
        residual[column] -= step * product[column]
      }
      var next = 0.0
      for column in 0..<count { next += residual[column] * residual[column] * scale[column] }
      let ratio = next / norm
      norm = next
      for column in 0..<count {
        direction[column] = residual[column] * scale[column] + ratio * direction[column]
      }
    }
    return weights
  }

  /// The product of a vector with the matrix of the normal equations.
  private func multiply(_ vector: [Double], _ rows: [Row], into product: inout [Double]) {
    for column in penalties.indices { product[column] = penalties[column] * vector[column] }
    for row in rows {
      var sum = 0.0
      for (column, value) in row { sum += value * vector[column] }
      for (column, value) in row { product[column] += value * sum }
    }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for (one, other) in zip(a, b) { sum += one * other }
    return sum
  }
}
