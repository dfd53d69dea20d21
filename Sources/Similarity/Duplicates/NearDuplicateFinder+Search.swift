extension NearDuplicateFinder {
  /// Returns the near-duplicates among all texts that were inserted.
  ///
  /// - Parameter shingles: Returns a text's shingles again, as they were inserted. It is asked for texts
  ///   that share a key, some of them several times.
  /// - Throws: What `shingles` throws.
  /// - Complexity: O(*n* log *n*) in the number of texts, whatever they are, and O(*n*) comparisons.
  public func duplicates<Failure: Error>(
    shingles: (Int) throws(Failure) -> [UInt64]
  ) throws(Failure) -> Duplicates {
    var search = DuplicateSearch(self)
    search.joinEqual()
    for band in 0..<Self.bandCount {
      try search.compare(search.candidates(ofBand: band), shingles: shingles)
    }
    return search.result()
  }
}

/// The work of finding duplicates: candidates band by band, comparisons, and what hangs together.
struct DuplicateSearch {
  /// Two texts that share a key.
  struct Candidate {
    var first: UInt32
    var second: UInt32
    /// Whether so many share it that not all of them are compared.
    var isCrowded: Bool
  }

  private let finder: NearDuplicateFinder
  private var sets: DisjointSets
  private var pairs: [DuplicatePair] = []

  /// The first text of each set of equal shingles: only these are compared.
  private var distinct: [UInt32] = []

  /// The bands, as bits, in which a text shares its key with too many to be compared with all.
  private var crowdedBands: [UInt32]

  /// How many comparisons in crowds were in vain.
  private var disappointments: [UInt8]

  /// So many texts of one key are compared with each other, and so many neighbors in a crowd.
  private static let crowdSize = 16

  /// After so many comparisons in vain a text is compared in no further crowd.
  private static let patience: UInt8 = 16

  init(_ finder: NearDuplicateFinder) {
    self.finder = finder
    sets = DisjointSets(count: finder.count)
    crowdedBands = Array(repeating: 0, count: finder.count)
    disappointments = Array(repeating: 0, count: finder.count)
  }

  /// The pairs by their numbers, each once, and the clusters.
  ///
  /// What was compared in a crowd may have been compared again where there was none.
  consuming func result() -> Duplicates {
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    var distinct: [DuplicatePair] = []
    distinct.reserveCapacity(pairs.count)
    for pair in pairs where pair != distinct.last { distinct.append(pair) }
    return Duplicates(pairs: distinct, clusters: sets.groups())
  }
}

// MARK: - Texts with the same shingles

extension DuplicateSearch {
  /// Pairs texts that have the same shingles with the first of them, and leaves the others out from here.
  mutating func joinEqual() {
    let fingerprints = finder.fingerprints
    let order = (0..<UInt32(finder.count)).filter { finder.sizes[Int($0)] > 0 }.sorted {
      let (a, b) = (fingerprints[Int($0)], fingerprints[Int($1)])
      return a == b ? $0 < $1 : (a.x, a.y) < (b.x, b.y)
    }
    var first: UInt32?
    for text in order {
      if let first, isEqual(first, text) {
        pairs.append(DuplicatePair(first: Int(first), second: Int(text), similarity: 1))
        sets.join(Int(first), Int(text))
      } else {
        first = text
        distinct.append(text)
      }
    }
    distinct.sort()
  }

  private func isEqual(_ a: UInt32, _ b: UInt32) -> Bool {
    finder.fingerprints[Int(a)] == finder.fingerprints[Int(b)]
      && finder.sizes[Int(a)] == finder.sizes[Int(b)]
  }
}

// MARK: - Candidates

