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

  /// The number of a term; nil if nothing is known of it.
  ///
  /// - Complexity: O(log *n*) comparisons.
  func term(_ key: UnsafeRawBufferPointer) -> Int? {
    keys.withUnsafeBytes { keys in
      ends.withUnsafeBufferPointer { ends in
        func order(_ term: Int) -> Int {
          let start = term > 0 ? Int(ends[term - 1]) : 0
          return KeyBytes.compare(.init(rebasing: keys[start..<Int(ends[term])]), key)
        }
        var (low, high) = (0, ends.count)
        while low < high {
          let middle = (low + high) / 2
          if order(middle) < 0 { low = middle + 1 } else { high = middle }
        }
        return low < ends.count && order(low) == 0 ? low : nil
      }
    }
  }

  /// A term's direction.
  func direction(_ term: Int) -> ArraySlice<Float> { vectors[term * rank..<(term + 1) * rank] }

  /// Adds a term's direction to a sum.
  func add(_ term: Int, times weight: Float, to sum: inout [Float]) {
    add([(term, weight)], to: &sum)
  }

  /// Adds the directions of terms to a sum, each times a weight, in their order.
  ///
  /// Four at a time, whose numbers a processor fetches together: each sum is that of one after the other.
  func add(_ summands: [(term: Int, weight: Float)], to sum: inout [Float]) {
    precondition(sum.count == rank)
    vectors.withUnsafeBufferPointer { vectors in
      sum.withUnsafeMutableBufferPointer { sum in
        guard let all = vectors.baseAddress, let sum = sum.baseAddress else { return }
        func direction(_ place: Int) -> UnsafePointer<Float> {
          precondition(summands[place].term >= 0 && summands[place].term < count)
          return all + summands[place].term * rank
        }
        var next = 0
        while next + 4 <= summands.count {
          let (one, two) = (direction(next), direction(next + 1))
          let (three, four) = (direction(next + 2), direction(next + 3))
          let weights = SIMD4(
            summands[next].weight, summands[next + 1].weight, summands[next + 2].weight,
            summands[next + 3].weight)
          for place in 0..<rank {
            var number = sum[place]
            number += weights[0] * one[place]
            number += weights[1] * two[place]
            number += weights[2] * three[place]
            number += weights[3] * four[place]
            sum[place] = number
          }
          next += 4
        }
        while next < summands.count {
          let (one, weight) = (direction(next), summands[next].weight)
          for place in 0..<rank { sum[place] += weight * one[place] }
          next += 1
        }
      }
    }
  }
}
