// The bytes that need no tables: ASCII is in every normal form.
extension Normalizer {
  /// Returns the end of the run of ASCII bytes that begins at `first`.
  ///
  /// - Precondition: `bytes` is readable up to `count`.
  /// - Complexity: O(*k*) in the run's length, eight bytes at a time.
  @inline(__always)
  static func asciiEnd(_ bytes: UnsafePointer<UInt8>, from first: Int, count: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var position = first
    while count - position >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let others = word & 0x8080_8080_8080_8080
      guard others == 0 else { return position + others.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// Appends ASCII in a normal form.
  func append(ascii bytes: UnsafeBufferPointer<UInt8>, _ form: Form, to output: inout [UInt8]) {
    let start = output.count
    output.append(contentsOf: bytes)
    guard form == .nfkcCaseFold else { return }
    output.withUnsafeMutableBufferPointer { buffer in
      for index in start..<buffer.count where buffer[index] &- UInt8(ascii: "A") < 26 {
        buffer[index] |= 0x20
      }
    }
  }
}
