/// The best documents so far: more points are better, and of the same points the lesser number.
///
/// A heap of 64-bit keys (points above, what the number lacks to the largest below) whose root is
/// the worst: a document that is not better than the root costs one comparison.
struct TopDocuments {
  private var keys: [UInt64] = []
  private var limit = 0

  /// Forgets all and keeps at most so many from now on.
  mutating func reset(limit: Int) {
    keys.removeAll(keepingCapacity: true)
    self.limit = max(0, limit)
  }

  /// What a document that comes after all others has to exceed.
  @inline(__always)
  var floor: Int32 {
    keys.count < limit || limit == 0 ? 0 : Int32(truncatingIfNeeded: keys[0] >> 32)
  }

  /// Takes a document in if it is among the best.
  @inline(__always)
  mutating func insert(_ document: UInt32, points: Int32) {
    let key = UInt64(UInt32(bitPattern: points)) << 32 | UInt64(~document)
    if keys.count < limit {
      keys.append(key)
      siftUp()
    } else if limit > 0, key > keys[0] {
      keys[0] = key
      siftDown()
    }
  }

  /// Gives the documents, the best first, and forgets them.
  mutating func drain(_ body: (UInt32, Int32) -> Void) {
    keys.sort(by: >)
    for key in keys {
      body(~UInt32(truncatingIfNeeded: key), Int32(truncatingIfNeeded: key >> 32))
    }
    keys.removeAll(keepingCapacity: true)
  }

  private mutating func siftUp() {
    keys.withUnsafeMutableBufferPointer { keys in
      var child = keys.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        if keys[parent] <= keys[child] { return }
        keys.swapAt(parent, child)
        child = parent
      }
    }
  }

  private mutating func siftDown() {
    keys.withUnsafeMutableBufferPointer { keys in
      var parent = 0
      while true {
        var child = 2 * parent + 1
        if child >= keys.count { return }
        if child + 1 < keys.count, keys[child + 1] < keys[child] { child += 1 }
        if keys[parent] <= keys[child] { return }
        keys.swapAt(parent, child)
        parent = child
      }
    }
  }
}
