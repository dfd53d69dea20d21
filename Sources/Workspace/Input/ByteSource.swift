internal import Glibc

/// Where an input's bytes come from: a file, a pipe or memory, unpacked if it is a gzip file.
public final class ByteSource {
  /// Fills memory with some bytes and returns how many; 0 at the end.
  public typealias Pull = (UnsafeMutableRawBufferPointer) throws(InputError) -> Int

  /// The name by which messages call the source.
  public let name: String

  private let pull: Pull
  private let blockSize: Int
  private let descriptor: Int32?
  private var head: [UInt8] = []
  private var inflater: GzipInflater?
  private var isStarted = false
  private var isOver = false

  /// Creates a source whose bytes come from a function.
  ///
  /// - Parameters:
  ///   - name: The name by which messages call the source.
  ///   - blockSize: The most that is asked for at once.
  ///   - pull: Gives the bytes.
  public init(name: String, blockSize: Int = 256 << 10, pull: @escaping Pull) {
    self.name = name
    self.blockSize = max(1, blockSize)
    self.pull = pull
    descriptor = nil
  }

  /// Opens a file. The path `-` is the standard input.
  ///
  /// - Throws: `InputError` if the file is missing, a folder, or closed to us.
  public init(path: String, blockSize: Int = 256 << 10) throws(InputError) {
    let isStandardInput = path == "-"
    let name = isStandardInput ? "stdin" : path
    let file = isStandardInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw InputError(errno == ENOENT ? .missing : .unreadable(Self.systemError), file: name)
    }
    self.name = name
    self.blockSize = max(1, blockSize)
    descriptor = isStandardInput ? nil : file
    pull = { (block) throws(InputError) in
      while true {
        let count = Glibc.read(file, block.baseAddress, block.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw InputError(.unreadable(Self.systemError), file: name) }
      }
    }
  }

  /// Creates a source of bytes in memory.
  public convenience init(bytes: [UInt8], name: String = "input", blockSize: Int = 256 << 10) {
    var offset = 0
    self.init(name: name, blockSize: blockSize) { block in
      let count = min(block.count, bytes.count - offset)
      bytes.withUnsafeBytes { all in
        block.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
      }
      offset += count
      return count
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  private static var systemError: String { String(cString: strerror(errno)) }
}

// MARK: - Reading

extension ByteSource {
  /// Reads up to `capacity` unpacked bytes; 0 is the end.
  func read(
    into target: UnsafeMutablePointer<UInt8>, capacity: Int
  ) throws(InputError) -> Int {
    if !isStarted { try start() }
    if let inflater {
      return try inflater.read(into: target, capacity: capacity) { (block) throws(InputError) in
        try self.readPacked(into: block)
      }
    }
    return try readPacked(into: UnsafeMutableRawBufferPointer(start: target, count: capacity))
  }

  /// Looks at the first two bytes: 1F 8B is gzip.
  private func start() throws(InputError) {
    isStarted = true
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 2, alignment: 1)
    defer { block.deallocate() }
    while head.count < 2, !isOver {
      let missing = UnsafeMutableRawBufferPointer(rebasing: block[..<(2 - head.count)])
      head.append(contentsOf: missing[..<(try pullOnce(into: missing))])
    }
    if head == [0x1F, 0x8B] { inflater = GzipInflater(name: name, blockSize: blockSize) }
  }

  private func readPacked(into block: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let limit = min(block.count, blockSize)
    guard head.isEmpty else {
      let count = min(limit, head.count)
      block.copyBytes(from: head.prefix(count))
      head.removeFirst(count)
      return count
    }
    return try pullOnce(into: UnsafeMutableRawBufferPointer(rebasing: block[..<limit]))
  }

  /// Asks for bytes, but never again after the end: a terminal would wait for more.
  private func pullOnce(into block: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    guard !isOver else { return 0 }
    let count = try pull(block)
    precondition((0...block.count).contains(count), "a source filled more than it was given")
    isOver = count == 0
    return count
  }
}
