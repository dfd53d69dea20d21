/// Adds up the values of features that come several times, a row at a time.
package struct RowMerger {
  private var sums: [Float]
  private var isTouched: [Bool]
  private var touched: [UInt32] = []

  /// A merger of rows with so many features.
  package init(featureCount: Int) {
    sums = Array(repeating: 0, count: featureCount)
    isTouched = Array(repeating: false, count: featureCount)
  }

  /// Adds to a feature of the row.
  package mutating func add(_ feature: Int, _ value: Float) {
    if !isTouched[feature] {
      isTouched[feature] = true
      touched.append(UInt32(feature))
    }
    sums[feature] += value
  }

  /// Moves what was added into a matrix as one row.
  package mutating func flush(into matrix: inout SparseMatrix) {
    touched.sort()
    let values = touched.map { sums[Int($0)] }
    matrix.appendRow(touched, values)
    for feature in touched {
      sums[Int(feature)] = 0
      isTouched[Int(feature)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}
