internal import Glibc

extension TimeSeries {
  /// The share of documents in each stretch of time, drawn towards the series' own mean where there are few.
  ///
  /// One document of two is not the same as a hundred of two hundred. The shares are taken to be drawn
  /// from a beta distribution, whose mean is that of all documents and whose strength *s*, a number of
  /// documents, is the one under which the counts are most likely:
  ///
  ///     share = (count + s · mean) / (total + s)
  ///
  /// A series that varies no more than chance has it gives a large *s*, and is nearly flat.
  ///
  /// - Complexity: O(*n*)
  ///
  /// Source: J. G. Skellam, "A probability distribution derived from the binomial distribution by regarding
  /// the probability of success as variable between the sets of trials" (1948); B. Efron, C. Morris,
  /// "Stein's estimation rule and its competitors: an empirical Bayes approach" (1973).
  public var shrunkenShares: [Double] {
    let mean = share
    guard mean > 0, mean < 1 else { return counts.map { _ in mean } }
    let strength = priorStrength
    return zip(counts, totals).map {
      (Double($0) + strength * mean) / (Double($1) + strength)
    }
  }

  /// Of the strengths from 1 to 100,000 documents, four to an octave, the most likely one.
  private var priorStrength: Double {
    var best = (strength: 1.0, likelihood: -Double.infinity)
    for step in 0...67 {
      let strength = exp2(Double(step) / 4)
      let likelihood = logLikelihood(strength)
      if likelihood > best.likelihood { best = (strength, likelihood) }
    }
    return best.strength
  }

  /// The logarithm of the beta-binomial probability of all counts, but for a constant.
  private func logLikelihood(_ strength: Double) -> Double {
    let (a, b) = (strength * share, strength * (1 - share))
    var sum = 0.0
    for (count, total) in zip(counts, totals) where total > 0 {
      sum += LogGamma.beta(Double(count) + a, Double(total - count) + b) - LogGamma.beta(a, b)
    }
    return sum
  }
}

/// The logarithm of the gamma function, and what is made of it.
enum LogGamma {
  /// Returns ln Γ(x) for a positive number.
  ///
  /// `lgamma` of the C library writes to a global variable, which threads must not do.
  ///
  /// - Complexity: O(1)
  ///
  /// Source: C. Lanczos, "A precision approximation of the gamma function" (1964), with the coefficients of
  /// g = 7 and nine terms.
  static func value(_ x: Double) -> Double {
    guard x >= 0.5 else { return log(.pi / sin(.pi * x)) - value(1 - x) }
    let coefficients = [
      676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
      -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12,
      9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
    ]
    var sum = 0.999_999_999_999_809_93
    for (index, coefficient) in coefficients.enumerated() {
      sum += coefficient / (x + Double(index))
    }
    let t = x + 6.5
    return 0.5 * log(2 * .pi) + (x - 0.5) * log(t) - t + log(sum)
  }

  /// Returns ln B(a, b) for positive numbers.
  static func beta(_ a: Double, _ b: Double) -> Double { value(a) + value(b) - value(a + b) }
}
