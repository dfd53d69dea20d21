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
        guard let elements = elements.baseAddress else { return }
        for row in rows {
          let values = elements + row &* width
          for a in 0..<width {
            let (left, line) = (Double(values[a]), sums + a &* width)
            var b = a
            while b < width {
              line[b] += left * Double(values[b])
              b &+= 1
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
      count = rowCount * newWidth
      guard let start = product.baseAddress else { return }
      nonisolated(unsafe) let target = start
      elements.withUnsafeBufferPointer { elements in
        factors.withUnsafeBufferPointer { factors in
          guard let factors = factors.baseAddress else { return }
          FixedBlocks(length: rowCount, threadCount: threadCount).forEach { _, rows in
            for row in rows {
              for old in 0..<width {
                Self.add(
                  factors + old &* newWidth, times: elements[row &* width &+ old],
                  to: target + row &* newWidth, newWidth)
              }
            }
          }
        }
      }
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
    let product = [Float](unsafeUninitializedCapacity: rowCount * width) { product, count in
      product.initialize(repeating: 0)
      count = rowCount * width
      guard let target = product.baseAddress else { return }
      nonisolated(unsafe) let product = target
      let blocks = FixedBlocks(starts: rowStarts, threadCount: threadCount)
      rows.elements.withUnsafeBufferPointer { factor in
        guard let factor = factor.baseAddress else { return }
        withPointers { starts, columns, values in
          blocks.forEach { _, range in
            for row in range {
              for index in starts[row]..<starts[row &+ 1] {
                DenseRows.add(
                  factor + Int(columns[index]) &* width, times: values[index],
                  to: product + row &* width, width)
              }
            }
          }
        }
      }
    }
    return DenseRows(product, rowCount: rowCount, columnCount: width)
  }
}

extension DenseRows {
  /// Adds `factor` · `source` to `target`, eight lanes at a time.
  @inline(__always)
  fileprivate static func add(
    _ source: UnsafePointer<Float>, times factor: Float, to target: UnsafeMutablePointer<Float>,
    _ count: Int
  ) {
    var lane = 0
    while lane &+ 8 <= count {
      let from = UnsafeRawPointer(source + lane).loadUnaligned(as: SIMD8<Float>.self)
      let place = UnsafeMutableRawPointer(target + lane)
      let sum = place.loadUnaligned(as: SIMD8<Float>.self) + from * factor
      place.storeBytes(of: sum, as: SIMD8<Float>.self)
      lane &+= 8
    }
    while lane < count {
      target[lane] += factor * source[lane]
      lane &+= 1
    }
  }
}
