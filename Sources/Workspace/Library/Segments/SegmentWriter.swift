internal import Glibc

/// Writes one segment of the index to a fresh file, and keeps the checksum of what it wrote.
public final class SegmentWriter {
  private let path: String
  private let descriptor: Int32
  private let buffer = ByteBuffer(capacity: bufferSize)
  private var fingerprint = Fingerprint()
  private var isOpen = true
  /// How many bytes were written so far.
  public private(set) var byteCount = 0

  /// Bytes go to the file, and into the checksum, in pieces of this size.
  static let bufferSize = 1 << 20

  /// Creates the file, which must not exist.
  init(path: String) throws(LibraryError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw LibraryError(systemErrorAt: path) }
  }

  deinit { if isOpen { close(descriptor) } }

  /// Appends bytes.
  ///
  /// - Throws: `LibraryError` if they cannot be written.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    var offset = 0
    while offset < bytes.count {
      let count = min(bytes.count - offset, Self.bufferSize - buffer.count)
      if let base = bytes.baseAddress {
        buffer.append((base + offset).assumingMemoryBound(to: UInt8.self), count)
      }
      offset += count
      if buffer.count == Self.bufferSize { try flush() }
    }
    byteCount += bytes.count
  }

  /// Writes the rest, waits until all is on the disk, and returns the checksum.
  func finish() throws(LibraryError) -> [UInt8] {
    if buffer.count > 0 { try flush() }
    guard fsync(descriptor) == 0 else { throw LibraryError(systemErrorAt: path) }
    isOpen = false
    guard close(descriptor) == 0 else { throw LibraryError(systemErrorAt: path) }
    return fingerprint.bytes
  }

  private func flush() throws(LibraryError) {
    let bytes = UnsafeRawBufferPointer(start: buffer.base, count: buffer.count)
    fingerprint.insert(bytes)
    var offset = 0
    while offset < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      if count >= 0 {
        offset += count
      } else if errno != EINTR {
        throw LibraryError(systemErrorAt: path)
      }
    }
    buffer.count = 0
  }
}

extension LibraryError {
  /// The error that the system has just told.
  init(systemErrorAt path: String) {
    let code = errno
    self.init(
      code == ENOSPC || code == EDQUOT || code == EFBIG
        ? .full : .system(String(cString: strerror(code))), at: path)
  }
}
