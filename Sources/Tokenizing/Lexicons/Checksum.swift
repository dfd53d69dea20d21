/// A checksum of embedded bytes: it tells editions apart, finds damage, and guards against nothing else.
///
/// Eight bytes at a time: a megabyte takes a third of a millisecond, which every start may pay.
package enum Checksum {
  /// Returns the checksum of bytes.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mixed(hash ^ UInt64(littleEndian: word))
      offset += 8
    }
    while offset < bytes.count {
      hash = mixed(hash ^ UInt64(bytes[offset]))
      offset += 1
    }
    return hash
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
