internal import Learning

/// The positive texts' share less the negative ones'.
///
///     net = (positive − negative) / count
///
/// It is −1 where all are negative, 1 where all are positive, and 0 where they balance.
///
///     NetSentiment(positive: 255, negative: 227, count: 689).value     // 0.041
///     NetSentiment(positive: 255, negative: 227, count: 689).interval  // −0.022…0.103
///     NetSentiment(positive: 3, negative: 0, count: 3).interval        // −0.123…1
///
/// The interval is the score interval of the difference of two shares of one sample: Wilson's for such
/// differences. It holds every δ that a test at 5 % does not reject:
///
///     (positive − negative − count·δ)² ≤ z²·count·(2q + δ(1 − δ))
///
/// where *q* is the most likely share of negative texts if the difference is δ, the greater root of
///
///     2·count·q² + ((2·count − positive + negative)·δ − positive − negative)·q − negative·δ(1 − δ)
///
/// It takes into account that a text cannot be both, and is sound for few texts: it is Wilson's where none
/// is neutral, and does without 0 exactly if McNemar's test finds a difference.
///
/// Source: T. Tango, "Equivalence test and confidence interval for the difference in proportions for
/// the paired-sample design", Statistics in Medicine 17 (1998).
struct NetSentiment {
  /// How many texts are positive.
  var positive: Int
  /// How many texts are negative.
  var negative: Int
  /// How many texts have a label, neutral ones included.
  var count: Int

  /// The difference of the shares; nil where there is no text.
  var value: Double? {
    count > 0 ? Double(positive - negative) / Double(count) : nil
  }

  /// The 95 % interval; −1…1 where there is no text.
  var interval: ConfidenceInterval {
    let mirrored = NetSentiment(positive: negative, negative: positive, count: count)
    return ConfidenceInterval(lower: -mirrored.upperEnd, upper: upperEnd)
  }

  /// The greatest difference that is not rejected, found by halving to the last digit that matters.
  private var upperEnd: Double {
    guard var inside = value, !permits(1) else { return 1 }
    var outside = 1.0
    for _ in 0..<52 {
      let middle = (inside + outside) / 2
      if permits(middle) { inside = middle } else { outside = middle }
    }
    return inside
  }

  private func permits(_ difference: Double) -> Bool {
    let z = 1.959_963_984_540_054
    let (a, b, n) = (Double(positive), Double(negative), Double(count))
    let spread = difference * (1 - difference)
    let linear = (2 * n - a + b) * difference - a - b
    let root = max(0, linear * linear + 8 * n * b * spread).squareRoot()
    let share = (root - linear) / (4 * n)
    let distance = a - b - n * difference
    return distance * distance <= z * z * n * (2 * share + spread)
  }
}
