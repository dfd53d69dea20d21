/// Many rows of a few numbers, one after another: the tall and narrow matrix of a factorization.
///
/// Sums over rows are made in blocks that do not depend on the number of threads, so that they
/// are the same to the last bit.
struct DenseRows {
  let rowCount: Int
  let columnCount: Int
  var elements: [Float]

  /// Takes over the elements, row after row.
  init(_ elements: [Float], rowCount: Int, columnCount: Int) {
    precondition(elements.count == rowCount * columnCount, "the rows are not of one length")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  /// Rows of random numbers of mean 0 and variance 1: sums of four uniform ones, near enough to normal.
  init(randomRowCount rowCount: Int, columnCount: Int, using generator: inout SplitMix64) {
    let elements = (0..<rowCount * columnCount).map { _ in
      let bits = generator.next()
      let sum = (0..<4).reduce(0.0) { $0 + Double(bits >> UInt64(16 * $1) & 0xFFFF) / 65_535 }
      return Float((sum - 2) * 1.732_050_8)
    }
    self.init(elements, rowCount: rowCount, columnCount: columnCount)
  }

  /// The products of all pairs of columns, row after row: *A*ᵀ·*A*.
  ///
  /// - Complexity: O(*n* · *k*²)
  func gram(threadCount: Int) -> [Double] {
    let width = columnCount
    let blocks = FixedBlocks(length: rowCount, count: 16, threadCount: threadCount)
    var sums = elements.withUnsafeBufferPointer { elements in
      blocks.sums(width * width) { rows, sums in
        for row in rows {
          for a in 0..<width {
            let left = Double(elements[row &* width &+ a])
            for b in a..<width {
              sums[a &* width &+ b] += left * Double(elements[row &* width &+ b])
            }
          }
        }
      }
    }
    for a in 0..<width {
      for b in 0..<a { sums[a * width + b] = sums[b * width + a] }
    }
    return sums
  }

  /// The rows times a small matrix: each new column is the sum of the old ones, weighed by one of the
  /// given vectors.
  ///
  /// - Complexity: O(*n* · *k* · *m*) for *m* vectors.
  func multiplied(by vectors: [[Double]], threadCount: Int) -> DenseRows {
    let (width, newWidth) = (columnCount, vectors.count)
    // The small matrix lies row after row, so that the inner loop runs over neighbors.
    let factors = (0..<width).flatMap { index in vectors.map { Float($0[index]) } }
    let product = [Float](unsafeUninitializedCapacity: rowCount * newWidth) { product, count in
      product.initialize(repeating: 0)
      nonisolated(unsafe) let target = product
      elements.withUnsafeBufferPointer { elements in
        factors.withUnsafeBufferPointer { factors in
          FixedBlocks(length: rowCount, threadCount: threadCount).forEach { _, rows in
            for row in rows {
              for old in 0..<width {
                let value = elements[row &* width &+ old]
                for new in 0..<newWidth {
                  target[row &* newWidth &+ new] += value * factors[old &* newWidth &+ new]
                }
              }
            }
          }
        }
      }
      count = rowCount * newWidth
    }
    return DenseRows(product, rowCount: rowCount, columnCount: newWidth)
  }

  /// Columns that are orthogonal, of length 1, and span the same space; dependent ones are dropped.
  func orthonormalized(threadCount: Int) -> DenseRows {
    let eigen = SymmetricEigenvectors(gram(threadCount: threadCount), count: columnCount)
    let floor = (eigen.values.first ?? 0) * 1e-10
    let vectors = eigen.values.enumerated().filter { $0.element > max(floor, 1e-30) }.map {
      index, value in
      eigen.vectors[index * columnCount..<(index + 1) * columnCount].map {
        $0 / value.squareRoot()
      }
    }
    return multiplied(by: vectors, threadCount: threadCount)
  }
}

extension SparseMatrix {
  /// Returns the product with rows as many as the matrix has columns.
  ///
  /// - Complexity: O(*m* · *k*) for *m* values.
  func multiplied(by rows: DenseRows, threadCount: Int) -> DenseRows {
    precondition(rows.rowCount == columnCount, "the factor has another size")
    let width = rows.columnCount
    var product = [Float](repeating: 0, count: rowCount * width)
    // As many columns at once as lanes hold.
    for start in stride(from: 0, to: width, by: 32) {
      let lanes = min(32, width - start)
      let factor = FloatVector(count: columnCount * lanes)
      for row in 0..<columnCount {
        for lane in 0..<lanes {
          factor.start[row &* lanes &+ lane] = rows.elements[row &* width &+ start &+ lane]
        }
      }
      let part = FloatVector(count: rowCount * lanes)
      SparseProduct(self, outputCount: lanes, threadCount: threadCount)
        .multiply(by: factor, into: part)
      for row in 0..<rowCount {
        for lane in 0..<lanes {
          product[row &* width &+ start &+ lane] = part.start[row &* lanes &+ lane]
        }
      }
    }
    return DenseRows(product, rowCount: rowCount, columnCount: width)
  }
}
