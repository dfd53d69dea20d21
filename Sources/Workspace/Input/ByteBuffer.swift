internal import Glibc

/// A block of bytes that grows by `realloc`.
///
/// Large blocks grow by remapping their pages: a cell of 100 MB is never copied while it is read,
/// and pages that were reserved but not filled cost nothing. There are always `padding` readable
/// bytes after the contents, so that loops may look at 64 bytes at once.
///
/// Safe to share once nobody appends to it any more: a reader fills it, and hands it over.
final class ByteBuffer: @unchecked Sendable {
  /// How many bytes after the contents can be read.
  static let padding = 64

  /// The first byte. It moves when the buffer grows.
  private(set) var base: UnsafeMutablePointer<UInt8>

  /// How many bytes there are.
  var count = 0

  private var capacity: Int

  /// Creates an empty buffer with room for `capacity` bytes.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = Self.allocate(nil, self.capacity + Self.padding)
    memset(base, 0, Self.padding)
  }

  deinit { free(base) }

  /// The place after the last byte.
  var tail: UnsafeMutablePointer<UInt8> { base + count }

  /// The contents.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Makes room for `additional` bytes after the contents.
  ///
  /// - Complexity: Amortized O(`additional`).
  func reserve(_ additional: Int) {
    let needed = count + additional
    guard needed > capacity else { return }
    capacity = max(needed, capacity * 2)
    base = Self.allocate(base, capacity + Self.padding)
  }

  /// Appends `length` bytes, which must not be this buffer's own.
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    guard length > 0 else { return }
    reserve(length)
    memcpy(tail, source, length)
    count += length
  }

  /// Appends one byte.
  @inline(__always)
  func append(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    base[count] = byte
    count += 1
  }

  /// Zeroes the bytes after the contents, so that what is read there does not depend on the past.
  func clearPadding() { memset(tail, 0, Self.padding) }

  /// Empties the buffer, and gives the memory of an unusually large one back.
  func removeAll(keepingAtMost limit: Int) {
    count = 0
    guard capacity > limit else { return }
    capacity = max(limit, 64)
    base = Self.allocate(base, capacity + Self.padding)
  }

  private static func allocate(
    _ old: UnsafeMutablePointer<UInt8>?, _ size: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = realloc(old, size) else { fatalError("out of memory (\(size) bytes)") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }
}
