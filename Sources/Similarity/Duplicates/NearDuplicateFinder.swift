/// Finds near-duplicates among ten texts or ten million, without comparing each with each.
///
/// Every text leaves a sketch of 120 bytes: 24 keys, each of several smallest hashes of its shingles.
/// Texts that share a key are compared by their whole shingles, which are asked for again; only what
/// is that alike by count is a duplicate.
///
///     var shingler = Shingler()
///     var finder = NearDuplicateFinder()
///     for text in texts { finder.insert(shingler.shingles(of: text)) }
///     let found = finder.duplicates { shingler.shingles(of: texts[$0]) }
///     found.clusters  // [[0, 7], [3, 4, 9]]
///
/// No pair is reported that is less alike than the threshold. At the threshold one pair in 2,000 is
/// missed on average, above it fewer:
///
///     missed(j) = (1 − jʳ)²⁴, where r is the greatest number of rows with missed(threshold) < 1/2000
///
/// Texts with the same shingles are one text from the beginning, so a million copies cost what one costs.
/// Of a key that more than sixteen texts share (a boilerplate, say), each text is compared with the sixteen
/// that come next when they are sorted by their other keys, and gives up after sixteen such comparisons in
/// vain; so time is linear whatever the texts, at the price of a pair now and then that shares nothing
/// rarer than such keys.
///
/// Sources: A. Broder, "On the resemblance and containment of documents" (1997); P. Indyk, R. Motwani,
/// "Approximate nearest neighbors: towards removing the curse of dimensionality", STOC (1998).
public struct NearDuplicateFinder: Sendable {
  /// From which Jaccard similarity on two texts are duplicates, unless told otherwise.
  public static let defaultThreshold = 0.8

  /// From which Jaccard similarity on two texts are duplicates.
  public let threshold: Double

  /// How many texts were inserted.
  public var count: Int { sizes.count }

  static let bandCount = 24

  /// How many smallest hashes make a key.
  let rowCount: Int

  private var minHash: MinHash

  /// The keys of each band, one a text.
  ///
  /// Invariant: as many as `sizes` in each band.
  private(set) var keys: [[UInt32]]

  /// What is the same for texts with the same shingles, and hardly for others: two halves of 64 bits.
  private(set) var fingerprints: [SIMD2<UInt64>] = []

  /// How many shingles each text has.
  private(set) var sizes: [UInt32] = []

  /// Creates a finder that has seen no text.
  ///
  /// - Parameter threshold: From which Jaccard similarity on two texts are duplicates.
  /// - Precondition: `threshold` is above 0 and at most 1.
  public init(threshold: Double = defaultThreshold) {
    precondition(threshold > 0 && threshold <= 1, "a similarity lies between 0 and 1")
    self.threshold = threshold
    rowCount = Self.rowCount(for: threshold)
    minHash = MinHash(count: Self.bandCount * rowCount)
    keys = Array(repeating: [], count: Self.bandCount)
  }

  /// The most rows with which the share of missed pairs stays below 1/2000 at the threshold.
  static func rowCount(for threshold: Double) -> Int {
    var (rows, power) = (1, threshold * threshold)
    while rows < maximumRowCount, missedShare(power) < 1.0 / 2000 {
      rows += 1
      power *= threshold
    }
    return rows
  }

  /// More rows find no rarer keys.
  private static let maximumRowCount = 8

  /// (1 − p)²⁴ for the probability that all rows of a key agree.
  private static func missedShare(_ agreement: Double) -> Double {
    (0..<bandCount).reduce(1.0) { share, _ in share * (1 - agreement) }
  }
}

// MARK: - Inserting

extension NearDuplicateFinder {
  /// Adds a text; the first has the number 0, and so on.
  ///
  /// - Parameter shingles: The text's shingles: sorted, each once. A text without shingles has no
  ///   duplicates.
  /// - Precondition: There are fewer than 2³² texts, of fewer than 2³² shingles each.
  /// - Complexity: O(*n*) in the number of shingles.
  public mutating func insert(_ shingles: [UInt64]) {
    precondition(count < Int(UInt32.max), "there are too many texts")
    sizes.append(UInt32(shingles.count))
    fingerprints.append(Self.fingerprint(of: shingles))
    guard !shingles.isEmpty else {
      for band in keys.indices { keys[band].append(0) }
      return
    }
    let rows = rowCount
    // Taken out, so that the closure does not hold what it changes.
    var keys = self.keys
    self.keys = []
    minHash.withValues(of: shingles) { values in
      for band in keys.indices {
        var key = UInt64(truncatingIfNeeded: band)
        for row in 0..<rows { key = WordHash.mix(key, values[band * rows + row]) }
        keys[band].append(UInt32(truncatingIfNeeded: key))
      }
    }
    self.keys = keys
  }

  /// Adds the texts of another finder after one's own, so that several threads can share the work.
  ///
  /// - Precondition: Both have one threshold.
  /// - Complexity: O(*n*) in the number of the other's texts.
  public mutating func append(_ other: NearDuplicateFinder) {
    precondition(threshold == other.threshold, "finders with two thresholds")
    precondition(count + other.count < Int(UInt32.max), "there are too many texts")
    sizes += other.sizes
    fingerprints += other.fingerprints
    for band in keys.indices { keys[band] += other.keys[band] }
  }

  private static func fingerprint(of shingles: [UInt64]) -> SIMD2<UInt64> {
    var sum = SIMD2<UInt64>(0, 0)
    for shingle in shingles {
      let first = WordHash.mix(shingle, 0x589_65CC_7537_4CC3)
      sum &+= SIMD2(first, WordHash.mix(first, 0x1D8E_4E27_C47D_124F))
    }
    return sum
  }
}
