/// What is kept of a text for a summary.
enum Excerpt {
  /// The longest excerpt, in bytes.
  static let length = 1_200

  /// The beginning of a text, cut between characters.
  static func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    prefix(of: text, length: length)
  }

  /// As many bytes of the beginning of a text as fit, cut between characters.
  static func prefix(of text: UnsafeBufferPointer<UInt8>, length: Int) -> [UInt8] {
    guard text.count > length else { return Array(text) }
    var end = length
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(text[..<end])
  }

  /// A hash of a text, 8 bytes a step; equal texts have equal hashes on every machine.
  ///
  /// Of a million texts two have the same by chance once in 37 million files.
  static func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    guard let base = text.baseAddress else { return state }
    let raw = UnsafeRawPointer(base)
    var offset = 0
    while offset + 8 <= text.count {
      state = mix(
        state ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return mix(state ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ 0xA076_1D64_78BD_642F
  }
}
