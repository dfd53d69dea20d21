/// Reading code points from bytes that may be anything.
///
/// A well-formed sequence gives its scalar. Any other byte stands for itself as one
/// replacement character (U+FFFD) of length 1, so every byte sequence can be read to its end and
/// every offset is inside it.
enum UTF8Decoding {
  /// A code point and how many bytes it took.
  struct Scalar {
    var value: UInt32
    var length: Int
  }

  /// Returns the code point at `offset`.
  ///
  /// - Precondition: `offset < end`, and `bytes` is readable up to `end`.
  /// - Complexity: O(1)
  @inline(__always)
  static func scalar(_ bytes: UnsafePointer<UInt8>, at offset: Int, end: Int) -> Scalar {
    let b0 = UInt32(bytes[offset])
    if b0 < 0x80 { return Scalar(value: b0, length: 1) }
    let left = end - offset
    if b0 < 0xE0 {
      guard b0 >= 0xC2, left >= 2 else { return invalid }
      let b1 = UInt32(bytes[offset + 1])
      guard b1 & 0xC0 == 0x80 else { return invalid }
      return Scalar(value: (b0 & 0x1F) << 6 | b1 & 0x3F, length: 2)
    }
    if b0 < 0xF0 {
      guard left >= 3 else { return invalid }
      let b1 = UInt32(bytes[offset + 1])
      let b2 = UInt32(bytes[offset + 2])
      let value = (b0 & 0x0F) << 12 | (b1 & 0x3F) << 6 | b2 & 0x3F
      guard b1 & 0xC0 == 0x80, b2 & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800 else {
        return invalid
      }
      return Scalar(value: value, length: 3)
    }
    guard b0 < 0xF5, left >= 4 else { return invalid }
    let b1 = UInt32(bytes[offset + 1])
    let b2 = UInt32(bytes[offset + 2])
    let b3 = UInt32(bytes[offset + 3])
    let value = (b0 & 0x07) << 18 | (b1 & 0x3F) << 12 | (b2 & 0x3F) << 6 | b3 & 0x3F
    guard b1 & 0xC0 == 0x80, b2 & 0xC0 == 0x80, b3 & 0xC0 == 0x80, value >= 0x10000,
      value < 0x110000
    else { return invalid }
    return Scalar(value: value, length: 4)
  }

  @inline(__always)
  private static var invalid: Scalar { Scalar(value: 0xFFFD, length: 1) }
}
