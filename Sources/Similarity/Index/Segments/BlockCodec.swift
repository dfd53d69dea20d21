/// Blocks of 128 ascending document numbers, bit-packed.
///
/// A number is told by how many are left out between it and the one before; all gaps of a block
/// take as many bits as the largest. The bits follow each other without a break, the lowest first,
/// so a block of *b* bits has 16 *b* bytes, and neighbors have none.
enum BlockCodec {
  /// The documents of a block.
  static let count = 128
  /// The most bits of a gap: numbers of documents stay below 2²⁴, so sums cannot overflow 32 bits.
  static let maximumBits = 24

  /// Returns how many bits the largest gap needs.
  static func bits(ofGaps gaps: UnsafePointer<UInt32>) -> Int {
    var all: UInt32 = 0
    for place in 0..<count { all |= gaps[place] }
    return 32 - all.leadingZeroBitCount
  }

  /// Appends the gaps of a block.
  ///
  /// - Precondition: All gaps fit into the bits.
  static func pack(_ gaps: UnsafePointer<UInt32>, bits: Int, into bytes: inout ByteBuffer) {
    var word: UInt64 = 0
    var filled = 0
    for place in 0..<count {
      word |= UInt64(gaps[place]) << UInt64(filled)
      filled += bits
      if filled >= 32 {
        bytes.append(littleEndian: UInt32(truncatingIfNeeded: word))
        word >>= 32
        filled -= 32
      }
    }
  }

  /// Reads a block's documents.
  ///
  /// - Parameters:
  ///   - bytes: 16 bytes for each bit, and four more that may be read.
  ///   - bits: At most `maximumBits`.
  ///   - first: The least number that the first document can have.
  ///   - documents: Room for 128 numbers, which come out ascending whatever the bytes are.
  @inline(__always)
  static func unpack(
    _ bytes: UnsafeRawPointer, bits: Int, first: UInt32,
    into documents: UnsafeMutablePointer<UInt32>
  ) {
    let mask: UInt32 = 1 << UInt32(bits) &- 1
    var next = first
    var place = 0
    var position = 0
    while place < count {
      let word = bytes.loadUnaligned(fromByteOffset: position >> 3, as: UInt32.self).littleEndian
      next &+= word >> UInt32(truncatingIfNeeded: position & 7) & mask
      documents[place] = next
      next &+= 1
      place &+= 1
      position &+= bits
    }
  }
}