extension DuplicateSearch {
  /// Returns the pairs of texts that share a key of the band and have not been compared, by their numbers.
  ///
  /// - Complexity: O(*n* log *n*); at most sixteen candidates a text.
  mutating func candidates(ofBand band: Int) -> [Candidate] {
    let keys = finder.keys[band]
    var order = distinct.map { UInt64(keys[Int($0)]) << 32 | UInt64($0) }
    order.sort()
    var candidates: [Candidate] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end] >> 32 == order[start] >> 32 { end += 1 }
      if end - start > 1 {
        let texts = order[start..<end].map { UInt32(truncatingIfNeeded: $0) }
        append(texts, ofBand: band, to: &candidates)
      }
      start = end
    }
    candidates.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return candidates
  }

  private mutating func append(
    _ texts: [UInt32], ofBand band: Int, to candidates: inout [Candidate]
  ) {
    let isCrowded = texts.count > Self.crowdSize
    let texts = isCrowded ? sorted(texts, afterBand: band) : texts
    for (place, text) in texts.enumerated() {
      if isCrowded { crowdedBands[Int(text)] |= 1 << UInt32(band) }
      for other in texts[(place + 1)...].prefix(Self.crowdSize) {
        guard mayBeAlike(text, other), !wereCompared(text, other, beforeBand: band) else {
          continue
        }
        candidates.append(
          Candidate(first: min(text, other), second: max(text, other), isCrowded: isCrowded))
      }
    }
  }

  /// The texts in the order of their next keys, so that those that share more of them are neighbors.
  private func sorted(_ texts: [UInt32], afterBand band: Int) -> [UInt32] {
    let bands = (1...3).map { (band + $0) % NearDuplicateFinder.bandCount }
    let keys = bands.map { finder.keys[$0] }
    return texts.sorted { a, b in
      for keys in keys where keys[Int(a)] != keys[Int(b)] { return keys[Int(a)] < keys[Int(b)] }
      return a < b
    }
  }

  /// Whether the numbers of shingles leave it possible: the intersection is no larger than the smaller set.
  private func mayBeAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    let (x, y) = (finder.sizes[Int(a)], finder.sizes[Int(b)])
    return Double(min(x, y)) >= finder.threshold * Double(max(x, y))
  }

  /// Whether they shared a key of an earlier band that was not crowded.
  private func wereCompared(_ a: UInt32, _ b: UInt32, beforeBand band: Int) -> Bool {
    let crowded = crowdedBands[Int(a)]
    for earlier in 0..<band where crowded >> UInt32(earlier) & 1 == 0 {
      let keys = finder.keys[earlier]
      if keys[Int(a)] == keys[Int(b)] { return true }
    }
    return false
  }
}

// MARK: - Comparing

extension DuplicateSearch {
  /// Counts the common shingles of candidates and joins those that are alike enough.
  ///
  /// In a crowd nothing is compared that hangs together already.
  mutating func compare<Failure: Error>(
    _ candidates: [Candidate], shingles: (Int) throws(Failure) -> [UInt64]
  ) throws(Failure) {
    var cache = ShingleCache()
    for candidate in candidates {
      let (first, second) = (Int(candidate.first), Int(candidate.second))
      if candidate.isCrowded {
        guard disappointments[first] < Self.patience, disappointments[second] < Self.patience,
          sets.representative(of: first) != sets.representative(of: second)
        else { continue }
      }
      let similarity = Jaccard.similarity(
        try cache.shingles(of: first, or: shingles), try cache.shingles(of: second, or: shingles))
      if similarity >= finder.threshold {
        pairs.append(DuplicatePair(first: first, second: second, similarity: similarity))
        sets.join(first, second)
      } else if candidate.isCrowded {
        disappointments[first] += 1
        disappointments[second] += 1
      }
    }
  }
}

/// The shingles of the texts that were asked for last, so that few are made twice.
private struct ShingleCache {
  private var numbers = Array(repeating: -1, count: size)
  private var sets: [[UInt64]] = Array(repeating: [], count: size)

  private static let size = 256

  mutating func shingles<Failure: Error>(
    of text: Int, or make: (Int) throws(Failure) -> [UInt64]
  ) throws(Failure) -> [UInt64] {
    let place = text % Self.size
    if numbers[place] != text {
      sets[place] = try make(text)
      numbers[place] = text
    }
    return sets[place]
  }
}
