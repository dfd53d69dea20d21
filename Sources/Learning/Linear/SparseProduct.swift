/// The product of a sparse matrix and a dense one of few columns: Z = X · W.
///
/// Examples times weights are scores; features' examples (the transpose) times residuals are a
/// gradient. Each row of the result is made by one thread, in the order of the row's values.
struct SparseProduct {
  /// The matrix on the left.
  let matrix: SparseMatrix

  /// How many columns the matrix on the right has, 1 to 32.
  let outputCount: Int

  let blocks: FixedBlocks

  init(_ matrix: SparseMatrix, outputCount: Int, threadCount: Int) {
    self.matrix = matrix
    self.outputCount = outputCount
    blocks = FixedBlocks(starts: matrix.rowStarts, threadCount: threadCount)
  }

  /// Writes `matrix` · `factor` to `product`; both hold `outputCount` numbers a row.
  func multiply(by factor: FloatVector, into product: FloatVector) {
    multiply(by: factor, into: product, Plain.self)
  }

  /// Writes the product with the squares of the matrix's values.
  func multiplySquares(by factor: FloatVector, into product: FloatVector) {
    multiply(by: factor, into: product, Squared.self)
  }

  private func multiply<Values: ValueForm>(
    by factor: FloatVector, into product: FloatVector, _ form: Values.Type
  ) {
    precondition(factor.count == matrix.columnCount * outputCount, "the factor has another size")
    precondition(product.count == matrix.rowCount * outputCount, "the product has another size")
    switch outputCount {
    case 1: multiply(factor, product, Float.self, form)
    case 2: multiply(factor, product, SIMD2<Float>.self, form)
    case 3...4: multiply(factor, product, SIMD4<Float>.self, form)
    case 5...8: multiply(factor, product, SIMD8<Float>.self, form)
    case 9...16: multiply(factor, product, SIMD16<Float>.self, form)
    default: multiply(factor, product, SIMD32<Float>.self, form)
    }
  }

  private func multiply<Lanes: LaneVector, Values: ValueForm>(
    _ factor: FloatVector, _ product: FloatVector, _: Lanes.Type, _ form: Values.Type
  ) {
    let source = UnsafePointer(factor.start)
    let target = product.start
    let width = outputCount
    matrix.withPointers { starts, columns, values in
      blocks.forEach { _, rows in
        for row in rows {
          let range = starts[row]..<starts[row &+ 1]
          Self.row(range, columns, values, source, width, Lanes.self, form)
            .store(width, at: target + row &* width)
        }
      }
    }
  }

  /// How many values are added before their sum is added to the row's: long sums lose little.
  private static var chunk: Int { 1024 }

  @inline(__always)
  private static func row<Lanes: LaneVector, Values: ValueForm>(
    _ range: Range<Int>, _ columns: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>,
    _ source: UnsafePointer<Float>, _ width: Int, _: Lanes.Type,
    _: Values.Type
  ) -> Lanes {
    var total = Lanes.zero
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(range.upperBound, index &+ chunk)
      var (even, odd) = (Lanes.zero, Lanes.zero)
      while index &+ 1 < end {
        even.add(.load(source + Int(columns[index]) &* width), times: Values.form(values[index]))
        odd.add(
          .load(source + Int(columns[index &+ 1]) &* width), times: Values.form(values[index &+ 1]))
        index &+= 2
      }
      if index < end {
        even.add(.load(source + Int(columns[index]) &* width), times: Values.form(values[index]))
        index &+= 1
      }
      total = total + (even + odd)
    }
    return total
  }
}

/// What is made of a matrix's value before it is multiplied.
private protocol ValueForm {
  static func form(_ value: Float) -> Float
}

private enum Plain: ValueForm {
  @inline(__always)
  static func form(_ value: Float) -> Float { value }
}

private enum Squared: ValueForm {
  @inline(__always)
  static func form(_ value: Float) -> Float { value * value }
}
