/// The bytes of a segment: a mapped file, or a copy in memory.
///
/// They do not change and live as long as somebody holds the storage.
public final class SegmentStorage: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let release: (@Sendable () -> Void)?

  /// Storage over bytes that are somebody else's.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - release: What gives them back, called when nobody reads them any more.
  public init(_ bytes: UnsafeRawBufferPointer, release: (@Sendable () -> Void)? = nil) {
    self.bytes = bytes
    self.release = release
  }

  /// Storage that owns a copy of bytes.
  public convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    bytes.withUnsafeBytes { copy.copyMemory(from: $0) }
    nonisolated(unsafe) let owned = copy
    self.init(UnsafeRawBufferPointer(copy)) { owned.deallocate() }
  }

  deinit { release?() }
}
