internal import Keyphrases

/// Holds parts of some texts against all the others.
enum PartComparison {
  /// Below so many texts a part says little: it is marked, and no difference is called one.
  static let smallestCell = 10
  /// The rate of false discoveries among what is called a difference.
  static let falseDiscoveryRate = 0.05

  /// Returns the sentiment of each part beside that of all texts that are not in it.
  ///
  /// - Parameters:
  ///   - parts: The parts, which have no text in common.
  ///   - whole: All texts.
  ///   - spread: How many times as much as by chance alone parts differ anyway, as a factor of the variance; 1
  ///     for parts that have no reason to.
  static func sentiments(
    of parts: [(name: String, tally: SentimentTally)], among whole: SentimentTally,
    spread: Double = 1
  ) -> [PartSentiment] {
    let differences = parts.map { part in
      let difference = NetDifference(part.tally, whole.removing(part.tally))
      return difference.map { (difference: $0, probability: $0.probability(spread: spread)) }
    }
    let isSmall = parts.map { $0.tally.supported < smallestCell }
    let tested = parts.indices.filter { !isSmall[$0] && differences[$0] != nil }
    let adjusted = FalseDiscoveryRate.adjusted(tested.map { differences[$0]?.probability ?? 1 })
    let q = Dictionary(uniqueKeysWithValues: zip(tested, adjusted))
    return parts.indices.map { index in
      PartSentiment(
        name: parts[index].name, figures: parts[index].tally.figures,
        difference: differences[index]?.difference.value,
        differenceInterval: differences[index]?.difference.interval, q: q[index],
        isDifferent: (q[index] ?? 1) < falseDiscoveryRate, isSmall: isSmall[index])
    }
  }
}
