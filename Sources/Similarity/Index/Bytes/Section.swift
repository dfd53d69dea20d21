/// A part of a segment's bytes, from which nothing is read without a look at bounds and checksum.
struct Section: Sendable {
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let start: Int
  private let pages: VerifiedPages

  /// - Precondition: The range is within the body of the segment.
  init(_ body: UnsafeRawBufferPointer, start: Int, count: Int, pages: VerifiedPages) {
    bytes = UnsafeRawBufferPointer(rebasing: body[start..<start + count])
    self.start = start
    self.pages = pages
  }

  var count: Int { bytes.count }

  /// Returns verified bytes of the section.
  ///
  /// - Throws: `IndexError.damaged` if they are not all there, or changed.
  @inline(__always)
  func bytes(at offset: Int, count: Int) throws(IndexError) -> UnsafeRawBufferPointer {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
      throw .damaged
    }
    try pages.verify(start + offset, count: count)
    return UnsafeRawBufferPointer(start: bytes.baseAddress.map { $0 + offset }, count: count)
  }

  /// Returns all bytes of the section, verified.
  func allBytes() throws(IndexError) -> UnsafeRawBufferPointer { try bytes(at: 0, count: count) }
}
