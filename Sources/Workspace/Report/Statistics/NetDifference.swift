internal import Glibc
internal import Learning

/// How much the net sentiments of two sets of texts differ.
///
/// The interval is made of those of the two figures, so that it fits them:
///
///     lower = d − √((a − lower(a))² + (upper(b) − b)²)     of d = a − b
///
/// The probability is that of a difference as large if there is none: each text is worth 1, 0 or −1, and the two
/// means are compared with the variance of all texts together.
///
/// Source: G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures", Statistics in
/// Medicine 27 (2008), with Tango's intervals (`NetSentiment`).
struct NetDifference {
  /// The net sentiment of the first less that of the second.
  var value: Double
  /// The 95 % interval.
  var interval: ConfidenceInterval
  /// The difference in standard errors, as they are if there is none.
  private let z: Double

  /// Compares two sets of texts; nil where one has no labels.
  init?(_ first: SentimentTally, _ second: SentimentTally) {
    let (a, b) = (first.net, second.net)
    guard let x = a.value, let y = b.value else { return nil }
    value = x - y
    interval = .difference((x, a.interval), (y, b.interval))
    let (m, n) = (Double(first.supported), Double(second.supported))
    let positive = Double(first.positive + second.positive)
    let negative = Double(first.negative + second.negative)
    let mean = (positive - negative) / (m + n)
    let variance = (positive + negative) / (m + n) - mean * mean
    guard variance > 0, m + n > 1 else {
      z = 0
      return
    }
    let scaled = variance * (m + n) / (m + n - 1)
    z = value / (scaled * (1 / m + 1 / n)).squareRoot()
  }

  /// How likely so large a difference is by chance.
  ///
  /// - Parameter spread: How many times the variance is that of chance, where sets differ for many small reasons.
  func probability(spread: Double = 1) -> Double {
    erfc(z.magnitude / (2 * max(1, spread)).squareRoot())
  }

  /// The square of the difference in standard errors, which is 1 on average where there is none.
  var squaredDeviation: Double { z * z }
}

extension SentimentTally {
  /// The net sentiment of the texts.
  var net: NetSentiment { NetSentiment(positive: positive, negative: negative, count: supported) }
}

extension ConfidenceInterval {
  /// The interval of the difference of two figures that are independent, from the interval of each.
  static func difference(
    _ first: (value: Double, interval: ConfidenceInterval),
    _ second: (value: Double, interval: ConfidenceInterval)
  ) -> ConfidenceInterval {
    let d = first.value - second.value
    let below = (first.value - first.interval.lower, second.interval.upper - second.value)
    let above = (first.interval.upper - first.value, second.value - second.interval.lower)
    return ConfidenceInterval(
      lower: d - (below.0 * below.0 + below.1 * below.1).squareRoot(),
      upper: d + (above.0 * above.0 + above.1 * above.1).squareRoot())
  }
}
