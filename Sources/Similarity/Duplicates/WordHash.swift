/// Hashes for words and sets of them: the same on every machine and in every run.
///
/// Source: W. Yi, "wyhash" (2019), whose mixing step this is.
enum WordHash {
  /// Folds two words into one by a full-width product.
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ seed0).multipliedFullWidth(by: b ^ seed1)
    return product.high ^ product.low
  }

  /// Returns the hash of some bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = UInt64(truncatingIfNeeded: bytes.count)
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) &<< filled
      filled &+= 8
      if filled == 64 {
        state = mix(state, word)
        (word, filled) = (0, 0)
      }
    }
    return mix(state, word)
  }

  private static var seed0: UInt64 { 0xA076_1D64_78BD_642F }
  private static var seed1: UInt64 { 0xE703_7ED1_A0B4_28DB }
}
