extension SparseMatrix {
  /// Returns for each column the sum of its values' squares, weighted by row.
  func columnSquares(weights: [Float]) -> [Double] {
    precondition(weights.count == rowCount, "each row needs its weight")
    var squares = Array(repeating: 0.0, count: columnCount)
    squares.withUnsafeMutableBufferPointer { squares in
      guard let squares = squares.baseAddress else { return }
      withPointers { starts, columns, values in
        for (row, weight) in weights.enumerated() {
          for index in starts[row]..<starts[row + 1] {
            let value = Double(values[index])
            squares[Int(columns[index])] += Double(weight) * value * value
          }
        }
      }
    }
    return squares
  }

  /// Returns the matrix with its columns in another order; the values of a row stay in theirs.
  ///
  /// - Precondition: `order` holds each column once.
  func movingColumns(_ order: [Int]) -> SparseMatrix {
    precondition(order.count == columnCount, "each column needs its place")
    var places = [UInt32](repeating: 0, count: columnCount)
    for (place, column) in order.enumerated() {
      places[column] = UInt32(truncatingIfNeeded: place)
    }
    return SparseMatrix(
      columnCount: columnCount, rowStarts: rowStarts, columns: columns.map { places[Int($0)] },
      values: values)
  }
}
