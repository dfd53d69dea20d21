/// Words, or pairs of neighboring words, by hashes: how rare they are and what they add to the ease.
///
/// A word is known by the upper half of its hash; no word can be read from a table.
struct EaseTerms: Sendable {
  /// The hashes' upper halves, ascending.
  let tags: [UInt32]
  /// Inverse document frequencies, in thousandths.
  let rarities: [UInt16]
  /// Weights, in units of `unit`.
  let weights: [Int16]
  /// Where the tags with the same first bits begin.
  private let starts: [UInt32]

  /// A weight of 1 is so many.
  static let unit = 10_000.0
  private static let bits: UInt32 = 12

  /// Creates a table; nil if the arrays do not fit each other or tags do not ascend.
  init?(tags: [UInt32], rarities: [UInt16], weights: [Int16]) {
    guard tags.count == rarities.count, tags.count == weights.count,
      zip(tags, tags.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.tags = tags
    self.rarities = rarities
    self.weights = weights
    var starts = [UInt32](repeating: 0, count: (1 << Int(Self.bits)) + 1)
    for tag in tags { starts[Int(tag >> (32 - Self.bits)) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
  }

  /// A table of nothing.
  static let none = EaseTerms(tags: [], rarities: [], weights: [])

  var count: Int { tags.count }

  /// The tag of a hash.
  static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The hash of two neighboring words.
  @inline(__always)
  static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = ((first &<< 1) ^ 0xA076_1D64_78BD_642F)
      .multipliedFullWidth(by: second ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// The place of a hash in the table; nil if it is not there.
  ///
  /// - Complexity: O(1) on average: tags are spread evenly.
  @inline(__always)
  func find(_ hash: UInt64) -> Int? {
    let tag = Self.tag(hash)
    let bucket = Int(tag >> (32 - Self.bits))
    var place = Int(starts[bucket])
    let end = Int(starts[bucket + 1])
    while place < end, tags[place] < tag { place += 1 }
    return place < end && tags[place] == tag ? place : nil
  }

  func rarity(_ place: Int) -> Double { Double(rarities[place]) / 1000 }
  func weight(_ place: Int) -> Double { Double(weights[place]) / Self.unit }

  /// A weight as it is kept.
  static func units(_ weight: Double) -> Int16 {
    Int16(max(-32_000, min(32_000, (weight * unit).rounded())))
  }
}
