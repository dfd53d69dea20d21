/// Products of vectors that stand one after another in an array.
enum DenseVectors {
  /// The product of the numbers from a place on with a vector, eight at a time.
  ///
  /// - Precondition: There are as many numbers from the place on as the vector has.
  @inline(__always)
  static func dot(
    _ numbers: UnsafeBufferPointer<Float>, _ start: Int, _ vector: UnsafeBufferPointer<Float>
  ) -> Float {
    guard let left = numbers.baseAddress, let right = vector.baseAddress else { return 0 }
    var lanes = SIMD8<Float>.zero
    var index = 0
    while index &+ 8 <= vector.count {
      lanes +=
        UnsafeRawPointer(left + start + index).loadUnaligned(as: SIMD8<Float>.self)
        * UnsafeRawPointer(right + index).loadUnaligned(as: SIMD8<Float>.self)
      index &+= 8
    }
    var sum = lanes.sum()
    while index < vector.count {
      sum += left[start &+ index] * right[index]
      index &+= 1
    }
    return sum
  }

  /// The product of two vectors, without loss.
  static func product(_ one: ArraySlice<Float>, _ other: ArraySlice<Float>) -> Double {
    var sum = 0.0
    for (left, right) in zip(one, other) { sum += Double(left) * Double(right) }
    return sum
  }
}
