internal import Glibc

/// Keys as bytes: how they are ordered.
enum KeyBytes {
  /// The most bytes that a term or an identifier can have.
  static let maximumCount = 65_535

  /// Compares bytes as unsigned numbers; a key comes before its continuations.
  ///
  /// - Returns: A number that is negative, zero or positive as the first key comes before, is, or
  ///   comes after the second.
  @inline(__always)
  static func compare(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    if let start = one.baseAddress, let otherStart = other.baseAddress {
      let order = memcmp(start, otherStart, min(one.count, other.count))
      if order != 0 { return Int(order) }
    }
    return one.count - other.count
  }

  /// The first eight bytes as a number that orders as the keys do, as far as they differ there.
  @inline(__always)
  static func prefix(_ key: UnsafeRawBufferPointer) -> UInt64 {
    guard let start = key.baseAddress else { return 0 }
    if key.count >= 8 { return UInt64(bigEndian: start.loadUnaligned(as: UInt64.self)) }
    var prefix: UInt64 = 0
    for place in 0..<key.count {
      prefix |= UInt64(start.load(fromByteOffset: place, as: UInt8.self)) << UInt64(56 - 8 * place)
    }
    return prefix
  }

  /// How many leading bytes two keys share.
  static func sharedCount(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
    let limit = min(one.count, other.count)
    var count = 0
    while count < limit, one[count] == other[count] { count += 1 }
    return count
  }
}
