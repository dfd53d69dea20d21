internal import Glibc

/// The folder of the index: files that the table of segments names, and perhaps ones that nobody needs.
///
/// A process that is killed leaves a file behind that no row names. The next one that writes deletes it,
/// under the lock of writers, so that it cannot belong to somebody who is about to name it.
struct SegmentFolder {
  /// The folder.
  let path: String

  /// The file name of a segment.
  static func name(ofKey key: Int64) -> String {
    let digits = String(key)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits + ".segment"
  }

  /// Makes the folder if it is not there.
  func create() throws(LibraryError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw LibraryError(systemErrorAt: path)
    }
  }

  /// Writes a segment to a file of its own.
  ///
  /// - Returns: Its length and checksum, when all of it is on the disk.
  func write(_ segment: StagedSegment, name: String) throws -> (byteCount: Int, checksum: [UInt8]) {
    let file = "\(path)/\(name)"
    // One of a process that was killed before it could name it.
    unlink(file)
    do {
      let writer = try SegmentWriter(path: file)
      try segment.write(writer)
      let checksum = try writer.finish()
      try synchronize()
      return (writer.byteCount, checksum)
    } catch {
      unlink(file)
      throw error
    }
  }

  /// Deletes a file that will not be named.
  func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// Deletes the segments that no row names.
  func removeOrphans(keeping names: Set<[UInt8]>) {
    for name in files where !names.contains(name) {
      (Array("\(path)/".utf8) + name + [0]).withUnsafeBytes { bytes in
        _ = bytes.baseAddress.map { unlink($0.assumingMemoryBound(to: CChar.self)) }
      }
    }
  }

  /// The names of the segments' files, as bytes.
  var files: [[UInt8]] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.suffix(8) == Array(".segment".utf8) { names.append(name) }
    }
    return names
  }

  /// Waits until the names of files are on the disk.
  func synchronize() throws(LibraryError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LibraryError(systemErrorAt: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw LibraryError(systemErrorAt: path) }
  }
}
