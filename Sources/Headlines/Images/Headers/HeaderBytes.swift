/// The beginning of a picture's file, read by places that may lie beyond it.
struct HeaderBytes {
  private let bytes: [UInt8]
  private let isWhole: Bool
  private let format: ImageFormat

  init(_ bytes: [UInt8], of format: ImageFormat, isWhole: Bool) {
    self.bytes = bytes
    self.format = format
    self.isWhole = isWhole
  }

  /// The byte at a place.
  func byte(_ place: Int) throws(ImageHeaderError) -> UInt8 {
    guard bytes.indices.contains(place) else {
      throw isWhole ? .truncated(format) : .beyond(format, byteCount: bytes.count)
    }
    return bytes[place]
  }

  /// A number of up to four bytes, the most significant first.
  func big(_ place: Int, count: Int) throws(ImageHeaderError) -> Int {
    var value = 0
    for offset in 0..<count { value = value << 8 | Int(try byte(place + offset)) }
    return value
  }

  /// A number of up to four bytes, the least significant first.
  func little(_ place: Int, count: Int) throws(ImageHeaderError) -> Int {
    var value = 0
    for offset in 0..<count { value |= Int(try byte(place + offset)) << (8 * offset) }
    return value
  }

  /// Whether some text stands at a place.
  func has(_ text: StaticString, at place: Int) throws(ImageHeaderError) -> Bool {
    for offset in 0..<text.utf8CodeUnitCount
    where try byte(place + offset) != text.utf8Start[offset] { return false }
    return true
  }

  /// The place after the next occurrence of a text.
  func end(of text: StaticString, from start: Int) throws(ImageHeaderError) -> Int {
    var place = start
    while try !has(text, at: place) { place += 1 }
    return place + text.utf8CodeUnitCount
  }

  /// The error for bytes that are not what they should be.
  func damage(at place: Int) -> ImageHeaderError { .damaged(format, byte: place) }

  /// The CRC-32 of a range.
  ///
  /// Source: ISO/IEC 15948:2004 (PNG), annex D.
  func checksum(_ range: Range<Int>) throws(ImageHeaderError) -> UInt32 {
    var value = UInt32.max
    for place in range {
      value ^= UInt32(try byte(place))
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    return ~value
  }
}
