/// How the weights of a text's opinions become one evidence, and the evidence a valence.
///
///     evidence = Σ weight · min(1, √(free / count))
///     valence  = evidence / √(evidence² + softness)
///
/// Short texts are summed. Beyond `free` opinions the sum is shrunk toward a mean, or every long text
/// would end at ±1. Weights are thousandths and summed as integers, so the order of summing cannot
/// change a digit.
///
/// Source of the second line: C. J. Hutto, E. Gilbert, "VADER" (2014).
package struct Pooling: Sendable {
  /// The number of opinions that are summed as they are.
  package var free: Double = 3
  /// The square of the evidence at which the valence is 0.71.
  package var softness: Double = 15
  /// What negative weights are multiplied by, in thousandths: bad news weighs more than good news.
  package var negativity: Int32 = 1000
  /// The valence from which a text is called positive, and below minus which negative.
  package var threshold: Double = 0.1

  /// What the sum of so many opinions is multiplied by.
  func factor(count: Int) -> Double {
    count <= Int(free) ? 1 : (free / Double(count)).squareRoot()
  }

  /// A weight's share of the evidence: the growth of the rounded, shrunk sum.
  ///
  /// Rounding the running sum instead of each weight makes the shares add up to the evidence exactly.
  static func shrunk(_ sum: Int64, by factor: Double) -> Int64 {
    factor == 1 ? sum : Int64((Double(sum) * factor).rounded())
  }

  /// The valence of an evidence (in thousandths), in millionths; zero only for no evidence.
  func valence(evidence: Int64) -> Int64 {
    guard evidence != 0 else { return 0 }
    let value = Double(evidence) / 1000
    let millionths = (value / (value * value + softness).squareRoot() * 1_000_000).rounded()
    let magnitude = max(1, min(999_999, Int64(abs(millionths))))
    return evidence < 0 ? -magnitude : magnitude
  }
}
