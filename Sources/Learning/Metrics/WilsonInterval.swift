extension ConfidenceInterval {
  /// Returns the interval of a share, from how many of a whole have the property.
  ///
  ///     (p̂ + z²/2n ± z·√(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)
  ///
  /// It stays within 0…1, and is sound for few cases and for shares near 0 or 1,
  /// where p̂ ± z·√(p̂(1 − p̂)/n) is not: none of twenty does not mean never.
  ///
  ///     ConfidenceInterval.wilson(0, of: 20)  // 0…0.161
  ///     ConfidenceInterval.wilson(8, of: 10)  // 0.490…0.943
  ///
  /// - Parameters:
  ///   - part: How many have the property.
  ///   - whole: How many there are.
  ///   - z: The normal quantile of the confidence; of 95 % unless told.
  /// - Precondition: `part` is in `0...whole`.
  /// - Returns: 0…1 where the whole is empty.
  /// - Complexity: O(1)
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and
  /// statistical inference", Journal of the American Statistical Association 22 (1927).
  public static func wilson(
    _ part: Int, of whole: Int, z: Double = 1.959_963_984_540_054
  ) -> ConfidenceInterval {
    precondition(0 <= part && part <= whole, "\(part) is not a part of \(whole)")
    guard whole > 0 else { return ConfidenceInterval(lower: 0, upper: 1) }
    let count = Double(whole)
    let share = Double(part) / count
    let center = share + z * z / (2 * count)
    let margin = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    return ConfidenceInterval(
      lower: part == 0 ? 0 : max(0, (center - margin) / scale),
      upper: part == whole ? 1 : min(1, (center + margin) / scale))
  }
}
