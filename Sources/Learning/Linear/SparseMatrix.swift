/// A table of numbers of which most are zero: only the others are kept, row after row.
///
/// A row is an example, a column a feature. Each number takes eight bytes, so that 60 million
/// of them fit into half a gigabyte.
///
///     var matrix = SparseMatrix(columnCount: 4)
///     matrix.appendRow([0, 3], [1, 0.5])
///     matrix.appendRow([], [])
///     matrix.rowCount               // 2
///     matrix.columns(inRow: 0)      // [0, 3]
///     matrix.transposed().rowCount  // 4
///
/// The layout is the compressed sparse row (CSR): the columns and values of all rows in two
/// arrays, and a third that says where each row starts.
public struct SparseMatrix: Hashable, Sendable {
  /// How many columns there are, empty ones too.
  public let columnCount: Int

  /// Where each row starts, and at last where the last one ends.
  ///
  /// Invariant: starts with 0, never falls, ends with the number of values.
  private(set) var rowStarts: [Int] = [0]

  /// The column of each value. Invariant: each is below `columnCount`.
  private(set) var columns: [UInt32] = []

  /// The values, as many as there are columns.
  private(set) var values: [Float] = []

  /// Creates a matrix without rows.
  ///
  /// - Precondition: `columnCount` is not negative and fits 32 bits.
  public init(columnCount: Int) {
    precondition(UInt32(exactly: columnCount) != nil, "\(columnCount) columns do not fit 32 bits")
    self.columnCount = columnCount
  }

  /// Takes over arrays that hold the invariants.
  init(columnCount: Int, rowStarts: [Int], columns: [UInt32], values: [Float]) {
    assert(rowStarts.first == 0 && rowStarts.last == values.count)
    assert(columns.count == values.count && columns.allSatisfy { $0 < columnCount })
    self.columnCount = columnCount
    self.rowStarts = rowStarts
    self.columns = columns
    self.values = values
  }
}

// MARK: - Reading

extension SparseMatrix {
  /// How many rows there are, empty ones too.
  public var rowCount: Int { rowStarts.count - 1 }

  /// How many values are kept.
  public var nonzeroCount: Int { values.count }

  /// Returns the columns in which a row has values, in the order they were appended.
  ///
  /// - Complexity: O(1)
  public func columns(inRow row: Int) -> ArraySlice<UInt32> {
    columns[rowStarts[row]..<rowStarts[row + 1]]
  }

  /// Returns a row's values, in the order of its columns.
  ///
  /// - Complexity: O(1)
  public func values(inRow row: Int) -> ArraySlice<Float> {
    values[rowStarts[row]..<rowStarts[row + 1]]
  }
}

// MARK: - Filling

extension SparseMatrix {
  /// Makes room, so that appending need not move what is there.
  public mutating func reserveCapacity(rowCount: Int, nonzeroCount: Int) {
    rowStarts.reserveCapacity(rowCount + 1)
    columns.reserveCapacity(nonzeroCount)
    values.reserveCapacity(nonzeroCount)
  }

  /// Appends a row.
  ///
  /// - Parameters:
  ///   - columns: The columns of its values, in any order, each once.
  ///   - values: The values, as many as there are columns.
  /// - Precondition: Each column is below `columnCount`.
  /// - Complexity: O(*m*), where *m* is the number of values.
  public mutating func appendRow(_ columns: Span<UInt32>, _ values: Span<Float>) {
    columns.withUnsafeBufferPointer { columns in
      values.withUnsafeBufferPointer { values in
        appendRow(columns, values)
      }
    }
  }

  /// Appends a row that stands in arrays.
  ///
  /// - Parameters:
  ///   - columns: The columns of its values, in any order, each once.
  ///   - values: The values, as many as there are columns.
  /// - Precondition: Each column is below `columnCount`.
  /// - Complexity: O(*m*), where *m* is the number of values.
  public mutating func appendRow(_ columns: [UInt32], _ values: [Float]) {
    columns.withUnsafeBufferPointer { columns in
      values.withUnsafeBufferPointer { values in
        appendRow(columns, values)
      }
    }
  }

  private mutating func appendRow(
    _ columns: UnsafeBufferPointer<UInt32>, _ values: UnsafeBufferPointer<Float>
  ) {
    precondition(columns.count == values.count, "each value needs its column")
    let limit = UInt32(truncatingIfNeeded: columnCount)
    precondition(columns.allSatisfy { $0 < limit }, "a column is not below \(columnCount)")
    self.columns.append(contentsOf: columns)
    self.values.append(contentsOf: values)
    rowStarts.append(self.values.count)
  }
}

// MARK: - Hot loops

extension SparseMatrix {
  /// Calls the body with pointers to the row starts, the columns and the values.
  func withPointers<Result>(
    _ body: (UnsafePointer<Int>, UnsafePointer<UInt32>, UnsafePointer<Float>) -> Result
  ) -> Result {
    rowStarts.withUnsafeBufferPointer { rowStarts in
      columns.withUnsafeBufferPointer { columns in
        values.withUnsafeBufferPointer { values in
          // An array without elements may have no address, and no element is read then.
          body(
            rowStarts.baseAddress ?? Self.nowhere(), columns.baseAddress ?? Self.nowhere(),
            values.baseAddress ?? Self.nowhere())
        }
      }
    }
  }

  private static func nowhere<Element>() -> UnsafePointer<Element> {
    UnsafePointer(
      UnsafeMutableRawPointer(bitPattern: 64).unsafelyUnwrapped
        .assumingMemoryBound(to: Element.self))
  }
}
