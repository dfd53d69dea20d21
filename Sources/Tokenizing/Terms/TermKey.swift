/// A term's bytes in the form in which a table compares them: hashed, and the short ones in two words.
///
/// Nearly all terms have at most 16 bytes. Those are two integers, zero-padded, so hashing and
/// comparing them takes a few instructions and no loop.
struct TermKey {
  var low: UInt64
  var high: UInt64
  var count: Int
  var hash: UInt64

  /// The key of a term of at most 16 bytes, given as two little-endian words.
  @inline(__always)
  init(low: UInt64, high: UInt64, count: Int) {
    self.low = low
    self.high = high
    self.count = count
    hash = Self.mix(low ^ Self.seed0 ^ UInt64(truncatingIfNeeded: count), high ^ Self.seed1)
  }

  /// True if a table holds the term as two integers.
  @inline(__always)
  var isShort: Bool { count <= 15 }

  /// The second word with the length in its last byte, for a short term.
  @inline(__always)
  var markedHigh: UInt64 { high | UInt64(truncatingIfNeeded: count) << 56 }

  /// The key of a term of any length.
  ///
  /// - Complexity: O(*count*)
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    if count <= 16 {
      let (low, high) = Self.words(bytes, count: count)
      self.init(low: low, high: high, count: count)
      return
    }
    var state = Self.seed0 ^ UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset < count {
      let (low, high) = Self.words(bytes + offset, count: min(16, count - offset))
      state = Self.mix(low ^ state, high ^ Self.seed1)
      offset += 16
    }
    self.init(low: 0, high: 0, count: count, hash: state)
  }

  private init(low: UInt64, high: UInt64, count: Int, hash: UInt64) {
    self.low = low
    self.high = high
    self.count = count
    self.hash = hash
  }

  /// The same for at most 15 bytes with 16 readable ones, without a branch.
  @inline(__always)
  static func paddedWords(_ bytes: UnsafePointer<UInt8>, count: Int) -> (UInt64, UInt64) {
    let raw = UnsafeRawPointer(bytes)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let bits = UInt64(truncatingIfNeeded: count) &* 8
    // A shift of 64 or more gives zero with these operators, so the masks need no special case.
    let lowMask: UInt64 = ~(~0 << min(bits, 64))
    let highMask: UInt64 = ~(~0 << (max(bits, 64) &- 64))
    return (low & lowMask, high & highMask)
  }

  /// Returns up to 16 bytes as two zero-padded little-endian words, reading no byte beyond them.
  @inline(__always)
  static func words(_ bytes: UnsafePointer<UInt8>, count: Int) -> (UInt64, UInt64) {
    let raw = UnsafeRawPointer(bytes)
    if count >= 8 {
      let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
      if count == 8 { return (low, 0) }
      let last = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      return (low, last >> UInt64(8 * (16 - count)))
    }
    if count >= 4 {
      let first = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
      let last = UInt64(
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
      return (first | last << UInt64(8 * (count - 4)), 0)
    }
    if count == 0 { return (0, 0) }
    let first = UInt64(bytes[0])
    let middle = UInt64(bytes[count >> 1]) << UInt64(8 * (count >> 1))
    return (first | middle | UInt64(bytes[count - 1]) << UInt64(8 * (count - 1)), 0)
  }

  /// Folds two words into one by a full-width product.
  ///
  /// Source: W. Yi, "wyhash" (2019), whose mixing step this is.
  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  private static var seed0: UInt64 { 0xA076_1D64_78BD_642F }
  private static var seed1: UInt64 { 0xE703_7ED1_A0B4_28DB }
}
