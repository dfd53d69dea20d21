/// The weights of features, packed so that a feature costs one line of the cache.
///
/// The table is an array of buckets of 64 bytes; the upper bits of a key choose one. A bucket holds
/// up to six features. Of each it has 12 bits of the key, which tell it from the others, a scale of
/// 4 bits, and 16 weights of 4 bits. There is no probing: what did not fit was left out when the
/// table was made, the least telling features first. An unknown feature is taken for a known one in
/// some 0.1 % of the cases; the weights were chosen and measured with that.
///
///     bytes 0 ..< 48    six times 16 weights, tag by tag, lowest first
///     bytes 48 ..< 60   six times (12 bits of the key) · 16 + scale; 0 where there is none
///     bytes 60 ..< 64   0
///
/// A weight *n* of 0 … 15 stands for (*n* − 8) · *scale*. Adding up *n* · *scale* instead shifts
/// the sums of all tags alike, so that the greatest stays the greatest, and no sign is needed.
struct FeatureTable {
  /// How many features a bucket holds.
  static let bucketCapacity = 6
  /// The bytes of a bucket.
  static let bucketSize = 64
  /// How many tags have weights.
  static let tagCount = 16
  /// The greatest scale: 31 features of weight 15 · 128 add up to 59,520, which fits 16 bits.
  static let greatestScale: UInt64 = 12

  /// What the four bits of a scale stand for: 2, 3, 4, 6, 8, 12 … 128.
  @inline(__always)
  static func factor(_ scale: UInt64) -> UInt64 { (2 | scale & 1) &<< (scale &>> 1) }

  private let base: UnsafeRawPointer
  private let bucketCount: UInt64

  /// Takes the bytes of a table where they are.
  ///
  /// - Precondition: There are `bucketCount` · 64 bytes, and at least one bucket.
  init(base: UnsafeRawPointer, bucketCount: Int) {
    self.base = base
    self.bucketCount = UInt64(bucketCount)
  }
}

// MARK: - Keys

extension FeatureTable {
  /// The bucket of a key.
  @inline(__always)
  static func bucket(_ key: UInt64, count: UInt64) -> UInt64 {
    key.multipliedFullWidth(by: count).high
  }

  /// The bits that tell a key from others of its bucket: 1 … 4,095.
  @inline(__always)
  static func mark(_ key: UInt64) -> UInt64 {
    let bits = key & 0xFFF
    return bits == 0 ? 1 : bits
  }
}

// MARK: - Adding up

extension FeatureTable {
  /// The sums of 16 tags, each in 16 bits: tag *t* is lane *t* / 4 of word *t* mod 4.
  struct Sums {
    private var word0: UInt64 = 0
    private var word1: UInt64 = 0
    private var word2: UInt64 = 0
    private var word3: UInt64 = 0

    /// Adds a row of weights times its scale.
    @inline(__always)
    mutating func add(_ row: UInt64, scale: UInt64) {
      let mask: UInt64 = 0x000F_000F_000F_000F
      word0 &+= (row & mask) &* scale
      word1 &+= (row &>> 4 & mask) &* scale
      word2 &+= (row &>> 8 & mask) &* scale
      word3 &+= (row &>> 12 & mask) &* scale
    }

    /// The tags with the greatest and the second greatest sum, and how far the first is ahead. Of
    /// equal ones the lower tag is first.
    @inline(__always)
    var best: Ranking {
      var ranking = Ranking()
      for lane in 0..<4 as Range<UInt64> {
        ranking.insert(word0 &>> (lane &* 16), tag: lane &* 4)
        ranking.insert(word1 &>> (lane &* 16), tag: lane &* 4 &+ 1)
        ranking.insert(word2 &>> (lane &* 16), tag: lane &* 4 &+ 2)
        ranking.insert(word3 &>> (lane &* 16), tag: lane &* 4 &+ 3)
      }
      return ranking
    }
  }

  /// The two greatest sums.
  struct Ranking {
    // A sum with 15 minus its tag below it: the greater number is the better tag.
    private var greatest: UInt64 = 0
    private var next: UInt64 = 0

    var first: UInt8 { UInt8(truncatingIfNeeded: 15 &- (greatest & 15)) }
    var second: UInt8 { UInt8(truncatingIfNeeded: 15 &- (next & 15)) }
    var margin: UInt64 { greatest &>> 4 &- next &>> 4 }

    @inline(__always)
    fileprivate mutating func insert(_ sum: UInt64, tag: UInt64) {
      let ranked = (sum & 0xFFFF) &<< 4 | (15 &- tag)
      next = max(next, min(greatest, ranked))
      greatest = max(greatest, ranked)
    }
  }

  /// Adds the weights of a feature, if the table has it.
  @inline(__always)
  func add(_ key: UInt64, to sums: inout Sums) {
    let offset = Int(truncatingIfNeeded: Self.bucket(key, count: bucketCount)) &* Self.bucketSize
    let bucket = base + offset
    let pattern = Self.mark(key) &* 0x0010_0010_0010_0010
    let low = Self.word(bucket, 48)
    var place = Self.firstZeroLane((low ^ pattern) & 0xFFF0_FFF0_FFF0_FFF0)
    if place < 4 {
      return sums.add(Self.word(bucket, place &* 8), scale: Self.factor(of: low, place))
    }
    let high = Self.word(bucket, 56)
    place = Self.firstZeroLane((high ^ pattern) & 0xFFF0_FFF0_FFF0_FFF0)
    guard place < 4 else { return }
    sums.add(Self.word(bucket, (place &+ 4) &* 8), scale: Self.factor(of: high, place))
  }

  @inline(__always)
  private static func word(_ bucket: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bucket.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func factor(of marks: UInt64, _ place: Int) -> UInt64 {
    factor(marks &>> UInt64(truncatingIfNeeded: place &* 16) & 15)
  }

  /// The lowest of four 16-bit lanes that is zero; 4 if none is.
  @inline(__always)
  private static func firstZeroLane(_ word: UInt64) -> Int {
    let zeros = (word &- 0x0001_0001_0001_0001) & ~word & 0x8000_8000_8000_8000
    return zeros.trailingZeroBitCount &>> 4
  }
}
