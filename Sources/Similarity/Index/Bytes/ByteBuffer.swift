/// Bytes that grow at their end, for encoders that append one small number after the other.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(minimumCapacity: Int = 256) {
    capacity = max(64, minimumCapacity)
    base = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  mutating func removeAll() { count = 0 }

  /// Makes room for more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
  }
}

// MARK: - Appending

extension ByteBuffer {
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends a number of seven bits a byte, the lowest first.
  @inline(__always)
  mutating func append(number: Int) {
    reserve(10)
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      base.storeBytes(
        of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: count, as: UInt8.self)
      count += 1
      rest >>= 7
    }
    base.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends an integer in little-endian order.
  @inline(__always)
  mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(littleEndian value: Value) {
    reserve(MemoryLayout<Value>.size)
    base.storeBytes(of: value.littleEndian, toByteOffset: count, as: Value.self)
    count += MemoryLayout<Value>.size
  }

  /// Replaces eight bytes that are there already.
  mutating func overwrite(littleEndian value: UInt64, at offset: Int) {
    precondition(offset >= 0 && offset + 8 <= count, "no bytes to replace")
    base.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  mutating func append(_ more: UnsafeRawBufferPointer) {
    guard let start = more.baseAddress, !more.isEmpty else { return }
    reserve(more.count)
    (base + count).copyMemory(from: start, byteCount: more.count)
    count += more.count
  }

  /// Appends so many zero bytes.
  mutating func append(zeros: Int) {
    reserve(zeros)
    (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: zeros)
    count += zeros
  }
}
