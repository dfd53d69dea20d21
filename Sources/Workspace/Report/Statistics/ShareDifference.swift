internal import Keyphrases
internal import Learning

/// How much two shares differ.
///
/// The interval is Newcombe's, from Wilson's of each share; the probability is that of Fisher's exact test.
///
/// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics
/// in Medicine 17 (1998), method 10.
struct ShareDifference {
  /// The first share less the second.
  var value: Double
  /// The 95 % interval.
  var interval: ConfidenceInterval
  /// How likely so large a difference is by chance.
  var probability: Double

  /// Compares two shares; nil where one is of nothing.
  init?(_ first: MeasuredShare, _ second: MeasuredShare) {
    guard first.total > 0, second.total > 0 else { return nil }
    value = first.share - second.share
    interval = .difference((first.share, first.interval), (second.share, second.interval))
    probability = HypergeometricTest.probability(
      first.count, of: first.total, and: second.count, of: second.total)
  }
}
