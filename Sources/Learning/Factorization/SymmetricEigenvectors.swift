/// The eigenvectors of a small symmetric matrix, those of the largest eigenvalues first.
///
/// Pairs of rows and columns are rotated until nothing is left beside the diagonal. The order of the
/// rotations is fixed and so is the sign of each vector (its largest entry is positive): equal
/// matrices give equal bits.
///
/// Source: C. G. J. Jacobi (1846), in the cyclic form of G. E. Forsythe, P. Henrici, "The cyclic Jacobi
/// method for computing the principal values of a complex matrix" (1960).
struct SymmetricEigenvectors {
  /// The eigenvalues, largest first.
  private(set) var values: [Double]
  /// The vectors, one after another, in the order of `values`.
  private(set) var vectors: [Double]

  private let count: Int

  /// After so many rounds over all pairs what is left is rounding; six to ten are usual.
  private static let roundLimit = 40

  /// Decomposes a matrix given row after row.
  ///
  /// - Precondition: There are `count`² numbers.
  /// - Complexity: O(*n*³)
  init(_ matrix: [Double], count: Int) {
    precondition(matrix.count == count * count, "the matrix is not square")
    self.count = count
    values = []
    vectors = (0..<count * count).map { $0 / max(1, count) == $0 % max(1, count) ? 1 : 0 }
    var rest = matrix
    rest.withUnsafeMutableBufferPointer { rest in
      vectors.withUnsafeMutableBufferPointer { vectors in
        guard let rest = rest.baseAddress, let vectors = vectors.baseAddress else { return }
        Self.diagonalize(rest, vectors, count)
      }
    }
    sort(diagonal: (0..<count).map { rest[$0 * count + $0] })
  }

  private static func diagonalize(
    _ matrix: UnsafeMutablePointer<Double>, _ vectors: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    for _ in 0..<roundLimit {
      var (beside, total) = (0.0, 0.0)
      for row in 0..<count {
        for column in 0..<count {
          let square = matrix[row * count + column] * matrix[row * count + column]
          total += square
          if row != column { beside += square }
        }
      }
      guard beside > total * 1e-24 else { return }
      for first in 0..<count {
        for second in (first + 1)..<max(first + 1, count) {
          rotate(matrix, vectors, count, first, second)
        }
      }
    }
  }

  /// Makes the entries at a row and a column, and at the column and the row, zero.
  private static func rotate(
    _ matrix: UnsafeMutablePointer<Double>, _ vectors: UnsafeMutablePointer<Double>,
    _ count: Int, _ p: Int, _ q: Int
  ) {
    let off = matrix[p * count + q]
    guard off != 0 else { return }
    let theta = (matrix[q * count + q] - matrix[p * count + p]) / (2 * off)
    let tangent = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<count {
      turn(matrix + index &* count + p, matrix + index &* count + q, cosine, sine)
    }
    for index in 0..<count {
      turn(matrix + p &* count + index, matrix + q &* count + index, cosine, sine)
      turn(vectors + p &* count + index, vectors + q &* count + index, cosine, sine)
    }
  }

  /// Turns a pair of numbers.
  @inline(__always)
  private static func turn(
    _ first: UnsafeMutablePointer<Double>, _ second: UnsafeMutablePointer<Double>,
    _ cosine: Double, _ sine: Double
  ) {
    let (a, b) = (first.pointee, second.pointee)
    first.pointee = cosine * a - sine * b
    second.pointee = sine * a + cosine * b
  }

  private mutating func sort(diagonal: [Double]) {
    let order = (0..<count).sorted {
      diagonal[$0] == diagonal[$1] ? $0 < $1 : diagonal[$0] > diagonal[$1]
    }
    let unsorted = vectors
    values = order.map { diagonal[$0] }
    vectors = order.flatMap { index in
      let vector = unsorted[index * count..<(index + 1) * count]
      let largest = vector.max { $0.magnitude < $1.magnitude } ?? 0
      return largest < 0 ? vector.map { -$0 } : Array(vector)
    }
  }
}
