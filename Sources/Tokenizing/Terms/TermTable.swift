internal import Glibc

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
/// The layout is for texts, most of whose words are not in the table or are among a few hundred common
/// ones: a slot of four bytes holds twelve bits of the hash beside the number, so a table of a lexicon
/// stays in the second cache, and a term of up to 15 bytes is compared as two integers.
public struct TermTable: Sendable {
  /// A short term zero-padded to 15 bytes with its length in the 16th; a long one as its place in the
  /// arena, marked by a length of 255.
  private struct Key {
    var low: UInt64
    var high: UInt64
  }

  /// Twelve bits of a term's hash above its number plus one; zero is free.
  private var slots: [UInt32]
  private var keys: [Key] = []

  /// The bytes of terms longer than 15.
  private var arena: [UInt8] = []

  /// The most terms that a table can have.
  public static let maximumCount = (1 << 20) - 2

  private static var longMark: UInt64 { 255 << 56 }

  /// Creates an empty table with room for some terms.
  public init(minimumCapacity: Int = 0) {
    var count = 64
    while count < minimumCapacity * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    keys.reserveCapacity(minimumCapacity)
  }

  /// The number of terms.
  public var count: Int { keys.count }
}

// MARK: - Inserting

extension TermTable {
  /// Returns the number of a term, which is added if it is new.
  ///
  /// - Precondition: The table has fewer than `maximumCount` terms.
  /// - Complexity: O(*m*) on average in the number of bytes.
  @discardableResult
  public mutating func insert(_ term: String) -> TermID {
    var term = term
    return term.withUTF8 { insert($0) }
  }

  /// The same for bytes.
  @discardableResult
  public mutating func insert(_ term: UnsafeBufferPointer<UInt8>) -> TermID {
    withUnsafePointer(to: 0 as UInt8) { empty in
      let bytes = term.baseAddress ?? empty
      let key = TermKey(bytes, count: term.count)
      if let known = find(key, bytes: bytes) { return known }
      precondition(keys.count < Self.maximumCount, "a table of more than a million terms")
      if (keys.count + 1) * 2 > slots.count { grow() }
      let id = TermID(rawValue: UInt32(keys.count))
      if key.isShort {
        keys.append(Key(low: key.low, high: key.markedHigh))
      } else {
        keys.append(Key(low: UInt64(arena.count), high: Self.longMark | UInt64(term.count)))
        arena.append(contentsOf: term)
      }
      place(hash: key.hash, id: id)
      return id
    }
  }

  private mutating func place(hash: UInt64, id: TermID) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(truncatingIfNeeded: hash >> 32) & 0xFFF0_0000 | (id.rawValue + 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in keys.indices {
      let id = TermID(rawValue: UInt32(index))
      place(hash: withBytes(of: id) { TermKey($0, count: $1).hash }, id: id)
    }
  }
}

// MARK: - Finding

extension TermTable {
  /// Returns a term's number, or nil if the table does not have it.
  public func find(_ term: String) -> TermID? {
    var term = term
    return term.withUTF8 { find($0) }
  }

  /// The same for bytes.
  public func find(_ term: UnsafeBufferPointer<UInt8>) -> TermID? {
    withUnsafePointer(to: 0 as UInt8) { empty in
      let bytes = term.baseAddress ?? empty
      return find(TermKey(bytes, count: term.count), bytes: bytes)
    }
  }

  /// Returns the number of a short ASCII term in any case, or nil.
  package func find(lowercased term: UnsafeBufferPointer<UInt8>) -> TermID? {
    guard let bytes = term.baseAddress, term.count <= 15 else { return nil }
    let (low, high) = TermKey.words(bytes, count: term.count)
    let key = TermKey(
      low: ASCIIWords.lowercased(low, capitals: ASCIIWords.capitals(low)),
      high: ASCIIWords.lowercased(high, capitals: ASCIIWords.capitals(high)), count: term.count)
    return find(key, bytes: bytes)
  }

  /// Returns the term's bytes as text.
  ///
  /// - Precondition: The term is of this table.
  public func term(_ id: TermID) -> String {
    withBytes(of: id) { String(decoding: UnsafeBufferPointer(start: $0, count: $1), as: UTF8.self) }
  }

  private func withBytes<Result>(
    of id: TermID, _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    let key = keys[Int(id.rawValue)]
    guard key.high & Self.longMark == Self.longMark else {
      let bytes = [key.low.littleEndian, key.high.littleEndian]
      return bytes.withUnsafeBytes { raw in
        raw.withMemoryRebound(to: UInt8.self) { bytes in
          withUnsafePointer(to: 0 as UInt8) { body(bytes.baseAddress ?? $0, Int(key.high >> 56)) }
        }
      }
    }
    let count = Int(key.high & ~Self.longMark)
    return arena.withUnsafeBufferPointer { arena in
      withUnsafePointer(to: 0 as UInt8) { empty in
        body(arena.baseAddress.map { $0 + Int(key.low) } ?? empty, count)
      }
    }
  }

  /// Returns the number of the term with this key, or nil.
  ///
  /// - Parameter bytes: The term itself, which is looked at only if it is long.
  /// - Complexity: O(1) on average.
  @inline(__always)
  func find(_ key: TermKey, bytes: UnsafePointer<UInt8>) -> TermID? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      let tag = UInt32(truncatingIfNeeded: key.hash >> 32) & 0xFFF0_0000
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while true {
        let value = slots[slot]
        if value == 0 { return nil }
        if (value ^ tag) < 1 << 20 {
          let id = TermID(rawValue: (value & 0xF_FFFF) &- 1)
          if matches(id, key, bytes) { return id }
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  @inline(__always)
  private func matches(_ id: TermID, _ key: TermKey, _ bytes: UnsafePointer<UInt8>) -> Bool {
    let known = keys.withUnsafeBufferPointer { $0[Int(id.rawValue)] }
    if key.isShort { return known.low == key.low && known.high == key.markedHigh }
    return matchesLong(known, key, bytes)
  }

  @inline(never)
  private func matchesLong(_ known: Key, _ key: TermKey, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard known.high == Self.longMark | UInt64(key.count) else { return false }
    return arena.withUnsafeBufferPointer { arena in
      let term = UnsafeBufferPointer(rebasing: arena[Int(known.low)..<Int(known.low) + key.count])
      guard let start = term.baseAddress else { return false }
      return memcmp(start, bytes, key.count) == 0
    }
  }
}
