/// A buffer of numbers for hot loops, with one owner.
///
/// It is followed by zeros, so that loops may work on whole groups of `SIMD8` and a row's lanes may
/// be loaded with a few that belong to no one.
final class FloatVector {
  /// How many zeros there are at least after the last number: the widest lanes.
  static let padding = 32

  let count: Int
  let start: UnsafeMutablePointer<Float>

  /// Creates a vector of zeros.
  init(count: Int) {
    self.count = count
    start = .allocate(capacity: count + Self.padding)
    start.initialize(repeating: 0, count: count + Self.padding)
  }

  convenience init(_ elements: [Float]) {
    self.init(count: elements.count)
    for (index, element) in elements.enumerated() { start[index] = element }
  }

  deinit { start.deallocate() }

  var elements: [Float] { Array(UnsafeBufferPointer(start: start, count: count)) }
}

/// Loops over a piece of vectors that is small enough to stay in the first cache.
///
/// Counts are rounded up to eight, into the zeros that follow a vector.
enum Tile {
  /// Returns how long tiles are that hold whole groups, and whole `SIMD8`: 1,024 or a little less.
  static func length(groupCount: Int) -> Int { 8 * groupCount * max(1, 128 / groupCount) }

  /// Calls the body with the start and the length of each tile of a range.
  @inline(__always)
  static func forEach(in range: Range<Int>, length: Int, _ body: (Int, Int) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      let count = min(length, range.upperBound - start)
      body(start, count)
      start += count
    }
  }

  /// Returns Σ aᵢ·bᵢ.
  static func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Double {
    var (first, second) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    var index = 0
    while index < count {
      first += load(a + index) * load(b + index)
      if index &+ 8 < count { second += load(a + index + 8) * load(b + index + 8) }
      index &+= 16
    }
    return Double((first + second).sum())
  }

  /// Returns Σ aᵢ·bᵢ·cᵢ.
  static func dot(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafePointer<Float>, _ count: Int
  ) -> Double {
    var sum = SIMD8<Float>.zero
    var index = 0
    while index < count {
      sum += load(a + index) * load(b + index) * load(c + index)
      index &+= 8
    }
    return Double(sum.sum())
  }

  /// Adds `factor` · `b` to `a`.
  static func add(
    _ b: UnsafePointer<Float>, times factor: Float, to a: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { a[index] += factor * b[index] }
  }

  /// Adds `b` · `factors`, element by element, to `a`.
  static func add(
    _ b: UnsafePointer<Float>, times factors: UnsafePointer<Float>,
    to a: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { a[index] += factors[index] * b[index] }
  }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
  }
}
