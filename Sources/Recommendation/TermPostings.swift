internal import Learning

/// The items that have each term, for going from what was read to all that is like it.
struct TermPostings: Sendable {
  private let starts: [Int]
  private let items: [UInt32]
  private let weights: [Float]

  init(_ rows: SparseMatrix) {
    let columns = rows.transposed()
    var starts = [0]
    var (items, weights) = ([UInt32](), [Float]())
    starts.reserveCapacity(columns.rowCount + 1)
    items.reserveCapacity(columns.nonzeroCount)
    weights.reserveCapacity(columns.nonzeroCount)
    for term in 0..<columns.rowCount {
      items += columns.columns(inRow: term)
      weights += columns.values(inRow: term)
      starts.append(items.count)
    }
    self.starts = starts
    self.items = items
    self.weights = weights
  }

  /// Sets the cosine of each item with a row of texts.
  ///
  /// - Precondition: There are as many cosines as items, and the row's columns are terms.
  func cosines(
    _ columns: ArraySlice<UInt32>, _ values: ArraySlice<Float>, into cosines: inout [Float]
  ) {
    cosines.withUnsafeMutableBufferPointer { cosines in
      cosines.update(repeating: 0)
      items.withUnsafeBufferPointer { items in
        weights.withUnsafeBufferPointer { weights in
          for (column, value) in zip(columns, values) {
            // Items of postings are rows of the matrix they were made of.
            for place in starts[Int(column)]..<starts[Int(column) + 1] {
              cosines[Int(items[place])] += value * weights[place]
            }
          }
        }
      }
    }
  }
}
