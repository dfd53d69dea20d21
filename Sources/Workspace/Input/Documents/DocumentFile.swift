internal import Glibc

/// A document as its file holds it: UTF-8, unpacked, in memory.
struct DocumentFile {
  /// The longest document, unpacked.
  static let limit = 64 << 20

  /// The bytes.
  let buffer: ByteBuffer
  /// How many places were no text and became U+FFFD.
  private(set) var repairedPlaces = 0
  /// Whether the bytes were read as Windows-1252.
  private(set) var isWindows1252 = false

  /// Reads a file to its end.
  init(
    path: [UInt8], name: String, limit: Int = limit
  ) throws(DocumentProblem.Reason) {
    try self.init(limit: limit) { () throws(InputError) in try Self.source(path, name) }
  }

  /// Reads the standard input to its end.
  init(standardInput limit: Int = limit) throws(DocumentProblem.Reason) {
    try self.init(limit: limit) { () throws(InputError) in try ByteSource(path: "-") }
  }

  private init(
    limit: Int, open: () throws(InputError) -> ByteSource
  ) throws(DocumentProblem.Reason) {
    buffer = ByteBuffer(capacity: 64 << 10)
    do {
      let text = TextSource(try open())
      while try text.fill(buffer) {
        if buffer.count > limit { break }
      }
      repairedPlaces = text.repairs.reduce(0) { $0 + $1.places }
      isWindows1252 = text.encoding == .windows1252
    } catch {
      throw .input(error.reason)
    }
    guard buffer.count <= limit else { throw .tooLong(limit: limit) }
    buffer.clearPadding()
  }

  private static func source(_ path: [UInt8], _ name: String) throws(InputError) -> ByteSource {
    let descriptor = try Descriptor(path, name)
    return ByteSource(name: name) { (block) throws(InputError) in try descriptor.read(into: block) }
  }

  /// An open file.
  private final class Descriptor {
    private let file: Int32
    private let name: String

    /// Opens a file by the bytes of its path. A pipe that took its place is not waited for.
    init(_ path: [UInt8], _ name: String) throws(InputError) {
      file = (path + [0]).withUnsafeBytes { bytes in
        guard let path = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
        return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      }
      self.name = name
      guard file >= 0 else { throw error }
    }

    deinit { if file >= 0 { close(file) } }

    func read(into block: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
      while true {
        let count = Glibc.read(file, block.baseAddress, block.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw error }
      }
    }

    private var error: InputError {
      let code = errno
      return InputError(
        code == ENOENT ? .missing : .unreadable(String(cString: strerror(code))), file: name)
    }
  }
}
