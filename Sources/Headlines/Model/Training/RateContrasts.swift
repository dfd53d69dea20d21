internal import Glibc
internal import Learning

/// How much better than its rivals each headline of a test did, in rows that are worth the same.
///
/// The logarithm of a headline's rate of clicks is the sum of how its article does, how its picture does, how
/// the headline does, what nothing foretells, and chance:
///
///     ln rate = article + picture + w·x + ε,   var ε = τ² + 1/clicks
///
/// Generalized least squares multiplies a test's rows by the inverse root of their covariance, in which the
/// article has so large a variance that it tells nothing, variants with one picture share its variance, and few
/// clicks are much chance. Least squares of what comes out fits the strengths *w·x* of a Bradley–Terry model by
/// all the evidence there is: many clicks count more than few, and a variant that is in several pairs counts
/// once.
///
/// Source: A. C. Aitken, "On least squares and linear combination of observations" (1936); the variances of
/// rates: J. L. Fleiss, "Statistical methods for rates and proportions" (1981).
struct RateContrasts {
  /// The variance of an article's own rate: so large that only differences count.
  private static let articleVariance = 25.0
  /// The variance that a picture makes, and that a headline has beyond what words foretell: half and half of
  /// what rates of the training tests differ by beyond chance (0.078 in logarithms squared).
  private static let pictureVariance = 0.06
  private static let headlineVariance = 0.06

  /// The rows of one test, each a sum of the features of its variants.
  struct Block {
    /// The numbers of the headlines, a variant each.
    var headlines: [Int]
    /// What each headline is multiplied by, a row after another.
    var factors: [[Float]]
    /// What each row shall come to.
    var targets: [Float]
  }

  /// Returns the rows of a test; nil if it compares nothing.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - headlines: The number of each variant's headline.
  ///   - known: What is known of each variant already; the rows tell of the rest.
  /// - Complexity: O(*k*³) for *k* variants.
  static func block(
    of test: HeadlineTest, headlines: [Int], known: [Double]
  ) -> Block? {
    guard Set(headlines).count > 1 else { return nil }
    let variants = test.variants
    let count = variants.count
    let clicks = variants.reduce(0.5) { $0 + Double($1.clicks) }
    let impressions = variants.reduce(1) { $0 + Double($1.impressions) }
    let rates = variants.enumerated().map { place, variant in
      log((Double(variant.clicks) + 0.5) / (Double(variant.impressions) + 1)) - known[place]
    }
    let mean = rates.reduce(0, +) / Double(count)
    var covariance = [Double](repeating: articleVariance, count: count * count)
    for i in 0..<count {
      // Chance by the rate of all: a headline that was lucky must not seem surer for it.
      let expected = Double(variants[i].impressions) * clicks / impressions
      covariance[i * count + i] += 1 / (expected + 0.5)
      for j in 0..<count {
        if headlines[i] == headlines[j] { covariance[i * count + j] += headlineVariance }
        if variants[i].setting == variants[j].setting {
          covariance[i * count + j] += pictureVariance
        }
      }
    }
    let inverse = CholeskyFactor(covariance, count: count).inverse
    let targets = inverse.map { row in
      Float(zip(row, rates).reduce(0) { $0 + $1.0 * ($1.1 - mean) })
    }
    return Block(
      headlines: headlines, factors: inverse.map { $0.map(Float.init) }, targets: targets)
  }
}
