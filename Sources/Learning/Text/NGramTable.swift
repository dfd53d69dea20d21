internal import CTokenizing

/// Weights of pairs and triples of terms, found by the hash of their numbers.
///
/// A bucket has eight tags of sixteen bits, side by side, and behind them the weights of each: small
/// integers, one a column. The upper fifteen bits of a tag are of the hash; the lowest says whether a
/// longer n-gram begins with this one. All eight are compared at once and nothing is probed further: an
/// n-gram that found its bucket full when the model was made is not known. No n-gram is stored as such; a
/// stranger is taken for a known one once in some thousand times, and the name of a match stands in the
/// text.
struct NGramTable: Sendable {
  /// The buckets, each of `stride` bytes.
  nonisolated(unsafe) let buckets: UnsafePointer<UInt8>
  let mask: Int
  let columns: Int

  /// The entries of a bucket.
  static let slotCount = 8

  /// The bytes of a bucket with so many columns.
  static func stride(columns: Int) -> Int { slotCount * (2 + columns) }

  @inline(__always)
  private var stride: Int { Self.slotCount &* (2 &+ columns) }

  /// The hash of a pair of term numbers; that of a triple goes on from it.
  @inline(__always)
  static func hash(_ first: UInt32, isNegated: Bool, _ second: UInt32) -> UInt64 {
    let pair = UInt64(first) << 32 | UInt64(second) | (isNegated ? 1 << 63 : 0)
    return mix(pair, 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always)
  static func hash(_ pair: UInt64, _ third: UInt32) -> UInt64 {
    mix(pair ^ UInt64(third), 0xE703_7ED1_A0B4_28DB)
  }

  @inline(__always)
  private static func mix(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  /// The tag of a hash: bits that the place of its bucket does not use, never zero, the lowest bit free.
  @inline(__always)
  static func tag(_ hash: UInt64) -> UInt16 {
    let tag = UInt16(truncatingIfNeeded: hash >> 48) & 0xFFFE
    return tag == 0 ? 2 : tag
  }

  @inline(__always)
  private func bucket(_ hash: UInt64) -> UnsafeRawPointer {
    UnsafeRawPointer(buckets + (Int(truncatingIfNeeded: hash) & mask) &* stride)
  }

  /// Returns an n-gram's two weights, the first one in the lower byte, and in bit 16 whether longer ones
  /// begin with it; zero for a stranger. For tables of two columns.
  ///
  /// - Complexity: O(1)
  @inline(__always)
  func findPair(_ hash: UInt64) -> UInt32 {
    ngram_bucket_find(bucket(hash), Self.tag(hash))
  }

  /// Asks for the bucket of a hash, so that it is at hand when it is looked at.
  @inline(__always)
  func prefetch(_ hash: UInt64) { memory_prefetch(bucket(hash)) }

  /// Returns the weights of an n-gram, and whether longer ones begin with it; nil for a stranger.
  ///
  /// - Complexity: O(1)
  @inline(__always)
  func find(_ hash: UInt64) -> (weights: UnsafePointer<UInt8>, extends: Bool)? {
    let bucket = bucket(hash)
    let tag = Self.tag(hash)
    for slot in 0..<Self.slotCount {
      let known = bucket.loadUnaligned(fromByteOffset: 2 &* slot, as: UInt16.self)
      guard known & 0xFFFE == tag else { continue }
      let weights = bucket + (2 &* Self.slotCount &+ slot &* columns)
      return (weights.assumingMemoryBound(to: UInt8.self), known & 1 == 1)
    }
    return nil
  }
}
