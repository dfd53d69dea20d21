/// A hash of 128 bits that tells whether contents are the same, on every machine and in every version.
///
///     var fingerprint = Fingerprint()
///     fingerprint.insert("solar storage")
///     fingerprint.insert(nil)
///
/// Fields are chained: each is hashed with the hash of those before it as the seed, and its length is part
/// of its hash, so that `"ab", "c"` and `"a", "bc"` differ. It protects from accidents, not from people: two
/// articles of a million differ in it but for a chance of 10⁻²⁶.
///
/// Source: A. Appleby, MurmurHash3 (2011), the variant `x64_128`.
struct Fingerprint: Hashable, Sendable {
  private var first: UInt64
  private var second: UInt64

  /// Begins a hash.
  ///
  /// - Parameter seed: Where the hash starts from.
  init(seed: UInt32 = 0) {
    first = UInt64(seed)
    second = UInt64(seed)
  }

  /// The hash as 16 bytes.
  var bytes: [UInt8] {
    [first, second].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }
  }
}

// MARK: - Fields

extension Fingerprint {
  /// Adds a text.
  mutating func insert(_ text: String) {
    var text = text
    text.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text that may be missing, which differs from an empty one.
  mutating func insert(_ text: String?) {
    insert(text == nil ? 0 : 1)
    if let text { insert(text) }
  }

  /// Adds a number.
  mutating func insert(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { insert($0) }
  }

  /// Adds a number that may be missing.
  mutating func insert(_ number: Int64?) {
    insert(number == nil ? 0 : 1)
    if let number { insert(number) }
  }

  /// Adds texts, and how many they are.
  mutating func insert(_ texts: [String]) {
    insert(Int64(texts.count))
    for text in texts { insert(text) }
  }

  /// Adds bytes as one field.
  ///
  /// - Complexity: O(*n*)
  mutating func insert(_ bytes: UnsafeRawBufferPointer) {
    let blocks = bytes.count / 16
    for block in 0..<blocks {
      mix(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self)))
    }
    finish(tail: UnsafeRawBufferPointer(rebasing: bytes[(blocks * 16)...]), count: bytes.count)
  }
}

// MARK: - Mixing

extension Fingerprint {
  private static let c1: UInt64 = 0x87C3_7B91_1142_53D5
  private static let c2: UInt64 = 0x4CF5_AD43_2745_937F

  private mutating func mix(_ k1: UInt64, _ k2: UInt64) {
    first ^= Self.scrambled1(k1)
    first = (Self.rotated(first, 27) &+ second) &* 5 &+ 0x52DC_E729
    second ^= Self.scrambled2(k2)
    second = (Self.rotated(second, 31) &+ first) &* 5 &+ 0x3849_5AB5
  }

  private mutating func finish(tail: UnsafeRawBufferPointer, count: Int) {
    var (k1, k2): (UInt64, UInt64) = (0, 0)
    for (index, byte) in tail.enumerated() {
      if index < 8 {
        k1 |= UInt64(byte) << UInt64(8 * index)
      } else {
        k2 |= UInt64(byte) << UInt64(8 * (index - 8))
      }
    }
    second ^= Self.scrambled2(k2)
    first ^= Self.scrambled1(k1)
    first ^= UInt64(count)
    second ^= UInt64(count)
    first &+= second
    second &+= first
    first = Self.avalanched(first)
    second = Self.avalanched(second)
    first &+= second
    second &+= first
  }

  private static func scrambled1(_ k: UInt64) -> UInt64 { rotated(k &* c1, 31) &* c2 }
  private static func scrambled2(_ k: UInt64) -> UInt64 { rotated(k &* c2, 33) &* c1 }
  private static func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }

  private static func avalanched(_ word: UInt64) -> UInt64 {
    var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
    word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return word ^ word >> 33
  }
}

// MARK: - Articles

extension Article {
  /// What has to differ for an article to be another version: all fields that were imported, but not the
  /// file that it came from.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.insert(id)
    fingerprint.insert(url)
    fingerprint.insert(title)
    fingerprint.insert(text)
    fingerprint.insert(author)
    fingerprint.insert(tags)
    fingerprint.insert(published)
    fingerprint.insert(updated)
    fingerprint.insert(language)
    return fingerprint
  }
}
