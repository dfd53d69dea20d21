/// The hashes of the texts seen so far, in bounded memory.
///
/// Open addressing in one array of words: a slot is a hash, and 0 is free. The set grows by doubling
/// until it has 2²² slots (32 MB) and is then closed: of a text that it does not have it can no longer
/// tell whether it was seen, and takes it for new.
///
/// Two different texts have the same 64-bit hash once in 2⁶⁴ pairs: among three million texts
/// with a probability of 2·10⁻⁷.
struct TextHashSet: Sendable {
  private var slots: [UInt64]
  private var containsZero = false
  private let slotLimit: Int

  /// How many hashes are in the set.
  private(set) var count = 0

  /// Whether a hash had to be left out.
  private(set) var isOverfull = false

  /// Creates an empty set.
  ///
  /// - Parameter slotLimit: How far it may grow, as a power of two. Three quarters can be used.
  init(slotLimit: Int = 1 << 22) {
    precondition(slotLimit.nonzeroBitCount == 1, "the number of slots is a power of two")
    self.slotLimit = slotLimit
    slots = Array(repeating: 0, count: min(1024, slotLimit))
  }
}

extension TextHashSet {
  /// Adds a hash.
  ///
  /// - Returns: Whether it is new; true as well if it is unknown and the set is full.
  /// - Complexity: O(1) on average, and never more than 512 slots when it does not grow.
  mutating func insert(_ hash: UInt64) -> Bool {
    guard hash != 0 else {
      defer { containsZero = true }
      if !containsZero { count += 1 }
      return !containsZero
    }
    while true {
      switch find(hash) {
      case .here: return false
      case .free(let slot) where count < slots.count / 4 * 3:
        slots[slot] = hash
        count += 1
        return true
      case .free, .crowded:
        guard slots.count < slotLimit else {
          isOverfull = true
          return true
        }
        grow()
      }
    }
  }

  private enum Place {
    case here, crowded
    case free(Int)
  }

  /// Looks at 512 slots at most: hashes that were made to collide must not cost quadratic time.
  private func find(_ hash: UInt64) -> Place {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mixed(hash)) & mask
    for _ in 0..<512 {
      if slots[slot] == hash { return .here }
      if slots[slot] == 0 { return .free(slot) }
      slot = (slot + 1) & mask
    }
    return .crowded
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 {
      guard case .free(let slot) = find(hash) else {
        count -= 1
        isOverfull = true
        continue
      }
      slots[slot] = hash
    }
  }

  /// Spreads a hash whose lower bits may be poor.
  ///
  /// Source: A. Appleby, MurmurHash3 (2011), the finalizer of 64 bits.
  private func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}
