/// A small and fast seeded generator, for everything that only has to be repeatable.
///
/// The state is a counter that advances by a fixed odd number; each output is
/// the counter, scrambled by two multiplications. Every seed gives a different
/// sequence of period 2⁶⁴. It is not for secrets.
///
///     var generator = SplitMix64(seed: 1_234_567)
///     generator.next()  // 6457827717110365317
///     generator.next()  // 3203168211198807973
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA (2014).
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator whose numbers depend on the seed alone.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next number.
  ///
  /// - Complexity: O(1)
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension SplitMix64 {
  /// Returns a number in `0..<bound`.
  ///
  /// The upper half of a 128-bit product, without rejection: no number is more
  /// than `bound` / 2⁶⁴ likelier than another, which no resample can show.
  ///
  /// - Precondition: `bound` is positive.
  /// - Complexity: O(1)
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "there is no index below \(bound)")
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
