/// Points on a sphere: vectors of length 1, one after another.
///
/// A vector of zeros has no direction and stays as it is.
public struct UnitVectors: Hashable, Sendable {
  /// How many numbers a vector has.
  public let dimension: Int

  /// How many vectors there are.
  public let count: Int

  /// The numbers, vector after vector.
  public private(set) var elements: [Float]

  /// Creates vectors from numbers, which are scaled.
  ///
  /// - Precondition: There are `count` times `dimension` numbers.
  /// - Complexity: O(*n*)
  public init(_ elements: [Float], count: Int, dimension: Int) {
    precondition(elements.count == count * dimension, "the vectors are not of one length")
    self.count = count
    self.dimension = dimension
    self.elements = elements
    self.elements.withUnsafeMutableBufferPointer { elements in
      for index in 0..<count {
        Self.normalize(
          UnsafeMutableBufferPointer(
            rebasing: elements[index * dimension..<(index + 1) * dimension]))
      }
    }
  }

  /// Creates vectors from numbers that are scaled already, such as those of a file.
  ///
  /// - Precondition: There are `count` times `dimension` numbers.
  public init(scaled elements: [Float], count: Int, dimension: Int) {
    precondition(elements.count == count * dimension, "the vectors are not of one length")
    self.count = count
    self.dimension = dimension
    self.elements = elements
  }

  private static func normalize(_ vector: UnsafeMutableBufferPointer<Float>) {
    let square = vector.reduce(0.0) { $0 + Double($1) * Double($1) }
    guard square > 0 else { return }
    let scale = Float(1 / square.squareRoot())
    for index in vector.indices { vector[index] *= scale }
  }

  /// The numbers of one vector.
  public subscript(index: Int) -> ArraySlice<Float> {
    elements[index * dimension..<(index + 1) * dimension]
  }

  /// Returns the vectors with the given numbers.
  ///
  /// - Complexity: O(*n* · *d*)
  public func selecting(_ indices: [Int]) -> UnitVectors {
    UnitVectors(
      scaled: indices.flatMap { self[$0] }, count: indices.count, dimension: dimension)
  }

  /// Whether a vector has a direction.
  public func isZero(_ index: Int) -> Bool { self[index].allSatisfy { $0 == 0 } }

  /// Returns the cosine of the angle between a vector and one of others.
  ///
  /// - Complexity: O(*d*)
  public func cosine(_ index: Int, to other: Int, of others: UnitVectors) -> Float {
    elements.withUnsafeBufferPointer { mine in
      others.elements.withUnsafeBufferPointer { theirs in
        Self.dot(mine, index * dimension, theirs, other * dimension, dimension)
      }
    }
  }

  /// The sum of products, eight lanes at a time.
  @inline(__always)
  static func dot(
    _ a: UnsafeBufferPointer<Float>, _ aStart: Int, _ b: UnsafeBufferPointer<Float>, _ bStart: Int,
    _ count: Int
  ) -> Float {
    var lanes = SIMD8<Float>.zero
    var index = 0
    while index &+ 8 <= count {
      let left = UnsafeRawPointer(a.baseAddress.unsafelyUnwrapped + aStart + index)
      let right = UnsafeRawPointer(b.baseAddress.unsafelyUnwrapped + bStart + index)
      lanes +=
        left.loadUnaligned(as: SIMD8<Float>.self) * right.loadUnaligned(as: SIMD8<Float>.self)
      index &+= 8
    }
    var sum = lanes.sum()
    while index < count {
      sum += a[aStart &+ index] * b[bStart &+ index]
      index &+= 1
    }
    return sum
  }
}
