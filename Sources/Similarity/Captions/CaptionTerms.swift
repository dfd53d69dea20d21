internal import Glibc

/// The stems of a text, and the pairs of them that stand side by side, in the order in which they come.
struct CaptionTerms {
  /// A stem, or a pair of stems.
  struct Term {
    /// How often it occurs.
    var count = 0
    /// How rare it is in texts at large, less for a pair.
    var rarity: Double
    /// Whether the title has it.
    var isInTitle = false
    /// The number of the text that has it first.
    var source = 0
    /// The stems with a space between; empty where nobody asks.
    var stems = ""

    /// How much the term says: repetition counts less and less.
    var weight: Double { log1p(Double(count)) * rarity * (isInTitle ? Self.titleFactor : 1) }

    /// A title names what an article is about; set by hand.
    private static let titleFactor = 2.0
  }

  /// The terms.
  private(set) var list: [Term] = []
  private var places: [UInt64: Int] = [:]

  /// The term of a hash.
  subscript(hash: UInt64) -> Term? { places[hash].map { list[$0] } }

  /// Counts a term once more.
  ///
  /// - Parameters:
  ///   - hash: Its hash.
  ///   - new: Makes the term if it is the first time.
  ///   - change: Counts.
  mutating func count(_ hash: UInt64, new: () -> Term, _ change: (inout Term) -> Void) {
    let place = places[hash] ?? list.count
    if place == list.count {
      places[hash] = place
      list.append(new())
    }
    change(&list[place])
  }

  /// The root of the sum of squared weights.
  var norm: Double { list.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot() }
}
