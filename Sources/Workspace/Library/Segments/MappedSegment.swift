internal import Glibc

/// A segment of the index as it lies in its file, mapped into memory.
///
/// A file is never changed once it has its name, and one that is deleted stays readable while it is mapped.
public final class MappedSegment: @unchecked Sendable {
  /// The segment's key: later ones are greater.
  public let key: Int64
  /// The name of its file.
  public let name: String
  /// How many documents it has, removed ones included.
  public let documentCount: Int
  /// A bit for each document, the first in the lowest bit of the first byte: 1 if it was removed or changed
  /// since. Bytes that are missing at the end are 0.
  public let removed: [UInt8]
  /// The key of each document's article, by its number, where they were asked for.
  public let keys: [Int64]
  /// The file's contents, which are valid as long as the segment exists.
  public let bytes: UnsafeRawBufferPointer

  /// Whether a document was removed or changed since the segment was written.
  public func isRemoved(_ document: Int) -> Bool {
    SegmentBits.contains(document, in: removed)
  }

  /// How many documents are left.
  public var liveCount: Int { documentCount - SegmentBits.count(in: removed) }

  /// Maps a segment's file.
  ///
  /// - Returns: nil if there is no file of that name any more.
  /// - Throws: `LibraryError` if it cannot be read or is not what the library knows of it.
  init?(_ row: SegmentRow, in folder: String, verifying: Bool) throws(LibraryError) {
    let path = "\(folder)/\(row.name)"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw LibraryError(systemErrorAt: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw LibraryError(systemErrorAt: path) }
    guard Int64(status.st_size) == row.byteCount, status.st_mode & S_IFMT == S_IFREG else {
      throw LibraryError(
        .damaged("a segment has another length than it was written with"), at: path)
    }
    key = row.key
    name = row.name
    documentCount = row.documentCount
    removed = row.removed
    keys = row.keys
    let count = Int(row.byteCount)
    if count == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    } else {
      guard let base = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED
      else { throw LibraryError(systemErrorAt: path) }
      bytes = UnsafeRawBufferPointer(start: base, count: count)
    }
    if verifying, checksum != row.checksum {
      throw LibraryError(
        .damaged("a segment has another checksum than it was written with"), at: path)
    }
  }

  deinit {
    if let base = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    }
  }

  /// The checksum of the contents, as `SegmentWriter` makes it.
  private var checksum: [UInt8] {
    var fingerprint = Fingerprint()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + SegmentWriter.bufferSize)
      fingerprint.insert(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return fingerprint.bytes
  }
}

/// Bits by number, the first in the lowest bit of the first byte.
enum SegmentBits {
  /// Whether a bit is set.
  static func contains(_ number: Int, in bits: [UInt8]) -> Bool {
    let byte = number >> 3
    return bits.indices.contains(byte) && bits[byte] & (1 << UInt8(number & 7)) != 0
  }

  /// Sets a bit.
  static func insert(_ number: Int, into bits: inout [UInt8]) {
    let byte = number >> 3
    if byte >= bits.count { bits += repeatElement(0, count: byte + 1 - bits.count) }
    bits[byte] |= 1 << UInt8(number & 7)
  }

  /// The bits in words of 64, the first in the lowest bit of the first word.
  static func words(of bits: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// How many bits are set.
  static func count(in bits: [UInt8]) -> Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }
}
