internal import Glibc

/// A file without a name, gone with its last reference.
final class TemporaryFile {
  private let file: UnsafeMutablePointer<FILE>

  init() throws {
    guard let file = tmpfile() else { throw Violation(description: "no temporary file") }
    self.file = file
  }

  deinit { fclose(file) }

  /// The descriptor to write to.
  var descriptor: Int32 { fileno(file) }

  /// All that was written.
  func contents() throws -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, size, 0))
    }
    try require(bytes.count == size, "\(bytes.count) of \(size) bytes read")
    return bytes
  }
}
