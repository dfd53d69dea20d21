/// Reads small numbers from bytes that may be damaged: it never reads past their end.
struct ByteReader {
  private(set) var next: UnsafeRawPointer
  let end: UnsafeRawPointer

  /// Reads from the first byte on.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return nil }
    next = start
    end = start + bytes.count
  }

  @inline(__always)
  var isAtEnd: Bool { next >= end }

  @inline(__always)
  var remaining: Int { end - next }

  @inline(__always)
  mutating func byte() throws(IndexError) -> UInt8 {
    guard next < end else { throw .damaged }
    let byte = next.load(as: UInt8.self)
    next += 1
    return byte
  }

  /// Reads a number of seven bits a byte, the lowest first, of at most 63 bits.
  @inline(__always)
  mutating func number() throws(IndexError) -> Int {
    let first = try byte()
    guard first >= 0x80 else { return Int(first) }
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while shift < 63 {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    throw .damaged
  }

  /// Reads so many bytes.
  @inline(__always)
  mutating func bytes(_ count: Int) throws(IndexError) -> UnsafeRawBufferPointer {
    guard count <= remaining else { throw .damaged }
    defer { next += count }
    return UnsafeRawBufferPointer(start: next, count: count)
  }
}
