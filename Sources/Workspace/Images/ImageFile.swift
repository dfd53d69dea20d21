internal import Glibc
internal import Headlines

/// An open file of a picture.
final class ImageFile {
  /// How long it is.
  let byteCount: Int

  private let descriptor: Int32
  private let name: String

  /// Opens a file by the bytes of its path.
  ///
  /// - Throws: `InputError` if it is missing, closed to us, or no ordinary file.
  init(path: [UInt8]) throws(InputError) {
    name = String(decoding: path, as: UTF8.self)
    // A pipe that took the file's place is not waited for.
    descriptor = (path + [0]).withUnsafeBytes { bytes in
      guard let path = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      byteCount = 0
      throw Self.error(name)
    }
    byteCount = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw InputError(.unreadable("not a file"), file: name)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The file's bytes from its beginning, unpacked if it is a gzip file, as compressed SVG is.
  private var source: ByteSource {
    let (descriptor, name) = (descriptor, name)
    var offset = 0
    return ByteSource(name: name) { (block) throws(InputError) in
      let count = pread(descriptor, block.baseAddress, block.count, offset)
      guard count >= 0 else { throw Self.error(name) }
      offset += count
      return count
    }
  }

  private static func error(_ name: String) -> InputError {
    let code = errno
    return InputError(
      code == ENOENT ? .missing : .unreadable(String(cString: strerror(code))), file: name)
  }
}

// MARK: - Header

extension ImageFile {
  /// What the file's beginning tells, or why it tells nothing.
  func header() -> Result<ImageHeader, ImageHeaderError> {
    var wanted = ImageHeader.usualByteCount
    while true {
      do throws(InputError) {
        let (bytes, isWhole) = try prefix(wanted)
        do throws(ImageHeaderError) {
          return .success(try ImageHeader(bytes, isWhole: isWhole))
        } catch {
          guard case .beyond = error, wanted < ImageHeader.mostByteCount else {
            return .failure(error)
          }
          wanted = ImageHeader.mostByteCount
        }
      } catch {
        return .failure(.unreachable(error.reason.sentence))
      }
    }
  }

  private func prefix(_ count: Int) throws(InputError) -> (bytes: [UInt8], isWhole: Bool) {
    let (source, buffer) = (source, ByteBuffer(capacity: min(count, byteCount + 1)))
    while buffer.count < count {
      let room = min(count - buffer.count, 1 << 18)
      buffer.reserve(room)
      let read = try source.read(into: buffer.tail, capacity: room)
      if read == 0 { return (buffer.array, true) }
      buffer.count += read
    }
    return (buffer.array, false)
  }
}

// MARK: - Duplicates

extension ImageFile {
  /// Whether two files have the same bytes; false for one that cannot be read.
  static func areSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard let a = try? ImageFile(path: a), let b = try? ImageFile(path: b) else { return false }
    guard a.byteCount == b.byteCount else { return false }
    let size = 1 << 16
    var blockA = [UInt8](repeating: 0, count: size)
    var blockB = blockA
    var offset = 0
    while offset < a.byteCount {
      let countA = a.read(into: &blockA, at: offset)
      let countB = b.read(into: &blockB, at: offset)
      guard countA > 0, countA == countB, blockA[..<countA] == blockB[..<countB] else {
        return false
      }
      offset += countA
    }
    return true
  }

  /// Fills a block as far as the file goes; nothing if it cannot be read.
  private func read(into block: inout [UInt8], at offset: Int) -> Int {
    block.withUnsafeMutableBytes { bytes in
      var filled = 0
      while filled < bytes.count, let start = bytes.baseAddress {
        let count = pread(descriptor, start + filled, bytes.count - filled, offset + filled)
        guard count > 0 else { break }
        filled += count
      }
      return filled
    }
  }
}
