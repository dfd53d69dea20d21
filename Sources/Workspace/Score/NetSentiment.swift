internal import Learning

/// The positive texts' share less the negative ones'.
///
///     net = (positive − negative) / count
///
/// It is −1 where all are negative, 1 where all are positive, and 0 where they balance.
///
/// The 95 % interval is Wald's with half a text added to each cell of a two by two table, two to all:
///
///     d = (positive − negative) / (count + 2)
///     d ± z·√(((positive + negative + 1) / (count + 2) − d²) / (count + 2))
///
/// The shares of one sample exclude each other, so their covariance counts: two intervals of shares
/// would be too wide. Without the added halves the interval of three positive texts of three would have
/// no width. The ends are kept within −1…1.
///
///     NetSentiment(positive: 255, negative: 227, count: 689).value     // 0.041
///     NetSentiment(positive: 255, negative: 227, count: 689).interval  // −0.022…0.103
///     NetSentiment(positive: 3, negative: 0, count: 3).interval        // −0.023…1
///
/// Source: A. Agresti, Y. Min, "Simple improved confidence intervals for comparing matched
/// proportions", Statistics in Medicine 24 (2005): the difference of two cells of a multinomial sample.
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

  /// The 95 % interval; close to −1…1 where there is no text.
  var interval: ConfidenceInterval {
    let z = 1.959_963_984_540_054
    let size = Double(count + 2)
    let difference = Double(positive - negative) / size
    let variance = (Double(positive + negative + 1) / size - difference * difference) / size
    let margin = z * variance.squareRoot()
    return ConfidenceInterval(
      lower: max(-1, difference - margin), upper: min(1, difference + margin))
  }
}
