import Testing

@testable import Learning

@Suite("Sparse matrix")
struct SparseMatrixTests {
  @Test("keeps rows as they were appended")
  func rows() {
    var matrix = SparseMatrix(columnCount: 4)
    matrix.appendRow([3, 0], [0.5, 1])
    matrix.appendRow([], [])
    matrix.appendRow([UInt32(1)].span, [Float(2)].span)
    #expect(matrix.rowCount == 3)
    #expect(matrix.columnCount == 4)
    #expect(matrix.nonzeroCount == 3)
    #expect(matrix.columns(inRow: 0) == [3, 0])
    #expect(matrix.values(inRow: 0) == [0.5, 1])
    #expect(matrix.columns(inRow: 1).isEmpty)
    #expect(matrix.values(inRow: 2) == [2])
  }

  @Test("transposes: rows become columns, in ascending order", arguments: 0..<20, 1...3)
  func transposes(seed: UInt64, threadCount: Int) {
    let matrix = SyntheticProblem(seed: seed, rowCount: 30, featureCount: 20).examples
    let transposed = matrix.transposed(threadCount: threadCount)
    #expect(transposed.rowCount == 20)
    #expect(transposed.columnCount == 30)
    for row in 0..<30 {
      for (column, value) in zip(matrix.columns(inRow: row), matrix.values(inRow: row)) {
        let columns = transposed.columns(inRow: Int(column))
        let place = columns.firstIndex(of: UInt32(row))
        #expect(place.map { transposed.values(inRow: Int(column))[$0] } == value)
      }
    }
    for row in 0..<20 {
      let columns = Array(transposed.columns(inRow: row))
      #expect(columns == columns.sorted())
    }
    #expect(transposed.transposed().transposed() == transposed)
  }

  @Test("transposes what has no rows, no columns or no values")
  func empty() {
    let nothing = SparseMatrix(columnCount: 0)
    #expect(nothing.transposed() == nothing)
    #expect(SparseMatrix(columnCount: 3).transposed().rowCount == 3)
    var zeros = SparseMatrix(columnCount: 2)
    zeros.appendRow([], [])
    zeros.appendRow([], [])
    zeros.appendRow([], [])
    #expect(zeros.transposed().columnCount == 3)
    #expect(zeros.transposed().nonzeroCount == 0)
  }

  @Test("selects rows in any order and number")
  func selects() {
    let matrix = SyntheticProblem(seed: 3, rowCount: 10, featureCount: 20).examples
    let selection = matrix.rows([7, 0, 7])
    #expect(selection.rowCount == 3)
    #expect(selection.columnCount == 20)
    for (position, row) in [7, 0, 7].enumerated() {
      #expect(selection.columns(inRow: position) == matrix.columns(inRow: row))
      #expect(selection.values(inRow: position) == matrix.values(inRow: row))
    }
    #expect(matrix.rows([]).rowCount == 0)
  }
}
