internal import Synchronization

/// Which pages of a segment were compared with their checksums; each is compared when it is first
/// read.
///
/// So opening a gigabyte costs nothing, no damaged byte is ever believed, and what was verified
/// once costs a bit test. Threads may share it: at worst two of them verify the same page.
final class VerifiedPages: Sendable {
  private nonisolated(unsafe) let body: UnsafeRawBufferPointer
  nonisolated(unsafe) let checksums: UnsafeRawPointer
  private nonisolated(unsafe) let verified: UnsafeMutablePointer<Atomic<UInt64>>
  private let wordCount: Int
  private let isTrusting: Bool

  /// - Parameters:
  ///   - body: The bytes that the checksums cover.
  ///   - checksums: Eight bytes for each page of the body.
  ///   - isTrusting: Whether to believe all bytes; for tests of what stands behind the checksums.
  init(_ body: UnsafeRawBufferPointer, checksums: UnsafeRawPointer, isTrusting: Bool) {
    self.body = body
    self.checksums = checksums
    self.isTrusting = isTrusting
    wordCount = Self.pageCount(of: body.count) / 64 + 1
    verified = .allocate(capacity: wordCount)
    for word in 0..<wordCount { (verified + word).initialize(to: Atomic(0)) }
  }

  deinit {
    verified.deinitialize(count: wordCount)
    verified.deallocate()
  }

  /// How many pages so many bytes have.
  static func pageCount(of byteCount: Int) -> Int {
    (byteCount + PageChecksum.pageSize - 1) / PageChecksum.pageSize
  }

  /// Verifies the pages of a range of the body, those that have not been yet.
  ///
  /// - Precondition: The range is within the body.
  @inline(__always)
  func verify(_ start: Int, count: Int) throws(IndexError) {
    guard count > 0 else { return }
    var page = start / PageChecksum.pageSize
    let last = (start + count - 1) / PageChecksum.pageSize
    while page <= last {
      let word = verified[page >> 6].load(ordering: .relaxed)
      if word >> UInt64(page & 63) & 1 == 0 { try verify(page: page) }
      page += 1
    }
  }

  @inline(never)
  private func verify(page: Int) throws(IndexError) {
    let start = page * PageChecksum.pageSize
    let end = min(start + PageChecksum.pageSize, body.count)
    let expected = checksums.loadUnaligned(fromByteOffset: page * 8, as: UInt64.self).littleEndian
    guard
      isTrusting || PageChecksum.of(UnsafeRawBufferPointer(rebasing: body[start..<end])) == expected
    else { throw .damaged }
    verified[page >> 6].bitwiseOr(1 << UInt64(page & 63), ordering: .relaxed)
  }
}
