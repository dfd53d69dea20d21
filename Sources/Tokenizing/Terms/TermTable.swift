/// Terms as numbers: byte strings in one arena, found by an open-addressing table.
///
/// A table is filled with `insert` and then only read; a read-only table can be shared by threads.
/// Terms are whatever bytes they are given as: normalizing comes before.
///
///     var table = TermTable()
///     let good = table.insert("good")
///     table.find("good")  // good
///     table.find("bad")   // nil
///
/// A slot holds half of the hash beside the number, so that a term that is not in the table, the
/// common case with a lexicon, costs one cache line and no comparison.
public struct TermTable: Sendable {
  private struct Entry {
    var offset: UInt32
    var count: UInt32
  }

  /// The upper half of a term's hash and its number plus one; zero is free.
  private var slots: [UInt64]

  /// Invariant: every term starts at a multiple of 16 and is padded with zeros to the next.
  private var arena: [UInt8] = []
  private var entries: [Entry] = []

  /// Creates an empty table with room for some terms.
  public init(minimumCapacity: Int = 0) {
    var count = 64
    while count < minimumCapacity * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    entries.reserveCapacity(minimumCapacity)
    arena.reserveCapacity(minimumCapacity * 16)
  }

  /// The number of terms.
  public var count: Int { entries.count }
}

// MARK: - Inserting

extension TermTable {
  /// Returns the number of a term, which is added if it is new.
  ///
  /// - Precondition: The terms of one table are less than 4 GB together.
  /// - Complexity: O(*m*) on average in the number of bytes.
  @discardableResult
  public mutating func insert(_ term: String) -> TermID {
    var term = term
    return term.withUTF8 { insert($0) }
  }

  /// The same for bytes.
  @discardableResult
  public mutating func insert(_ term: UnsafeBufferPointer<UInt8>) -> TermID {
    let zero: UInt8 = 0
    return withUnsafePointer(to: zero) { empty in
      let bytes = term.baseAddress ?? empty
      let key = TermKey(bytes, count: term.count)
      if let known = find(key, bytes: bytes) { return known }
      if (entries.count + 1) * 2 > slots.count { grow() }
      let id = TermID(rawValue: UInt32(entries.count))
      entries.append(Entry(offset: UInt32(arena.count), count: UInt32(term.count)))
      arena.append(contentsOf: term)
      arena.append(contentsOf: repeatElement(0, count: max(16, (term.count + 15) & ~15) - term.count))
      place(hash: key.hash, id: id)
      return id
    }
  }

  private mutating func place(hash: UInt64, id: TermID) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(id.rawValue) + 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      let hash = arena.withUnsafeBufferPointer { bytes -> UInt64 in
        guard let base = bytes.baseAddress else { return 0 }
        return TermKey(base + Int(entry.offset), count: Int(entry.count)).hash
      }
      place(hash: hash, id: TermID(rawValue: UInt32(index)))
    }
  }
}

// MARK: - Finding

extension TermTable {
  /// Returns a term's number, or nil if the table does not have it.
  public func find(_ term: String) -> TermID? {
    var term = term
    return term.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return find(TermKey(base, count: buffer.count), bytes: base)
    }
  }

  /// Returns the term's bytes as text.
  ///
  /// - Precondition: The term is of this table.
  public func term(_ id: TermID) -> String {
    let entry = entries[Int(id.rawValue)]
    return String(decoding: arena[Int(entry.offset)..<Int(entry.offset + entry.count)], as: UTF8.self)
  }

  /// Returns the number of the term with this key, or nil.
  ///
  /// - Parameter bytes: The term itself, which is looked at only if it is longer than 16 bytes.
  /// - Complexity: O(1) on average.
  @inline(__always)
  func find(_ key: TermKey, bytes: @autoclosure () -> UnsafePointer<UInt8>) -> TermID? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while true {
        let value = slots[slot]
        if value == 0 { return nil }
        if (value ^ key.hash) >> 32 == 0 {
          let id = TermID(rawValue: UInt32(truncatingIfNeeded: value) &- 1)
          if matches(id, key, bytes: bytes()) { return id }
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  private func matches(_ id: TermID, _ key: TermKey, bytes: UnsafePointer<UInt8>) -> Bool {
    let entry = entries[Int(id.rawValue)]
    guard Int(entry.count) == key.count else { return false }
    return arena.withUnsafeBytes { arena in
      guard key.count > 16 else {
        return UInt64(littleEndian: arena.load(fromByteOffset: Int(entry.offset), as: UInt64.self))
          == key.low
          && UInt64(
            littleEndian: arena.load(fromByteOffset: Int(entry.offset) + 8, as: UInt64.self))
            == key.high
      }
      for index in 0..<key.count where arena[Int(entry.offset) + index] != bytes[index] {
        return false
      }
      return true
    }
  }
}
