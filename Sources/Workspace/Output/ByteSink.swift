internal import Glibc

/// Where bytes are written: the standard output, or a file that appears only when it is complete.
public final class ByteSink: @unchecked Sendable {
  private let name: String
  private let descriptor: Int32
  private let path: String?
  private var isOpen = true

  /// A file that is open already, and stays open.
  package init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
    path = nil
  }

  /// The standard output.
  public static func standardOutput() -> ByteSink { ByteSink(name: "stdout", descriptor: 1) }

  /// Creates a file beside `path`, which takes its place when it is finished.
  public init(path: String) throws(OutputError) {
    let descriptor = open(Self.unfinished(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.systemError(path) }
    name = path
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    guard let path, isOpen else { return }
    close(descriptor)
    unlink(Self.unfinished(path))
  }

  /// Writes all of the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var offset = 0
    while offset < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      if count >= 0 {
        offset += count
      } else if errno == EPIPE {
        throw OutputError(reason: .closedPipe, file: name)
      } else if errno != EINTR {
        throw Self.systemError(name)
      }
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    var failure: OutputError?
    bytes.withUnsafeBytes { bytes in
      do throws(OutputError) {
        try write(bytes)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Writes a text.
  public func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// Puts a finished file in its place.
  public func finish() throws(OutputError) {
    guard let path, isOpen else { return }
    isOpen = false
    guard close(descriptor) == 0, rename(Self.unfinished(path), path) == 0 else {
      throw Self.systemError(path)
    }
  }

  private static func unfinished(_ path: String) -> String { path + ".unfinished" }

  private static func systemError(_ file: String) -> OutputError {
    OutputError(reason: .system(String(cString: strerror(errno))), file: file)
  }
}
