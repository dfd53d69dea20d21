/// An item that a reader may want to read next, with the reasons.
public struct RecommendedItem: Hashable, Sendable {
  /// The item's number.
  public let item: Int

  /// How much speaks for it: comparable within one reader's list.
  ///
  /// It is a multiple of a power of two, so that adding up the terms' weights, or those of what was read, in any
  /// order gives the same bits.
  public let score: Double

  /// The terms that speak for the item and against it, the most telling first; they add up to the score.
  public let terms: [Part]

  /// What was read that speaks for the item and against it, the most telling first; adds up to the score.
  public let sources: [Part]

  /// Which of the reader's interests it answers to most: the smallest number of an item that was read of it.
  public let interest: Int?

  /// Whether it has its place by a rule and not by its score.
  public let isPinned: Bool

  /// A part of the score.
  public struct Part: Hashable, Sendable {
    /// The number of the term, or of the item that was read.
    public let number: Int
    /// How much it adds to the score.
    public let weight: Double

    /// Creates a part.
    public init(number: Int, weight: Double) {
      self.number = number
      self.weight = weight
    }
  }
}

// MARK: - Parts that add up

extension RecommendedItem {
  /// The weight that all scores are multiples of: some ten-millionth.
  static let unit = 0x1p-24

  /// Returns a number as a multiple of the unit.
  static func points(_ weight: Double) -> Int64 {
    Int64(min(0x1p50, max(-0x1p50, weight / unit)).rounded())
  }

  /// Returns parts in the order of what they tell, without those that round to nothing.
  ///
  /// - Parameter total: What they are to add up to: what rounding has lost goes to the largest part.
  static func parts(_ points: [(number: Int, points: Int64)], total: Int64) -> [Part] {
    var sorted = points.sorted {
      ($1.points.magnitude, $0.number) < ($0.points.magnitude, $1.number)
    }
    guard !sorted.isEmpty else { return [] }
    sorted[0].points += total - sorted.reduce(0) { $0 + $1.points }
    return sorted.compactMap {
      $0.points == 0 ? nil : Part(number: $0.number, weight: Double($0.points) * unit)
    }
  }
}
