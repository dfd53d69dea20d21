/// Bytes of one term after another: a buffer that keeps its memory and checks its room once a term.
struct TermBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity = 64

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  /// Empties the buffer and makes room for so many bytes.
  mutating func removeAll(reserving byteCount: Int) {
    count = 0
    guard byteCount > capacity else { return }
    base.deallocate()
    capacity = max(byteCount, capacity * 2)
    base = .allocate(capacity: capacity)
  }

  /// Appends a byte.
  ///
  /// - Precondition: There is room.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    assert(count < capacity)
    base[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  ///
  /// - Precondition: There is room.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    assert(count + length <= capacity)
    (base + count).update(from: bytes, count: length)
    count &+= length
  }

  /// Appends a character of the first plane, in up to three bytes.
  ///
  /// - Precondition: There is room, and the number is no surrogate's.
  @inline(__always)
  mutating func append(scalar: UInt16) {
    let last = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
    if scalar < 0x80 { return append(UInt8(truncatingIfNeeded: scalar)) }
    if scalar < 0x800 {
      append(UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0)
    } else {
      append(UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0)
      append(UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80)
    }
    append(last)
  }

  /// Takes bytes off the end.
  mutating func removeLast(_ length: Int) { count = max(0, count - length) }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    assert(index >= 0 && index < count)
    return base[index]
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}
