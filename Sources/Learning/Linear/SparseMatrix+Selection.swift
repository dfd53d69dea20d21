extension SparseMatrix {
  /// Returns the rows with the given numbers, in that order; a number may occur again.
  ///
  /// - Precondition: Each number is that of a row.
  /// - Complexity: O(*r* + *m*), where *r* counts the numbers and *m* the values of their rows.
  public func rows(_ indices: [Int]) -> SparseMatrix {
    let count = indices.reduce(0) { $0 + rowStarts[$1 + 1] - rowStarts[$1] }
    var (starts, columns, values) = ([0], [UInt32](), [Float]())
    starts.reserveCapacity(indices.count + 1)
    columns.reserveCapacity(count)
    values.reserveCapacity(count)
    for row in indices {
      columns.append(contentsOf: self.columns(inRow: row))
      values.append(contentsOf: self.values(inRow: row))
      starts.append(values.count)
    }
    return SparseMatrix(
      columnCount: columnCount, rowStarts: starts, columns: columns, values: values)
  }
}
