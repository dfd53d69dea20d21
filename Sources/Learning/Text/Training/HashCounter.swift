/// Numbers by 64-bit hashes: in how many texts a hash occurs, or which place it was given.
struct HashCounter {
  private var keys: [UInt64]
  private var slots: [UInt32]
  private(set) var counts: [UInt32] = []
  private(set) var hashes: [UInt64] = []
  private var lastDocument: [UInt32] = []

  init() {
    keys = Array(repeating: 0, count: 1 << 12)
    slots = Array(repeating: 0, count: 1 << 12)
  }

  /// Counts a hash once a text.
  mutating func count(_ hash: UInt64, document: UInt32) {
    let index = place(of: hash)
    guard lastDocument[index] != document else { return }
    lastDocument[index] = document
    counts[index] += 1
  }

  /// The place of a hash, which is given one if it is new.
  private mutating func place(of hash: UInt64) -> Int {
    if (hashes.count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if keys[slot] == hash { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    counts.append(0)
    lastDocument.append(.max)
    keys[slot] = hash
    slots[slot] = UInt32(hashes.count)
    return hashes.count - 1
  }

  /// The place of a hash, or nil.
  func find(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if keys[slot] == hash { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    keys = Array(repeating: 0, count: slots.count * 2)
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      keys[slot] = hash
      slots[slot] = UInt32(index + 1)
    }
  }

  /// The hashes of at least so many texts, each with its place, smallest hash first.
  func kept(atLeast minimum: Int) -> HashCounter {
    var kept = HashCounter()
    let chosen = hashes.indices.filter { counts[$0] >= minimum }.map { hashes[$0] }.sorted()
    for hash in chosen { _ = kept.place(of: hash) }
    return kept
  }
}
