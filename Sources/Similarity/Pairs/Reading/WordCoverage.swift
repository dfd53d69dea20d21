/// How much of one text's telling words, by rarity, is found in the other text.
///
/// A word that is not there counts as far as the other text has a word with the same runs of three
/// letters (Dice's coefficient): "photograph" is half of "photo".
struct WordCoverage {
  /// How much of each word is found.
  private(set) var found: [Double] = []
  /// The share of all words, each by its rarity.
  private(set) var share = 0.0
  /// The rarity of all words.
  private(set) var total = 0.0

  /// A word is compared with so many of the other text's at most.
  private static let mostCompared = 256

  /// Measures the coverage of `stems` by `others`.
  ///
  /// - Complexity: O(*n* + min(*n*, 256) · min(*m*, 256))
  mutating func measure(
    _ stems: [Int], in others: [Int], isShared: (Int) -> Bool, _ table: borrowing PairWordTable
  ) {
    found.removeAll(keepingCapacity: true)
    total = 0
    var sum = 0.0
    for (place, stem) in stems.enumerated() {
      var best = 0.0
      if isShared(stem) {
        best = 1
      } else if place < Self.mostCompared {
        for other in others.prefix(Self.mostCompared) {
          best = max(best, Self.likeness(table.stems[stem], table.stems[other], table))
        }
      }
      found.append(best)
      total += table.stems[stem].rarity
      sum += best * table.stems[stem].rarity
    }
    share = total > 0 ? sum / total : 0
  }

  /// Dice's coefficient of two words' runs of letters.
  @inline(__always)
  private static func likeness(
    _ a: PairWordTable.Stem, _ b: PairWordTable.Stem, _ table: borrowing PairWordTable
  ) -> Double {
    var (one, other) = (a.grams.lowerBound, b.grams.lowerBound)
    var same = 0
    while one < a.grams.upperBound, other < b.grams.upperBound {
      let (left, right) = (table.grams[one], table.grams[other])
      if left == right { same += 1 }
      if left <= right { one += 1 }
      if right <= left { other += 1 }
    }
    return same == 0 ? 0 : Double(2 * same) / Double(a.grams.count + b.grams.count)
  }
}
