internal import Glibc
internal import Keyphrases
internal import Learning

/// The net sentiment of a part of the articles beside that of all others.
///
/// The interval of the difference is put together from those of the two: each side gives what lies
/// between its value and the end that is nearer to the other's (Zou and Donner's method). The
/// probability is that of a normal deviate, with the variance that both would have in common.
///
/// Source: G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures: a general
/// approach", Statistics in Medicine 27 (2008).
struct MoodContrast {
  /// The part's net sentiment less that of the others.
  let difference: Double
  /// The 95 % interval of the difference.
  let interval: ConfidenceInterval
  /// How likely so great a difference is if there is none.
  let probability: Double

  /// Compares a part with the others; nil where one of them has no labels.
  init?(_ part: StoredMoods, beside others: StoredMoods) {
    guard let first = part.net.value, let second = others.net.value else { return nil }
    let (a, b) = (part.net.interval, others.net.interval)
    difference = first - second
    interval = ConfidenceInterval(
      lower: difference - hypot(first - a.lower, b.upper - second),
      upper: difference + hypot(a.upper - first, second - b.lower))
    var all = part
    all += others
    let shares = (Double(all.positive + all.negative), Double(all.positive - all.negative))
    let count = Double(all.supported)
    let mean = shares.1 / count
    let variance =
      (shares.0 / count - mean * mean) * (1 / Double(part.supported) + 1 / Double(others.supported))
    probability = variance > 0 ? erfc(abs(difference) / (2 * variance).squareRoot()) : 1
  }

  /// How parts feel, each beside all others of a whole.
  ///
  /// - Parameters:
  ///   - parts: The parts with their names.
  ///   - whole: All of them, and what is in no part.
  ///   - method: From which rate of false discoveries on a difference is one, and what is small.
  static func sentiments(
    of parts: [(name: String, moods: StoredMoods)], in whole: StoredMoods, _ method: ReportMethod
  ) -> [PartSentiment] {
    let contrasts = parts.map { MoodContrast($0.moods, beside: whole - $0.moods) }
    let small = parts.map { $0.moods.supported < method.smallestCell }
    // Small parts are not asked, so that they do not cost the others their findings.
    let asked = parts.indices.filter { contrasts[$0] != nil && !small[$0] }
    let rates = FalseDiscoveryRate.adjusted(asked.map { contrasts[$0]?.probability ?? 1 })
    var q: [Double?] = Array(repeating: nil, count: parts.count)
    for (place, rate) in zip(asked, rates) { q[place] = rate }
    return parts.indices.map { place in
      PartSentiment(
        name: parts[place].name, figures: parts[place].moods.figures,
        difference: contrasts[place]?.difference, differenceInterval: contrasts[place]?.interval,
        q: q[place], isDifferent: q[place].map { $0 < method.falseDiscoveryRate } ?? false,
        isSmall: small[place])
    }
  }
}
