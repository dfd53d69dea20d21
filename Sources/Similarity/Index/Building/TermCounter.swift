internal import Glibc

/// Numbers terms in the order in which they come, and counts those of one document at a time.
///
/// Terms stand in records of 32 bytes that have all that counting needs: the term itself if it is
/// of at most 15 bytes, the document that had it last, and where in the postings that document's
/// count is. So one occurrence costs a look at a slot and one at a record, and nothing is
/// allocated.
struct TermCounter: ~Copyable {
  private struct Record {
    /// A short term in two words with its length in the last byte; a long one as its place in the
    /// arena.
    var low: UInt64
    var high: UInt64
    var hash: UInt32
    /// The document that had it last, counted from 1.
    var document: UInt32
    /// Where that document's count is.
    var place: UInt32
    var documentFrequency: UInt32
  }

  private let seed: UInt64
  /// Eight bits of a term's hash above its number plus one; zero is free.
  private var slots: [UInt32]
  private var records: [Record] = []
  private var arena: [UInt8] = []

  /// The terms of all documents, one document after the other, and how often they have them.
  var terms: [UInt32] = []
  var frequencies: [UInt16] = []

  private static var longMark: UInt64 { 255 << 56 }
  private static var numberMask: UInt32 { 0xFF_FFFF }

  /// The most different terms that can be numbered.
  static let maximumTermCount = Int(numberMask) - 1

  init(seed: UInt64) {
    self.seed = seed
    slots = Array(repeating: 0, count: 1 << 12)
  }

  /// How many different terms there are.
  var termCount: Int { records.count }

  /// How many postings there are.
  var postingCount: Int { terms.count }

  /// How many bytes hold all that.
  var byteCount: Int {
    slots.count * 4 + records.count * MemoryLayout<Record>.stride + arena.count + terms.count * 6
  }

  /// Forgets everything but keeps the memory.
  mutating func removeAll() {
    for slot in slots.indices { slots[slot] = 0 }
    records.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
  }

  /// How many documents contain a term.
  func documentFrequency(of term: Int) -> Int { Int(records[term].documentFrequency) }

  /// Gives a term's bytes, for as long as the call lasts.
  func withKey<Result>(of term: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let record = records[term]
    guard record.high >= Self.longMark else {
      let words = (record.low.littleEndian, record.high.littleEndian)
      return withUnsafeBytes(of: words) { body(.init(rebasing: $0[..<Int(record.high >> 56)])) }
    }
    let (start, count) = (Int(record.low), Int(record.high & ~Self.longMark))
    return arena.withUnsafeBytes { body(.init(rebasing: $0[start..<start + count])) }
  }
}

// MARK: - Counting

extension TermCounter {
  /// Counts a term in a document.
  ///
  /// - Parameters:
  ///   - key: At most `KeyBytes.maximumCount` bytes.
  ///   - frequency: How much the occurrence counts; sums end at 65,535.
  ///   - document: The document's number from 1 on, which is never less than that of the call
  ///     before.
  @inline(__always)
  mutating func count(_ key: UnsafeRawBufferPointer, _ frequency: UInt16, document: UInt32) {
    let number = number(of: key)
    let postings = terms.count
    let known = records.withUnsafeMutableBufferPointer { records -> Int? in
      if records[number].document == document { return Int(records[number].place) }
      records[number].document = document
      records[number].place = UInt32(truncatingIfNeeded: postings)
      records[number].documentFrequency &+= 1
      return nil
    }
    if let known {
      let (sum, isTooMuch) = frequencies[known].addingReportingOverflow(frequency)
      frequencies[known] = isTooMuch ? .max : sum
    } else {
      terms.append(UInt32(truncatingIfNeeded: number))
      frequencies.append(frequency)
    }
  }

  /// The number of a term, which is added if it is new.
  @inline(__always)
  private mutating func number(of key: UnsafeRawBufferPointer) -> Int {
    guard let bytes = key.baseAddress, key.count <= 15 else { return numberOfUncommon(key) }
    let words = KeyHash.words(bytes, count: key.count)
    let high = words.high | UInt64(truncatingIfNeeded: key.count) << 56
    let hash = KeyHash.of(low: words.low, high: high, count: key.count, seed: seed)
    let tag = Self.tag(hash)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let value = slots.withUnsafeBufferPointer { $0[slot] }
      if value == 0 { break }
      if value ^ tag <= Self.numberMask {
        let number = Int(truncatingIfNeeded: value & Self.numberMask) &- 1
        let record = records.withUnsafeBufferPointer { $0[number] }
        if record.low == words.low, record.high == high { return number }
      }
      slot = (slot &+ 1) & mask
    }
    return insert(low: words.low, high: high, hash: hash)
  }

  /// The same for empty terms and those of more than 15 bytes.
  @inline(never)
  private mutating func numberOfUncommon(_ key: UnsafeRawBufferPointer) -> Int {
    guard let bytes = key.baseAddress, !key.isEmpty else {
      return withUnsafeBytes(of: 0 as UInt64) { number(of: .init(rebasing: $0[..<0])) }
    }
    let hash = KeyHash.of(bytes, count: key.count, seed: seed)
    let tag = Self.tag(hash)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] ^ tag <= Self.numberMask {
        let number = Int(slots[slot] & Self.numberMask) - 1
        if isLong(number, key) { return number }
      }
      slot = (slot &+ 1) & mask
    }
    let start = UInt64(arena.count)
    arena.append(contentsOf: key)
    return insert(low: start, high: Self.longMark | UInt64(key.count), hash: hash)
  }

  private func isLong(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    guard records[number].high == Self.longMark | UInt64(key.count) else { return false }
    return withKey(of: number) { KeyBytes.compare($0, key) == 0 }
  }

  /// Bits of the hash that do not find the slot.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~numberMask
  }

  @inline(never)
  private mutating func insert(low: UInt64, high: UInt64, hash: UInt64) -> Int {
    precondition(records.count < Self.maximumTermCount, "more terms than can be numbered")
    if (records.count + 1) * 2 > slots.count { grow() }
    records.append(
      Record(
        low: low, high: high, hash: UInt32(truncatingIfNeeded: hash), document: 0, place: 0,
        documentFrequency: 0))
    place(Self.tag(hash) | UInt32(records.count), at: UInt32(truncatingIfNeeded: hash))
    return records.count - 1
  }

  private mutating func place(_ value: UInt32, at hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = value
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for value in old where value != 0 {
      place(value, at: records[Int(value & Self.numberMask) - 1].hash)
    }
  }
}
