internal import Glibc
internal import Keyphrases

/// Finds the days on which texts were unlike those of other days: in mood, or in number.
///
/// Days differ for more reasons than chance, so how far they usually lie apart is measured (by the median, which a few
/// wild days cannot move) and a day has to be wild beside that. What is named survives the control of false
/// discoveries among all days.
struct OutlierFinder {
  /// How many days are shown at most.
  private static let limit = 6
  /// In so many days at least there has to be something usual.
  private static let fewestDays = 8
  /// A day tells how far days lie apart if it has so many texts.
  private static let fewestTexts = 5
  /// The median of the square of a standard normal value.
  private static let medianSquare = 0.454_936_423_119_572_7

  /// A day that stands out.
  struct Day {
    var number: Int
    var sentiment: PartSentiment
    var usualCount: Double
    var isBusy: Bool
    /// How surely it stands out: the lesser rate of false discoveries.
    var q: Double
  }

  /// Returns the days that stand out, in the order of time.
  ///
  /// - Complexity: O(*n* log *n*) in the number of days.
  static func days(_ tallies: [Int: SentimentTally]) -> [Day] {
    let days = tallies.sorted { $0.key < $1.key }
    guard days.count >= fewestDays else { return [] }
    var whole = SentimentTally()
    for day in days { whole.add(day.value) }
    let sentiments = moods(days, among: whole)
    let counts = busyness(days.map(\.value.count))
    let found = days.indices.compactMap { index -> Day? in
      let isBusy = counts.q[index] < PartComparison.falseDiscoveryRate
      guard sentiments[index].isDifferent || isBusy else { return nil }
      return Day(
        number: days[index].key, sentiment: sentiments[index], usualCount: counts.usual,
        isBusy: isBusy, q: min(counts.q[index], sentiments[index].q ?? 1))
    }
    let surest = found.sorted { $0.q == $1.q ? $0.number < $1.number : $0.q < $1.q }
    return surest.prefix(limit).sorted { $0.number < $1.number }
  }

  /// The days' sentiments beside those of all others, where days differ by more than chance anyway.
  private static func moods(
    _ days: [(key: Int, value: SentimentTally)], among whole: SentimentTally
  ) -> [PartSentiment] {
    let squares = days.compactMap { day -> Double? in
      guard day.value.supported >= fewestTexts else { return nil }
      return NetDifference(day.value, whole.removing(day.value))?.squaredDeviation
    }
    let usual = squares.count >= fewestDays ? median(squares) : nil
    let spread = usual.map { $0 / medianSquare } ?? 1
    return PartComparison.sentiments(
      of: days.map { (Period.day.name(of: $0.key) ?? String($0.key), $0.value) }, among: whole,
      spread: spread)
  }

  /// What a usual day has, and how surely each has more.
  ///
  /// The root of a count varies by ½, however large the count; days vary by more.
  private static func busyness(_ counts: [Int]) -> (usual: Double, q: [Double]) {
    let roots = counts.map { Double($0).squareRoot() }
    let middle = median(roots) ?? 0
    let spread = median(roots.map { ($0 - middle).magnitude }).map { $0 * 1.4826 } ?? 0
    let deviation = max(0.5, spread)
    let probabilities = roots.map { erfc(($0 - middle) / deviation / 2.0.squareRoot()) / 2 }
    return (middle * middle, FalseDiscoveryRate.adjusted(probabilities))
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
