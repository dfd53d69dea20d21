/// What terms of a library have to do with each other, as directions in a space of few dimensions.
///
/// Terms that keep the same company point the same way, although they may never stand in one article:
/// "car" and "vehicle". A text points where its terms do, the telling ones most.
///
/// Source: O. Levy, Y. Goldberg, I. Dagan, "Improving distributional similarity with lessons learned from
/// word embeddings", TACL 3 (2015).
public struct TermAssociations: Sendable {
  /// How many numbers tell a direction.
  public let rank: Int

  /// The keys of terms in ascending order of their bytes, one after the other.
  let keys: [UInt8]
  /// Where each key ends.
  let ends: [UInt32]
  /// `rank` numbers for each term, times its rarity.
  let vectors: [Float]

  /// How many terms there are.
  public var count: Int { ends.count }

  /// No associations: nothing has to do with anything.
  public static let none = TermAssociations(rank: 0, keys: [], ends: [], vectors: [])

  init(rank: Int, keys: [UInt8], ends: [UInt32], vectors: [Float]) {
    assert(vectors.count == ends.count * rank && Int(ends.last ?? 0) == keys.count)
    self.rank = rank
    self.keys = keys
    self.ends = ends
    self.vectors = vectors
  }

  /// The bytes of a term's key.
  func key(_ term: Int) -> ArraySlice<UInt8> {
    keys[(term > 0 ? Int(ends[term - 1]) : 0)..<Int(ends[term])]
  }

  /// The number of a term; nil if nothing is known of it.
  ///
  /// - Complexity: O(log *n*) comparisons.
  func term(_ key: some Collection<UInt8>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.key(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < count && self.key(low).elementsEqual(key) ? low : nil
  }

  /// Adds a term's direction to a sum.
  func add(_ term: Int, times weight: Float, to sum: inout [Float]) {
    let start = term * rank
    vectors.withUnsafeBufferPointer { vectors in
      sum.withUnsafeMutableBufferPointer { sum in
        for place in 0..<rank { sum[place] += weight * vectors[start + place] }
      }
    }
  }

  /// How much of a term lies in a direction.
  func product(_ term: Int, _ direction: [Float]) -> Float {
    let start = term * rank
    return vectors.withUnsafeBufferPointer { vectors in
      direction.withUnsafeBufferPointer { direction in
        var sum: Float = 0
        for place in 0..<rank { sum += vectors[start + place] * direction[place] }
        return sum
      }
    }
  }
}
