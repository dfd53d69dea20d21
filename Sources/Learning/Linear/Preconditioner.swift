/// About the inverse of an objective's matrix of second derivatives.
///
/// It is exact about how the first parameters hang together within an output, and takes all others
/// for independent.
struct Preconditioner {
  /// The inverse of each parameter's curvature; 0 for those of the block, and where nothing
  /// depends on a parameter.
  let diagonal: FloatVector

  /// For each output, the curvatures of its first parameters.
  let block: [CholeskyFactor]

  /// How many parameters there are in the block, all outputs together.
  let blockCount: Int

  /// How many parameters side by side form a group whose sum nothing depends on but the penalty; 1
  /// for no groups.
  ///
  /// Steps are centered, so that such sums stay zero.
  let groupCount: Int

  /// Takes all parameters for independent.
  init(curvatures: FloatVector, groupCount: Int = 1) {
    self.init(curvatures: curvatures, block: [], blockCount: 0, groupCount: groupCount)
  }

  init(curvatures: FloatVector, block: [CholeskyFactor], blockCount: Int, groupCount: Int) {
    self.groupCount = groupCount
    diagonal = FloatVector(count: curvatures.count)
    for index in blockCount..<curvatures.count where curvatures.start[index] > 0 {
      diagonal.start[index] = 1 / curvatures.start[index]
    }
    self.block = block
    self.blockCount = blockCount
  }

  /// Multiplies the block's part of a vector, in which the outputs of a feature are side by side.
  func multiplyBlock(_ vector: UnsafeMutablePointer<Float>) {
    for (output, factor) in block.enumerated() {
      factor.solve(vector + output, stride: block.count)
    }
  }
}

// MARK: - Groups

extension Preconditioner {
  /// Subtracts from each number the mean of its group.
  ///
  /// - Precondition: `count` is a multiple of `groupCount`.
  func center(_ vector: UnsafeMutablePointer<Float>, _ count: Int) {
    guard groupCount > 1 else { return }
    for start in stride(from: 0, to: count, by: groupCount) {
      var sum: Float = 0
      for index in start..<start &+ groupCount { sum += vector[index] }
      let mean = sum / Float(groupCount)
      for index in start..<start &+ groupCount { vector[index] -= mean }
    }
  }
}
