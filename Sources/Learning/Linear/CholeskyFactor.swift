/// The lower triangle *L* of a symmetric positive definite matrix *A* = *L*·*L*ᵀ.
///
/// With it, *A*·*x* = *b* is solved in as many steps as *A* has entries.
package struct CholeskyFactor {
  private let count: Int

  /// *L*, row after row; what is above the diagonal is not looked at.
  private var lower: [Double]

  /// Factors a matrix of which the lower triangle is given, row after row.
  ///
  /// A pivot that rounding has left no part of is replaced by the diagonal's own entry.
  package init(_ matrix: [Double], count: Int) {
    self.count = count
    lower = matrix
    lower.withUnsafeMutableBufferPointer { lower in
      for row in 0..<count {
        for column in 0...row {
          var rest = lower[row * count + column]
          for inner in 0..<column {
            rest -= lower[row * count + inner] * lower[column * count + inner]
          }
          if column < row {
            lower[row * count + column] = rest / lower[column * count + column]
          } else {
            let own = matrix[row * count + row]
            lower[row * count + row] = (rest > 1e-12 * own ? rest : max(own, 1)).squareRoot()
          }
        }
      }
    }
  }

  /// Turns *b* into *x*, both with the given distance between elements.
  func solve(_ vector: UnsafeMutablePointer<Float>, stride: Int) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { solution in
      for row in 0..<count {
        var rest = Double(vector[row * stride])
        for column in 0..<row { rest -= lower[row * count + column] * solution[column] }
        solution[row] = rest / lower[row * count + row]
      }
      for row in (0..<count).reversed() {
        var rest = solution[row]
        for below in row + 1..<count { rest -= lower[below * count + row] * solution[below] }
        solution[row] = rest / lower[row * count + row]
        vector[row * stride] = Float(solution[row])
      }
    }
  }
}

extension CholeskyFactor {
  /// The inverse of *L*, row by row; above the diagonal there are zeros.
  ///
  /// - Complexity: O(*n*³)
  package var inverse: [[Double]] {
    var rows = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for column in 0..<count {
      for row in column..<count {
        var rest = row == column ? 1.0 : 0
        for inner in column..<row { rest -= lower[row * count + inner] * rows[inner][column] }
        rows[row][column] = rest / lower[row * count + row]
      }
    }
    return rows
  }
}
