/// Writing code points.
enum UTF8Encoding {
  /// Appends a Unicode scalar value as UTF-8.
  @inline(__always)
  static func append(_ value: UInt32, to buffer: ByteBuffer) {
    func trail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
    switch value {
    case ..<0x80:
      buffer.append(UInt8(value))
    case ..<0x800:
      buffer.append(UInt8(0xC0 | value >> 6))
      buffer.append(trail(0))
    case ..<0x10000:
      buffer.append(UInt8(0xE0 | value >> 12))
      buffer.append(trail(6))
      buffer.append(trail(0))
    default:
      buffer.append(UInt8(0xF0 | (value >> 18) & 0x07))
      buffer.append(trail(12))
      buffer.append(trail(6))
      buffer.append(trail(0))
    }
  }
}
