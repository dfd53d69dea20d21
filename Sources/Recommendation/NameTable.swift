/// Names as numbers, in the order in which they come: byte strings in one arena, found by their hash.
///
/// Whoever chooses the names cannot choose where they collide: the hash depends on a seed.
struct NameTable: Sendable {
  private let seed: UInt64
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var bytes: [UInt8] = []
  private var starts = [0]
  private var hashes: [UInt64] = []

  init(seed: UInt64) { self.seed = seed }

  /// How many names there are.
  var count: Int { hashes.count }

  /// Returns the bytes of a name.
  func name(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  /// Returns the number of a name, which is given one if it is new.
  mutating func number(of name: UnsafeRawBufferPointer) -> Int {
    let hash = Self.hash(name, seed: seed)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, self.name(known).elementsEqual(name) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    precondition(count < Int(UInt32.max) - 1, "more names than can be numbered")
    bytes.append(contentsOf: name)
    starts.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}

// MARK: - Hashing

extension NameTable {
  /// Returns a hash of bytes; with the same seed it is the same on every machine.
  static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var state = mix(seed, UInt64(truncatingIfNeeded: bytes.count))
    var (word, filled) = (UInt64(0), UInt64(0))
    for byte in bytes {
      word |= UInt64(byte) &<< filled
      filled &+= 8
      if filled == 64 {
        state = mix(state, word)
        (word, filled) = (0, 0)
      }
    }
    return mix(state, word)
  }

  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: other ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ one
  }
}
