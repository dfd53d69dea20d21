/// The hash of a key, which nobody can foresee who does not know the seed.
///
/// Sixteen bytes at a time are multiplied into 128 bits whose halves are folded together.
enum KeyHash {
  /// Returns up to 16 bytes as two zero-padded little-endian words, reading no byte beyond them.
  @inline(__always)
  static func words(_ bytes: UnsafeRawPointer, count: Int) -> (low: UInt64, high: UInt64) {
    if count >= 8 {
      let low = bytes.loadUnaligned(as: UInt64.self).littleEndian
      if count == 8 { return (low, 0) }
      let last = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self).littleEndian
      return (low, last >> UInt64(truncatingIfNeeded: 8 &* (16 &- count)))
    }
    if count >= 4 {
      let first = UInt64(bytes.loadUnaligned(as: UInt32.self).littleEndian)
      let last = UInt64(
        bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian)
      return (first | last << UInt64(truncatingIfNeeded: 8 &* (count &- 4)), 0)
    }
    var low: UInt64 = 0
    for place in 0..<count {
      low |= UInt64(bytes.load(fromByteOffset: place, as: UInt8.self)) << UInt64(8 * place)
    }
    return (low, 0)
  }

  /// Returns the hash of at most 16 bytes that are given as two words.
  @inline(__always)
  static func of(low: UInt64, high: UInt64, count: Int, seed: UInt64) -> UInt64 {
    mix(low ^ seed ^ UInt64(truncatingIfNeeded: count), high ^ secret)
  }

  /// Returns the hash of any bytes.
  static func of(_ bytes: UnsafeRawPointer, count: Int, seed: UInt64) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset < count {
      let (low, high) = words(bytes + offset, count: min(16, count - offset))
      state = mix(low ^ state, high ^ secret)
      offset += 16
    }
    return state
  }

  private static var secret: UInt64 { 0xA076_1D64_78BD_642F }

  @inline(__always)
  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    // Neither factor alone may make the product vanish, so each is folded in as well.
    let product = one.multipliedFullWidth(by: other ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low ^ one &* 0x9E37_79B9_7F4A_7C15
  }
}
