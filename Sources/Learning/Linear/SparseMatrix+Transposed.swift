extension SparseMatrix {
  /// Returns the matrix with rows and columns exchanged.
  ///
  /// Each of its rows is in ascending order of columns. The values are placed by counting, and
  /// each thread places those of a range of columns that holds its share of them.
  ///
  /// - Precondition: The rows' numbers fit 32 bits.
  /// - Complexity: O(*n* + *d* + *m*) for *n* rows, *d* columns and *m* values.
  public func transposed(threadCount: Int = 2) -> SparseMatrix {
    precondition(UInt32(exactly: rowCount) != nil, "\(rowCount) rows do not fit 32 bits")
    let starts = columnStarts()
    var rows: [UInt32] = []
    let values = [Float](unsafeUninitializedCapacity: nonzeroCount) { values, valueCount in
      rows = [UInt32](unsafeUninitializedCapacity: nonzeroCount) { rows, rowCount in
        place(from: starts, rows, values, threadCount: threadCount)
        rowCount = nonzeroCount
      }
      valueCount = nonzeroCount
    }
    return SparseMatrix(columnCount: rowCount, rowStarts: starts, columns: rows, values: values)
  }

  private func columnStarts() -> [Int] {
    var starts = Array(repeating: 0, count: columnCount + 1)
    for column in columns {
      starts[Int(column) + 1] += 1
    }
    for column in 0..<columnCount {
      starts[column + 1] += starts[column]
    }
    return starts
  }

  /// Puts each value at its column's next free place.
  private func place(
    from starts: [Int], _ placedRows: UnsafeMutableBufferPointer<UInt32>,
    _ placedValues: UnsafeMutableBufferPointer<Float>, threadCount: Int
  ) {
    guard let placedRows = placedRows.baseAddress, let placedValues = placedValues.baseAddress
    else { return }
    let blocks = FixedBlocks(starts: starts, count: threadCount, threadCount: threadCount)
    var next = starts
    next.withUnsafeMutableBufferPointer { next in
      let next = next.baseAddress.unsafelyUnwrapped
      withPointers { rowStarts, columns, values in
        blocks.forEach { _, range in
          let range = UInt32(range.lowerBound)..<UInt32(range.upperBound)
          for row in 0..<rowCount {
            for index in rowStarts[row]..<rowStarts[row + 1] where range.contains(columns[index]) {
              let place = next[Int(columns[index])]
              placedRows[place] = UInt32(truncatingIfNeeded: row)
              placedValues[place] = values[index]
              next[Int(columns[index])] = place &+ 1
            }
          }
        }
      }
    }
  }
}
