/// The generator behind the random numbers of Python, R and others, number for number.
///
/// It is here so that a figure that depends on drawn numbers can be repeated
/// elsewhere to the last digit: a seed gives the same `random()`, `bits(_:)` and
/// `shuffle(_:)` as `random.Random(seed)` of CPython. Where that does not
/// matter, `SplitMix64` is smaller and faster. It is not for secrets.
///
///     var generator = MersenneTwister(seed: 17)
///     generator.random()  // 0.5219839097124932
///     generator.random()  // 0.8066907771186791
///
/// Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally
/// equidistributed uniform pseudo-random number generator", ACM TOMACS 8 (1998),
/// doi:10.1145/272991.272995; the seeding by a key is theirs of 2002. How
/// numbers are made from words follows the documentation of Python's `random`.
public struct MersenneTwister: RandomNumberGenerator, Hashable, Sendable {
  private static let wordCount = 624
  private static let middle = 397

  /// The last 624 words of the recurrence.
  ///
  /// Invariant: `state.count == wordCount`.
  private var state: [UInt32]

  /// How many words of `state` have been given out.
  private var used = Self.wordCount

  /// Creates a generator from a whole number.
  ///
  /// The key is the seed in digits of 32 bits, the lowest first.
  public init(seed: UInt64) {
    let low = UInt32(truncatingIfNeeded: seed)
    let high = UInt32(truncatingIfNeeded: seed >> 32)
    self.init(key: high == 0 ? [low] : [low, high])
  }

  /// Creates a generator from a key of any length.
  ///
  /// - Precondition: The key is not empty.
  public init(key: [UInt32]) {
    precondition(!key.isEmpty, "a key has at least one word")
    state = Self.linearState(seed: 19_650_218)
    mix(key)
  }
}

// MARK: - Words

extension MersenneTwister {
  /// Returns the next 64 bits, of which the lower half was drawn first.
  public mutating func next() -> UInt64 {
    bits(64)
  }

  /// Returns the next 32 bits: a word of the recurrence, tempered.
  ///
  /// - Complexity: O(1), amortized.
  public mutating func nextWord() -> UInt32 {
    if used == Self.wordCount { advance() }
    var word = state[used]
    used += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9D2C_5680
    word ^= word << 15 & 0xEFC6_0000
    return word ^ word >> 18
  }

  /// Returns a whole number of so many random bits, like Python's `getrandbits`.
  ///
  /// - Precondition: `count` is in `1...64`.
  public mutating func bits(_ count: Int) -> UInt64 {
    precondition(1...64 ~= count, "\(count) bits do not fit a number of 1 to 64")
    guard count > 32 else { return UInt64(nextWord() >> UInt32(32 - count)) }
    let low = UInt64(nextWord())
    return UInt64(nextWord() >> UInt32(64 - count)) << 32 | low
  }
}

// MARK: - Numbers and orders

extension MersenneTwister {
  /// Returns a number in `0..<1` with 53 random bits.
  public mutating func random() -> Double {
    let high = Double(nextWord() >> 5)
    let low = Double(nextWord() >> 6)
    return (high * 0x1p26 + low) * 0x1p-53
  }

  /// Returns a whole number in `0..<bound`, each equally likely.
  ///
  /// Draws as many bits as `bound` has until they are below it: less than two
  /// draws on average.
  ///
  /// - Precondition: `bound` is positive.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "there is no index below \(bound)")
    let width = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let drawn = bits(width)
      if drawn < UInt64(bound) { return Int(truncatingIfNeeded: drawn) }
    }
  }

  /// Puts the elements into a random order, each order equally likely.
  ///
  /// Fisher and Yates's exchange from the end, as Python's `shuffle` does it.
  /// The standard library's `shuffle(using:)` draws in another manner.
  ///
  /// - Complexity: O(*n*), where *n* is the number of elements.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}

// MARK: - The recurrence

extension MersenneTwister {
  private static func linearState(seed: UInt32) -> [UInt32] {
    var words = [seed]
    words.reserveCapacity(wordCount)
    var word = seed
    for index in 1..<UInt32(wordCount) {
      word = 1_812_433_253 &* (word ^ word >> 30) &+ index
      words.append(word)
    }
    return words
  }

  private mutating func mix(_ key: [UInt32]) {
    var index = 1
    var position = 0
    for _ in 0..<max(Self.wordCount, key.count) {
      state[index] =
        (state[index] ^ spread(index - 1) &* 1_664_525) &+ key[position] &+ UInt32(position)
      stepOver(&index)
      position = (position + 1) % key.count
    }
    for _ in 1..<Self.wordCount {
      state[index] = (state[index] ^ spread(index - 1) &* 1_566_083_941) &- UInt32(index)
      stepOver(&index)
    }
    state[0] = 0x8000_0000
  }

  private func spread(_ index: Int) -> UInt32 {
    state[index] ^ state[index] >> 30
  }

  /// Moves to the next word; past the end, the last becomes the first and mixing goes on after it.
  private mutating func stepOver(_ index: inout Int) {
    index += 1
    guard index == Self.wordCount else { return }
    state[0] = state[Self.wordCount - 1]
    index = 1
  }

  private mutating func advance() {
    for index in 0..<Self.wordCount {
      let next = state[(index + 1) % Self.wordCount]
      let joined = state[index] & 0x8000_0000 | next & 0x7FFF_FFFF
      let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_B0DF
      state[index] = state[(index + Self.middle) % Self.wordCount] ^ joined >> 1 ^ twist
    }
    used = 0
  }
}
