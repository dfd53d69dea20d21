/// Numbers for feature keys, from 0 in the order in which they came.
struct FeatureIndex {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private(set) var count = 0

  init(minimumCapacity: Int = 1 << 16) {
    var capacity = 1 << 10
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: -1, count: capacity)
  }

  /// The number of a key; -1 for an unknown one.
  @inline(__always)
  func number(of key: UInt64) -> Int32 { numbers[slot(of: key)] }

  /// The number of a key, which is added if it is new.
  mutating func insert(_ key: UInt64) -> Int {
    let place = slot(of: key)
    if numbers[place] >= 0 { return Int(numbers[place]) }
    if count * 2 >= keys.count {
      grow()
      return insert(key)
    }
    keys[place] = key
    numbers[place] = Int32(count)
    count += 1
    return count - 1
  }

  /// All keys, by their numbers.
  var all: [UInt64] {
    var all = Array(repeating: UInt64(0), count: count)
    for (key, number) in zip(keys, numbers) where number >= 0 { all[Int(number)] = key }
    return all
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 20) & (keys.count - 1)
    while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let known = all
    self = FeatureIndex(minimumCapacity: keys.count)
    for key in known { _ = insert(key) }
  }
}
