internal import Glibc

/// A query's different terms with their weights as integers, and their postings in each segment.
///
/// A term's weight is the caller's times the rarity of the term, idf = ln(1 + (n − df + ½) / (df +
/// ½)), over all documents of all segments. Weights are multiplied by a power of two that is as
/// large as the sum of the largest contributions fits into 31 bits: so sums are exact, whatever
/// their order, and cannot overflow.
struct QueryPlan {
  /// A different term of the query that some document contains.
  struct Term {
    /// Its first place in the query.
    var place: Int
    /// Weight and rarity.
    var weight: Double
    /// The same as an integer.
    var points: UInt32 = 0
  }

  private(set) var terms: [Term] = []
  /// What a point is worth: a power of two.
  private(set) var unit = 1.0

  /// The terms of each segment, one segment after the other; nil for one that the segment lacks.
  private var found: [Segment.Term?] = []
  private var segmentCount = 0
  private var order: [Int] = []
  private var looked: [Segment.Term?] = []

  /// Points are not made smaller than this: scores need no more digits.
  private static let largestExponent = 20.0
  private static let largestWeight = 1e12

  /// Plans a query.
  mutating func prepare(_ query: IndexQuery, _ index: Index) throws(IndexError) {
    terms.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    segmentCount = index.parts.count
    let documentCount = Double(index.documentCount)
    try query.withKeys { key throws(IndexError) in
      sort(query.count, key)
      var next = 0
      while next < order.count {
        let first = order[next]
        var weight = 0.0
        repeat {
          weight += query.weights[order[next]]
          next += 1
        } while next < order.count && KeyBytes.compare(key(first), key(order[next])) == 0
        guard weight > 0 else { continue }
        weight = min(weight, Self.largestWeight)
        try find(key(first), in: index)
        let frequency = Double(looked.reduce(0) { $0 + ($1?.documentFrequency ?? 0) })
        guard frequency > 0 else { continue }
        let rarity = log(1 + (max(0, documentCount - frequency) + 0.5) / (frequency + 0.5))
        terms.append(Term(place: first, weight: weight * rarity))
        found += looked
      }
    }
    quantize()
  }

  /// Orders the terms so that equal ones stand together, in the order in which they were given.
  private mutating func sort(_ count: Int, _ key: (Int) -> UnsafeRawBufferPointer) {
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<count)
    order.sort { one, other in
      let order = KeyBytes.compare(key(one), key(other))
      return order == 0 ? one < other : order < 0
    }
  }

  private mutating func find(
    _ key: UnsafeRawBufferPointer, in index: Index
  ) throws(IndexError) {
    looked.removeAll(keepingCapacity: true)
    for part in index.parts { looked.append(try part.segment.term(key)) }
  }

  private mutating func quantize() {
    let sum = terms.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return }
    // A contribution is at most its term's points rounded up, and at least 1.
    let room = Double(Int32.max) - 2 * Double(terms.count) - 1
    var exponent = Int(min(Self.largestExponent, log2(room / sum)).rounded(.down))
    if scalbn(sum, exponent) > room { exponent -= 1 }
    unit = scalbn(1, -exponent)
    for term in terms.indices {
      terms[term].points = UInt32(scalbn(terms[term].weight, exponent).rounded())
    }
  }
}

// MARK: - What is planned

extension QueryPlan {
  /// The term as a segment has it, or nil.
  func found(_ term: Int, inPart part: Int) -> Segment.Term? { found[term * segmentCount + part] }

  /// What a term contributes for each impact, in points: at least one.
  func fillContributions(
    of term: Int, _ scale: ImpactScale, into contributions: UnsafeMutablePointer<Int32>
  ) {
    // Points have at most 31 bits and levels 17, so the product fits.
    let points = UInt64(terms[term].points)
    scale.levels.withUnsafeBufferPointer { levels in
      for impact in 0..<256 {
        let contribution = UInt32(truncatingIfNeeded: (points &* UInt64(levels[impact])) &>> 16)
        contributions[impact] = Int32(bitPattern: max(1, contribution))
      }
    }
  }
}
