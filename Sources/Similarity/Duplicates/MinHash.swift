/// The smallest hashes of a set, by which alike sets are recognized without comparing them.
///
/// A set's members are thrown into bins by their hashes, and each bin keeps the smallest. Two sets have
/// the same value in a bin with the probability of their Jaccard similarity. One pass does for all bins
/// (one permutation); a bin that stays empty borrows from another one, which a hash of the bin's
/// number and the attempt chooses, so that the probability stays what it is.
///
/// Sources: P. Li, A. Owen, C.-H. Zhang, "One permutation hashing", NIPS (2012); A. Shrivastava,
/// "Optimal densification for fast and accurate minwise hashing", ICML (2017).
struct MinHash {
  /// The smallest hash of each bin.
  private var bins: [UInt64]
  private var isEmpty: [Bool]

  /// Creates a hasher with so many bins.
  ///
  /// - Precondition: `count` is positive.
  init(count: Int) {
    precondition(count > 0, "there has to be a bin")
    bins = Array(repeating: .max, count: count)
    isEmpty = Array(repeating: true, count: count)
  }

  /// Calls a function with the values of a set, one a bin.
  ///
  /// - Precondition: `set` is not empty.
  /// - Complexity: O(*n* + *b*²/*n*), where *n* is the number of members, *b* that of bins.
  mutating func withValues(of set: [UInt64], _ body: (UnsafeBufferPointer<UInt64>) -> Void) {
    precondition(!set.isEmpty, "an empty set has no smallest member")
    let count = UInt64(bins.count)
    bins.withUnsafeMutableBufferPointer { bins in
      isEmpty.withUnsafeMutableBufferPointer { isEmpty in
        bins.update(repeating: .max)
        isEmpty.update(repeating: true)
        for member in set {
          let hash = WordHash.mix(member, Self.salt)
          let bin = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: count).high)
          let value = WordHash.mix(hash, member)
          bins[bin] = min(bins[bin], value)
          isEmpty[bin] = false
        }
        for bin in bins.indices where isEmpty[bin] {
          bins[bin] = bins[Self.lender(to: bin, isEmpty)]
        }
      }
    }
    bins.withUnsafeBufferPointer(body)
  }

  /// The first bin with a value of its own, of those that the hashes of the empty bin's number lead to.
  @inline(__always)
  private static func lender(
    to bin: Int, _ isEmpty: UnsafeMutableBufferPointer<Bool>
  ) -> Int {
    var attempt: UInt64 = 1
    while true {
      let hash = WordHash.mix(UInt64(truncatingIfNeeded: bin), attempt)
      let other = Int(
        truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(isEmpty.count)).high)
      if !isEmpty[other] { return other }
      attempt &+= 1
    }
  }

  private static var salt: UInt64 { 0x8EBC_6AF0_9C88_C6E3 }
}
