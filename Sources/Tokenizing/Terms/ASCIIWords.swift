/// Lower-casing and looking at up to 8 bytes at a time, as one integer.
enum ASCIIWords {
  @inline(__always)
  static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  @inline(__always)
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The high bit of every byte that is `A`–`Z`.
  @inline(__always)
  static func capitals(_ word: UInt64) -> UInt64 {
    let heptets = word & ~highBits
    let aboveZ = heptets &+ ones &* UInt64(0x7F - 0x5A)
    let fromA = heptets &+ ones &* UInt64(0x80 - 0x41)
    return ~word & highBits & (fromA ^ aboveZ)
  }

  /// The word with the capitals that `capitals` found made small.
  @inline(__always)
  static func lowercased(_ word: UInt64, capitals: UInt64) -> UInt64 { word | capitals >> 2 }

  /// Non-zero if three equal bytes may follow one another in 16 bytes; zero if they surely do not.
  @inline(__always)
  static func repeats(_ low: UInt64, _ high: UInt64) -> UInt64 {
    let pairsLow = zeroBytes(low ^ (low >> 8 | high << 56)) & zeroPadding(low)
    let pairsHigh = zeroBytes(high ^ high >> 8) & zeroPadding(high)
    return pairsLow & (pairsLow >> 8 | pairsHigh << 56) | pairsHigh & pairsHigh >> 8
  }

  /// The same for 8 bytes.
  @inline(__always)
  static func repeats(_ word: UInt64) -> UInt64 {
    let pairs = zeroBytes(word ^ word >> 8) & zeroPadding(word)
    return pairs & pairs >> 8
  }

  /// The high bit of every byte that is zero (and possibly of the one above it).
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  /// The high bit of every byte that is not zero.
  @inline(__always)
  private static func zeroPadding(_ word: UInt64) -> UInt64 { ~zeroBytes(word) & highBits }
}
