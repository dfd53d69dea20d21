internal import Glibc

/// In how many windows of a corpus terms occur, alone and in pairs.
///
/// A window is ten words in a row; each of a text's windows counts, and each term in it once. How much
/// more often two terms meet than chance has it is their normalized pointwise mutual information:
///
///     npmi(a, b) = ln(p(a, b) / (p(a) · p(b))) / −ln p(a, b)
///
/// It is 1 for terms that only come together, 0 for independent ones, and −1 for those that never meet.
///
/// Source: N. Aletras, M. Stevenson, "Evaluating topic coherence using distributional semantics" (2013);
/// M. Röder, A. Both, A. Hinneburg, "Exploring the space of topic coherence measures" (2015).
public struct CoOccurrences: Sendable {
  /// How many words a window has.
  public static let windowLength = 10

  /// How many windows were counted.
  public private(set) var windowCount = 0

  private let termCount: Int
  private var singles: [Int]
  /// Counts of pairs, row after row, of which only the upper triangle is filled.
  private var pairs: [UInt32]

  /// Creates counts of nothing.
  ///
  /// - Parameter termCount: How many terms are counted; they are numbered from 0.
  public init(termCount: Int) {
    self.termCount = termCount
    singles = Array(repeating: 0, count: termCount)
    pairs = Array(repeating: 0, count: termCount * termCount)
  }

  /// Counts the windows of a text.
  ///
  /// - Parameter words: The text's words in order: a term's number, or a negative one for any other word.
  /// - Precondition: Numbers are below the number of terms.
  /// - Complexity: O(*n*) in the number of words.
  public mutating func insert(_ words: [Int32]) {
    let count = max(1, words.count - Self.windowLength + 1)
    windowCount += count
    var present: [Int] = []
    for start in 0..<count {
      present.removeAll(keepingCapacity: true)
      for word in words[start..<min(words.count, start + Self.windowLength)] where word >= 0 {
        if !present.contains(Int(word)) { present.append(Int(word)) }
      }
      for (place, term) in present.enumerated() {
        singles[term] += 1
        for other in present[(place + 1)...] {
          pairs[min(term, other) * termCount + max(term, other)] += 1
        }
      }
    }
  }

  /// Returns how much two terms seek each other's company, −1 to 1.
  public func npmi(_ first: Int, _ second: Int) -> Double {
    guard first != second else { return 1 }
    let joint = Double(pairs[min(first, second) * termCount + max(first, second)])
    let all = Double(windowCount)
    guard joint > 0 else { return -1 }
    guard joint < all else { return 1 }
    return log(joint * all / (Double(singles[first]) * Double(singles[second]))) / -log(joint / all)
  }

  /// Returns the mean over all pairs; 0 where there is no pair.
  public func coherence(of terms: [Int]) -> Double {
    guard terms.count > 1 else { return 0 }
    var sum = 0.0
    for (place, term) in terms.enumerated() {
      for other in terms[(place + 1)...] { sum += npmi(term, other) }
    }
    return sum / Double(terms.count * (terms.count - 1) / 2)
  }
}
