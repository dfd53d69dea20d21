internal import CZlib

/// Unpacks a gzip file, member after member.
///
/// Tools that append to logs and tools that pack in parallel write several members into a file;
/// all of them are read. Zeros after the last member are padding.
final class GzipInflater {
  private let name: String
  private let stream: UnsafeMutablePointer<z_stream>
  private let packed: UnsafeMutableRawBufferPointer
  private var isBetweenMembers = false
  private var isOver = false
  private var packedCount = 0

  /// Creates an inflater; `name` is for its errors.
  init(name: String, blockSize: Int) {
    self.name = name
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    packed = .allocate(byteCount: blockSize, alignment: 16)
    // 15 bits of window, and 32 to find the header out.
    let size = Int32(MemoryLayout<z_stream>.size)
    let status = inflateInit2_(stream, 15 + 32, ZLIB_VERSION, size)
    precondition(status == Z_OK, "zlib cannot start")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    packed.deallocate()
  }

  /// Unpacks up to `capacity` bytes; 0 is the end.
  func read(
    into target: UnsafeMutablePointer<UInt8>, capacity: Int,
    from pull: (UnsafeMutableRawBufferPointer) throws(InputError) -> Int
  ) throws(InputError) -> Int {
    let room = min(capacity, 1 << 30)
    stream.pointee.next_out = target
    stream.pointee.avail_out = UInt32(room)
    while !isOver, stream.pointee.avail_out == UInt32(room) {
      if stream.pointee.avail_in == 0 {
        let count = try pull(packed)
        if count == 0 {
          isOver = true
          guard isBetweenMembers else { throw InputError(.truncatedGzip, file: name) }
          break
        }
        packedCount += count
        stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
      }
      try step()
    }
    return room - Int(stream.pointee.avail_out)
  }

  private func step() throws(InputError) {
    if isBetweenMembers {
      while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
        stream.pointee.next_in += 1
        stream.pointee.avail_in -= 1
      }
      guard stream.pointee.avail_in > 0 else { return }
      isBetweenMembers = false
      inflateReset(stream)
    }
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isBetweenMembers = true
    default:
      isOver = true
      let offset = packedCount - Int(stream.pointee.avail_in)
      throw InputError(.corruptGzip(offset: offset), file: name)
    }
  }
}
