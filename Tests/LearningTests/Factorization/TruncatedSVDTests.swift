import Testing

@testable import Learning

@Suite("Truncated singular value decomposition")
struct TruncatedSVDTests {
  @Test("diagonalizes a small symmetric matrix")
  func eigenvectors() {
    let eigen = SymmetricEigenvectors([2, 1, 1, 2], count: 2)
    #expect(abs(eigen.values[0] - 3) < 1e-12)
    #expect(abs(eigen.values[1] - 1) < 1e-12)
    #expect(abs(eigen.vectors[0] - eigen.vectors[1]) < 1e-12)
  }

  @Test("keeps all distances where the matrix has no more directions", arguments: [1, 2, 3])
  func distances(seed: UInt64) {
    let matrix = Self.random(rows: 40, columns: 12, seed: seed)
    let svd = TruncatedSVD.fit(matrix, rank: 12)
    let points = svd.coordinates(of: matrix)
    #expect(svd.rank == 12)
    for row in 1..<40 {
      let (wanted, found) = (Self.dot(matrix, 0, row), Self.dot(points, svd.rank, 0, row))
      #expect(abs(wanted - found) < 1e-3, "seed \(seed), row \(row)")
    }
  }

  @Test("is the same on any number of threads")
  func threads() {
    let matrix = Self.random(rows: 80, columns: 30, seed: 5)
    let one = TruncatedSVD.fit(matrix, rank: 10, threadCount: 1)
    #expect(TruncatedSVD.fit(matrix, rank: 10, threadCount: 4) == one)
  }

  @Test("has one direction where all rows are alike, and none where all are empty")
  func degenerate() {
    var alike = SparseMatrix(columnCount: 3)
    for _ in 0..<5 { alike.appendRow([0, 2], [0.6, 0.8]) }
    #expect(TruncatedSVD.fit(alike, rank: 2).rank == 1)
    var empty = SparseMatrix(columnCount: 3)
    for _ in 0..<5 { empty.appendRow([], []) }
    #expect(TruncatedSVD.fit(empty, rank: 2).rank == 0)
    #expect(TruncatedSVD.fit(SparseMatrix(columnCount: 0), rank: 2).rank == 0)
  }

  private static func random(rows: Int, columns: Int, seed: UInt64) -> SparseMatrix {
    var generator = SplitMix64(seed: seed)
    var matrix = SparseMatrix(columnCount: columns)
    for _ in 0..<rows {
      let chosen = (0..<columns).filter { _ in generator.index(below: 3) == 0 }
      matrix.appendRow(
        chosen.map(UInt32.init), chosen.map { _ in Float(generator.index(below: 100)) / 100 })
    }
    return matrix
  }

  private static func dot(_ matrix: SparseMatrix, _ first: Int, _ second: Int) -> Float {
    let a = Dictionary(
      uniqueKeysWithValues: zip(matrix.columns(inRow: first), matrix.values(inRow: first)))
    return zip(matrix.columns(inRow: second), matrix.values(inRow: second))
      .reduce(0) { $0 + (a[$1.0] ?? 0) * $1.1 }
  }

  private static func dot(_ points: [Float], _ rank: Int, _ first: Int, _ second: Int) -> Float {
    (0..<rank).reduce(0) { $0 + points[first * rank + $1] * points[second * rank + $1] }
  }
}
