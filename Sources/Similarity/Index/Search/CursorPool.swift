/// Cursors for the terms of a query, and the room that they need: 1.7 KB each, kept for the next
/// query.
struct CursorPool: ~Copyable {
  private(set) var cursors: UnsafeMutablePointer<PostingCursor>
  private(set) var count = 0
  private var room: UnsafeMutableRawPointer
  private var capacity = 64

  /// Documents, contributions, impacts.
  private static let stride = BlockCodec.count * 4 + 256 * 4 + BlockCodec.count

  init() {
    cursors = .allocate(capacity: capacity)
    room = .allocate(byteCount: capacity * Self.stride, alignment: 64)
  }

  deinit {
    cursors.deallocate()
    room.deallocate()
  }

  /// Removes all cursors and makes room for others.
  mutating func reset(capacity needed: Int) {
    count = 0
    guard needed > capacity else { return }
    capacity = max(needed, capacity * 2)
    cursors.deallocate()
    room.deallocate()
    cursors = .allocate(capacity: capacity)
    room = .allocate(byteCount: capacity * Self.stride, alignment: 64)
  }

  /// Adds a cursor and returns where its contributions are to be filled in.
  ///
  /// - Precondition: There is room.
  mutating func append(_ list: PostingList) -> UnsafeMutablePointer<Int32> {
    precondition(count < capacity, "more cursors than room")
    let start = room + count * Self.stride
    let contributions = (start + BlockCodec.count * 4).assumingMemoryBound(to: Int32.self)
    (cursors + count).initialize(
      to: PostingCursor(
        list, documents: start.assumingMemoryBound(to: UInt32.self),
        restImpacts: (start + BlockCodec.count * 4 + 256 * 4).assumingMemoryBound(to: UInt8.self),
        contributions: contributions))
    count += 1
    return contributions
  }
}
