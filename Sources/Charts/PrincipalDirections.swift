/// The directions in which a symmetric matrix stretches most, found by Jacobi's rotations.
///
/// Exact to the last digits, and the same on every run: nothing is started at random.
///
/// Source: G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th edition (2013), §8.5.
struct PrincipalDirections {
  private let count: Int
  /// The matrix, row after row; its diagonal becomes the eigenvalues.
  private var matrix: [Double]
  /// The eigenvectors, as columns.
  private var vectors: [Double]

  /// Finds the directions of a matrix; what is missing of a row is 0.
  init(of rows: [[Double]]) {
    let count = rows.count
    self.count = count
    matrix = rows.flatMap { row in (0..<count).map { row.indices.contains($0) ? row[$0] : 0 } }
    vectors = (0..<count * count).map { $0 / max(count, 1) == $0 % max(count, 1) ? 1 : 0 }
    for _ in 0..<24 where sweep() < 1e-18 { break }
  }

  /// Returns as many directions as asked for, as long as the roots of their eigenvalues, each with
  /// its greatest coordinate negative.
  func scaled(first limit: Int) -> [[Double]] {
    let order = (0..<count).sorted {
      (matrix[$1 * count + $1], $0) < (matrix[$0 * count + $0], $1)
    }
    return order.prefix(limit).map { column in
      let vector = (0..<count).map { vectors[$0 * count + column] }
      let greatest = vector.indices.max { abs(vector[$0]) + 1e-9 < abs(vector[$1]) } ?? 0
      let length = max(matrix[column * count + column], 0).squareRoot()
      let sign = vector.indices.contains(greatest) && vector[greatest] > 0 ? -1.0 : 1.0
      return vector.map { $0 * sign * length }
    }
  }

  /// Turns every pair of axes once; how much is left outside of the diagonal.
  private mutating func sweep() -> Double {
    var rest = 0.0
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        let value = matrix[first * count + second]
        rest += value * value
        if abs(value) > 1e-14 { rotate(first, second, value) }
      }
    }
    return rest
  }

  private mutating func rotate(_ first: Int, _ second: Int, _ value: Double) {
    let theta = (matrix[second * count + second] - matrix[first * count + first]) / (2 * value)
    let tangent = (theta < 0 ? -1.0 : 1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<count {
      turn(&matrix, index * count + first, index * count + second, cosine, sine)
    }
    for index in 0..<count {
      turn(&matrix, first * count + index, second * count + index, cosine, sine)
      turn(&vectors, index * count + first, index * count + second, cosine, sine)
    }
  }

  private func turn(
    _ values: inout [Double], _ first: Int, _ second: Int, _ cosine: Double, _ sine: Double
  ) {
    let before = (values[first], values[second])
    values[first] = cosine * before.0 - sine * before.1
    values[second] = sine * before.0 + cosine * before.1
  }
}
