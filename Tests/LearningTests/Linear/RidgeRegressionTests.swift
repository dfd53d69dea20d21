import Learning
import Testing

@Suite("Ridge regression")
struct RidgeRegressionTests {
  @Test("shrinks what a single row says by half at a penalty of one")
  func example() {
    var rows = SparseMatrix(columnCount: 2)
    rows.appendRow([0], [1])
    rows.appendRow([1], [1])
    let ridge = RidgeRegression.fit(rows, targets: [2, 4], outputCount: 1, penalty: 1)
    #expect(zip(ridge.weights, [1, 2]).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(zip(ridge.predictions(for: rows), [1, 2]).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test("solves the normal equations, with the same bits on any number of threads")
  func equations() {
    var generator = SplitMix64(seed: 17)
    let (rowCount, columnCount, outputCount) = (200, 40, 3)
    var rows = SparseMatrix(columnCount: columnCount)
    for _ in 0..<rowCount {
      let columns = Set((0..<6).map { _ in UInt32.random(in: 0..<40, using: &generator) }).sorted()
      rows.appendRow(columns, columns.map { _ in Float.random(in: -1...1, using: &generator) })
    }
    let targets = (0..<rowCount * outputCount).map { _ in
      Float.random(in: -1...1, using: &generator)
    }
    let fit = { threads in
      RidgeRegression.fit(
        rows, targets: targets, outputCount: outputCount, penalty: 0.5, threadCount: threads)
    }
    let ridge = fit(2)
    #expect(ridge == fit(1) && ridge == fit(5))
    let predictions = ridge.predictions(for: rows)
    // Xᵀ(Y − XW) = λW
    var gradient = ridge.weights.map { Double($0) * 0.5 }
    for row in 0..<rowCount {
      for (column, value) in zip(rows.columns(inRow: row), rows.values(inRow: row)) {
        for output in 0..<outputCount {
          let place = row * outputCount + output
          gradient[Int(column) * outputCount + output] -=
            Double(value) * Double(targets[place] - predictions[place])
        }
      }
    }
    #expect(gradient.allSatisfy { abs($0) < 1e-2 })
  }

  @Test("nothing is foretold of nothing")
  func nothing() {
    let rows = SparseMatrix(columnCount: 3)
    #expect(
      RidgeRegression.fit(rows, targets: [], outputCount: 2, penalty: 1).weights
        == [0, 0, 0, 0, 0, 0])
    #expect(RidgeRegression.fit(rows, targets: [], outputCount: 0, penalty: 1).weights.isEmpty)
  }
}
