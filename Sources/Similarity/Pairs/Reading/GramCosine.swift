/// The cosine of what is counted in two texts, such as runs of letters.
///
/// An open-addressing table that is cleared after each pair by the list of its used places.
struct GramCosine {
  private struct Slot {
    var key: UInt64
    var countA: Int
    var countB: Int

    static let free = Slot(key: 0, countA: 0, countB: 0)
  }

  /// Invariant: the size is a power of two, and at least half of the places are free.
  private var slots = [Slot](repeating: .free, count: 256)
  private var used: [Int] = []

  /// Makes room for so many different keys.
  mutating func begin(capacity: Int) {
    guard capacity * 2 > slots.count else { return }
    var size = slots.count
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: .free, count: size)
  }

  /// Counts a key in the first text.
  @inline(__always)
  mutating func insertA(_ key: UInt64) { slots[place(of: key)].countA &+= 1 }

  /// Counts a key in the second text.
  @inline(__always)
  mutating func insertB(_ key: UInt64) { slots[place(of: key)].countB &+= 1 }

  /// Returns the cosine, and forgets all keys.
  mutating func finish() -> Double {
    var (dot, squareA, squareB) = (0, 0, 0)
    for place in used {
      let slot = slots[place]
      dot &+= slot.countA &* slot.countB
      squareA &+= slot.countA &* slot.countA
      squareB &+= slot.countB &* slot.countB
      slots[place] = .free
    }
    used.removeAll(keepingCapacity: true)
    guard dot > 0 else { return 0 }
    return Double(dot) / (Double(squareA) * Double(squareB)).squareRoot()
  }

  @inline(__always)
  private mutating func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].countA | slots[place].countB != 0 {
      if slots[place].key == key { return place }
      place = (place + 1) & mask
    }
    slots[place].key = key
    used.append(place)
    return place
  }
}
