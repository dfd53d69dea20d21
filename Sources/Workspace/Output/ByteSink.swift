internal import Glibc

/// Where bytes are written: the standard output, or a file that appears only when it is complete.
public final class ByteSink: @unchecked Sendable {
  private let name: String
  private let descriptor: Int32
  private let target: Target
  private var isOpen = true

  private enum Target {
    /// Written to as it stands, and left open: the standard output.
    case shared
    /// Written to as it stands: a device or a pipe.
    case direct
    /// A file of another name that takes the place of `path`.
    case unfinished(path: String, unfinished: String)
  }

  /// A file that is open already, and stays open.
  package convenience init(name: String, descriptor: Int32) {
    self.init(name: name, descriptor: descriptor, target: .shared)
  }

  private init(name: String, descriptor: Int32, target: Target) {
    self.name = name
    self.descriptor = descriptor
    self.target = target
  }

  /// The standard output.
  public static func standardOutput() -> ByteSink {
    ByteSink(name: "stdout", descriptor: STDOUT_FILENO)
  }

  /// Creates a file beside `path`, which takes its place when it is finished.
  ///
  /// A device or a named pipe is written to itself; of a symbolic link, what it points to is replaced.
  ///
  /// - Throws: `OutputError` if the file cannot be created.
  public convenience init(path: String) throws(OutputError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw OutputError(reason: .system(String(cString: strerror(EISDIR))), file: path)
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.systemError(path) }
      self.init(name: path, descriptor: descriptor, target: .direct)
      return
    }
    let path = exists ? Self.resolved(path) : path
    let unfinished = "\(path).\(getpid()).unfinished"
    // One of an earlier process that had this number and was killed.
    unlink(unfinished)
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.systemError(path) }
    self.init(
      name: path, descriptor: descriptor, target: .unfinished(path: path, unfinished: unfinished))
  }

  deinit {
    guard isOpen else { return }
    switch target {
    case .shared: break
    case .direct: close(descriptor)
    case .unfinished(_, let unfinished):
      close(descriptor)
      unlink(unfinished)
    }
  }
}

// MARK: - Writing

extension ByteSink {
  /// Writes all of the bytes.
  ///
  /// - Throws: `OutputError`; its reason is `closedPipe` where nobody reads any more.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var offset = 0
    while offset < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      if count >= 0 {
        offset += count
      } else if errno == EPIPE {
        throw OutputError(reason: .closedPipe, file: name)
      } else if errno == EAGAIN {
        // Somebody else made the terminal or pipe that we share non-blocking.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        throw Self.systemError(name)
      }
    }
  }

  /// Writes all of the bytes.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
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

  /// Waits until what was written is on the disk; where there is none, nothing happens.
  ///
  /// - Throws: `OutputError` if the disk refuses.
  public func synchronize() throws(OutputError) {
    // A pipe or a terminal has no disk.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw Self.systemError(name)
    }
  }

  /// Puts a finished file in its place.
  ///
  /// - Throws: `OutputError` if that fails; the file's former contents are then still there.
  public func finish() throws(OutputError) {
    guard isOpen else { return }
    switch target {
    case .shared: return
    case .direct:
      isOpen = false
      guard close(descriptor) == 0 else { throw Self.systemError(name) }
    case .unfinished(let path, let unfinished):
      isOpen = false
      guard close(descriptor) == 0, rename(unfinished, path) == 0 else {
        let error = Self.systemError(path)
        unlink(unfinished)
        throw error
      }
    }
  }

  /// The file at the end of symbolic links.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func systemError(_ file: String) -> OutputError {
    OutputError(reason: .system(String(cString: strerror(errno))), file: file)
  }
}
