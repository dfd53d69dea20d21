/// Small files that are read whole.
enum FileContents {
  /// Returns a file's bytes, unpacked if it is a gzip file.
  ///
  /// - Throws: `InputError` if it cannot be read, or is longer than the limit.
  static func bytes(of path: String, limit: Int) throws(InputError) -> [UInt8] {
    let source = try ByteSource(path: path)
    let buffer = ByteBuffer(capacity: 256 << 10)
    while buffer.count <= limit {
      buffer.reserve(256 << 10)
      let count = try source.read(into: buffer.tail, capacity: 256 << 10)
      if count == 0 { return Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count)) }
      buffer.count += count
    }
    throw InputError(.recordTooLong(limit: limit), file: path)
  }
}
