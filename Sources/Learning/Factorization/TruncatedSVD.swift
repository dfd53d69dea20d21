/// The few directions in which the rows of a sparse matrix differ most: latent semantic analysis.
///
/// Of X ≈ U·Σ·Vᵀ only the largest singular values and their columns of V are kept. A row x lies at
/// x·V in the small space, where documents are near each other that share related words and not only
/// the same ones.
///
///     let svd = TruncatedSVD.fit(matrix, rank: 50)
///     let points = svd.coordinates(of: matrix)  // 50 numbers a row
///
/// A random space of a few dimensions more than wanted is multiplied by XᵀX some times, which turns it
/// towards the largest directions, and decomposed there. The random numbers are always the same.
///
/// Source: N. Halko, P. G. Martinsson, J. A. Tropp, "Finding structure with randomness", SIAM Review 53
/// (2011); S. Deerwester et al., "Indexing by latent semantic analysis", JASIS 41 (1990).
public struct TruncatedSVD: Hashable, Sendable {
  /// How many directions there are; fewer than wanted where the matrix has no more.
  public let rank: Int

  /// The directions: `rank` numbers for each column of the matrix.
  public let components: [Float]

  /// How many dimensions more the random space has.
  private static let oversampling = 14
  /// How often it is multiplied.
  private static let powerCount = 4

  /// Creates a decomposition of known directions.
  ///
  /// - Precondition: Each column has `rank` numbers.
  public init(rank: Int, components: [Float]) {
    precondition(
      rank >= 0 && components.count.isMultiple(of: max(1, rank)), "a column lacks numbers")
    self.rank = rank
    self.components = components
  }
}

// MARK: - Fitting

extension TruncatedSVD {
  /// Finds the directions.
  ///
  /// - Parameters:
  ///   - matrix: One row a document, one column a term.
  ///   - rank: How many directions are wanted.
  ///   - threadCount: How many threads share the work; the result is the same for any number.
  /// - Complexity: O(*m* · *k* + (*n* + *d*) · *k*²) for *m* values, *n* rows, *d* columns, *k* = *rank*.
  public static func fit(_ matrix: SparseMatrix, rank: Int, threadCount: Int = 2) -> TruncatedSVD {
    let limit = min(matrix.rowCount, matrix.columnCount)
    let width = min(rank + oversampling, limit)
    guard rank > 0, width > 0 else { return TruncatedSVD(rank: 0, components: []) }
    let transposed = matrix.transposed(threadCount: threadCount)
    var generator = SplitMix64(seed: 17)
    var space = DenseRows(
      randomRowCount: matrix.columnCount, columnCount: width, using: &generator)
    for _ in 0..<powerCount {
      let image = matrix.multiplied(by: space, threadCount: threadCount)
      space = transposed.multiplied(by: image, threadCount: threadCount)
        .orthonormalized(threadCount: threadCount)
      guard space.columnCount > 0 else { return TruncatedSVD(rank: 0, components: []) }
    }
    let image = matrix.multiplied(by: space, threadCount: threadCount)
    let eigen = SymmetricEigenvectors(
      image.gram(threadCount: threadCount), count: space.columnCount)
    let floor = (eigen.values.first ?? 0) * 1e-9
    let kept = eigen.values.prefix(rank).prefix { $0 > floor }.count
    let vectors = (0..<kept).map { index in
      Array(eigen.vectors[index * space.columnCount..<(index + 1) * space.columnCount])
    }
    return TruncatedSVD(
      rank: kept, components: space.multiplied(by: vectors, threadCount: threadCount).elements)
  }
}

// MARK: - Projecting

extension TruncatedSVD {
  /// Returns where each row lies, `rank` numbers for each.
  ///
  /// - Precondition: The matrix has as many columns as the one that was fitted.
  /// - Complexity: O(*m* · *k*) for *m* values and *k* = *rank*.
  public func coordinates(of matrix: SparseMatrix, threadCount: Int = 2) -> [Float] {
    guard rank > 0 else { return [] }
    let factor = DenseRows(components, rowCount: components.count / rank, columnCount: rank)
    return matrix.multiplied(by: factor, threadCount: threadCount).elements
  }
}
