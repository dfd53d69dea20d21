/// The numbers of one row, one lane an output, that are worked on at once.
///
/// Lanes beyond a row's outputs hold whatever follows it in memory, and are never stored.
protocol LaneVector {
  static var zero: Self { get }

  static func load(_ pointer: UnsafePointer<Float>) -> Self

  static func + (left: Self, right: Self) -> Self

  mutating func add(_ other: Self, times factor: Float)

  func store(_ count: Int, at pointer: UnsafeMutablePointer<Float>)
}

extension Float: LaneVector {
  @inline(__always)
  static func load(_ pointer: UnsafePointer<Float>) -> Float { pointer.pointee }

  @inline(__always)
  mutating func add(_ other: Float, times factor: Float) { self += other * factor }

  @inline(__always)
  func store(_ count: Int, at pointer: UnsafeMutablePointer<Float>) { pointer.pointee = self }
}

extension LaneVector where Self: SIMD, Scalar == Float {
  @inline(__always)
  static func load(_ pointer: UnsafePointer<Float>) -> Self {
    UnsafeRawPointer(pointer).loadUnaligned(as: Self.self)
  }

  @inline(__always)
  func store(_ count: Int, at pointer: UnsafeMutablePointer<Float>) {
    for lane in 0..<count { pointer[lane] = self[lane] }
  }
}

// The operators are the concrete ones here: those of the protocol `SIMD` go lane by lane.

extension SIMD2<Float>: LaneVector {
  @inline(__always)
  mutating func add(_ other: Self, times factor: Float) { self += other * factor }
}

extension SIMD4<Float>: LaneVector {
  @inline(__always)
  mutating func add(_ other: Self, times factor: Float) { self += other * factor }
}

extension SIMD8<Float>: LaneVector {
  @inline(__always)
  mutating func add(_ other: Self, times factor: Float) { self += other * factor }
}

extension SIMD16<Float>: LaneVector {
  @inline(__always)
  mutating func add(_ other: Self, times factor: Float) { self += other * factor }
}

extension SIMD32<Float>: LaneVector {
  @inline(__always)
  mutating func add(_ other: Self, times factor: Float) { self += other * factor }
}
