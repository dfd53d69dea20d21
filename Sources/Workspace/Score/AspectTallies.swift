internal import Sentiment

/// What all texts say about each aspect, in bounded memory.
///
/// At most `limit` aspects are remembered from one cleaning to the next, when those with the fewest
/// mentions are forgotten. The most mentions that one of them may have had is remembered, so that the
/// count of an aspect that comes again is known to be too low by that at most.
///
/// Sums are integers and ties are broken by bytes: without forgetting, the order of texts changes nothing.
///
/// Source: A. Metwally, D. Agrawal, A. El Abbadi, "Efficient computation of frequent and top-k
/// elements in data streams" (2005), with cleanings in place of single replacements.
struct AspectTallies: Sendable {
  private var tallies: [[UInt8]: AspectTally] = [:]
  private let limit: Int

  /// How many mentions a forgotten aspect may have had.
  private(set) var error = 0

  /// Creates tallies of nothing.
  ///
  /// - Parameter limit: How many aspects there are after a cleaning; before it, twice as many.
  init(limit: Int = 50_000) { self.limit = max(1, limit) }

  /// Counts the mentions of one text.
  ///
  /// - Complexity: O(*m*) on average in the number of mentions.
  mutating func insert(_ mentions: [AspectMention]) {
    for mention in mentions {
      tallies[mention.key, default: AspectTally(missed: error)].insert(mention)
    }
    if tallies.count > 2 * limit { clean() }
  }

  /// Forgets the aspects with the fewest mentions.
  private mutating func clean() {
    let sorted = tallies.sorted {
      ($0.value.count, $1.key) > ($1.value.count, $0.key)
    }
    for forgotten in sorted.dropFirst(limit) {
      error = max(error, forgotten.value.count + forgotten.value.missed)
    }
    tallies = Dictionary(uniqueKeysWithValues: sorted.prefix(limit).map { ($0.key, $0.value) })
  }
}

private func > (a: (Int, [UInt8]), b: (Int, [UInt8])) -> Bool {
  a.0 == b.0 ? b.1.lexicographicallyPrecedes(a.1) : a.0 > b.0
}

// MARK: - Reporting

extension AspectTallies {
  /// The aspects, those that are mentioned often and with much feeling first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of aspects.
  var report: [AspectSummary] {
    let sorted = tallies.sorted { $0.value.ranksAbove($1.value, keys: $0.key, $1.key) }
    var used: Set<[UInt8]> = []
    return sorted.map { $0.value.summary(avoiding: &used) }
  }

  /// What limits the report.
  var notes: [String] {
    error == 0
      ? []
      : [
        """
        more than \(2 * limit) aspects: the rarest were left out, and the mentions of an aspect may be up to \
        \(error) too few
        """
      ]
  }
}

extension AspectTallies {
  /// What texts say about one aspect, with the clauses that say it best.
  struct Mood {
    /// What mentions of the aspect have in common.
    var key: [UInt8]
    var aspect: String
    var mentions: Int
    var positive: Int
    var negative: Int
    /// Clauses for it, the best first.
    var praise: [String]
    /// Clauses against it, the best first.
    var blame: [String]
  }

  /// The aspects with quotes of both sides, the commonest first, of equally common ones by the bytes of their keys.
  var moods: [Mood] {
    tallies.sorted { ($0.value.count, $0.key) > ($1.value.count, $1.key) }
      .map { $0.value.mood(key: $0.key) }
  }
}
