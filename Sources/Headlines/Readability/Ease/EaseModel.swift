internal import Learning
internal import Tokenizing

/// What was learned of how easy readers find a text.
///
/// A ridge regression over features of passages (`EaseFeature`), their words and their pairs of
/// words:
///
///     ease = b + Σ wᵢ · zᵢ + Σ wₜ · (1 + ln nₜ) · rₜ / √Σ((1 + ln n) · r)²
///
/// where *z* is a feature as deviations from its mean, cut off at ±4, *n* how often a term is in the
/// passage, and *r* how rare it is. A text is read in passages of some 170 words, the length of what
/// was learned from, and its ease is the mean over its words; so texts of any length compare.
///
/// Source: A. E. Hoerl, R. W. Kennard, "Ridge regression", Technometrics 12 (1970).
public struct EaseModel: Sendable {
  let bias: Double
  let means: [Double]
  let deviations: [Double]
  /// The weights of the features as deviations.
  let weights: [Double]
  let words: EaseTerms
  let pairs: EaseTerms
  /// How rare a word is that the model does not know.
  let unseenRarity: Double
  /// Four in five texts are not farther than this from their ease.
  let spread: Double
  /// The ease below which 0, 5, 10 … 100 % of the texts are that were learned from.
  let quantiles: [Double]

  /// A feature counts as no farther from its mean than so many deviations.
  static let farthest = 4.0
  /// The number of quantiles.
  static let quantileCount = 21

  /// The model inside the binary, learned from CLEAR and OneStopEnglish; nil if there is none of this
  /// edition. CLEAR may not be used commercially: `embeddedFree` does without it.
  public static let embedded: EaseModel? = EaseModel(embedded: "ease")

  /// The model inside the binary that was learned from OneStopEnglish alone; nil if there is none of
  /// this edition.
  public static let embeddedFree: EaseModel? = EaseModel(embedded: "ease-free")

  init(
    bias: Double, means: [Double], deviations: [Double], weights: [Double], words: EaseTerms,
    pairs: EaseTerms, unseenRarity: Double, spread: Double, quantiles: [Double]
  ) {
    self.bias = bias
    self.means = means
    self.deviations = deviations
    self.weights = weights
    self.words = words
    self.pairs = pairs
    self.unseenRarity = unseenRarity
    self.spread = spread
    self.quantiles = quantiles
  }

  private init?(embedded name: String) {
    guard let file = EmbeddedFile.model(name, language: "en") else { return nil }
    try? self.init(ModelStorage(UnsafeRawBufferPointer(file.bytes)))
  }
}

// MARK: - Values

extension EaseModel {
  /// What a feature adds to the ease of a passage.
  func part(of feature: Int, _ value: Double) -> Double {
    weights[feature] * standardized(feature, value)
  }

  /// A feature as deviations from its mean.
  func standardized(_ feature: Int, _ value: Double) -> Double {
    let distance = (value - means[feature]) / deviations[feature]
    return min(Self.farthest, max(-Self.farthest, distance))
  }

  /// The share of the texts that were learned from which are harder.
  func shareBelow(_ ease: Double) -> Double {
    guard let place = quantiles.firstIndex(where: { $0 > ease }) else { return 1 }
    guard place > 0 else { return 0 }
    let (lower, upper) = (quantiles[place - 1], quantiles[place])
    let fraction = upper > lower ? (ease - lower) / (upper - lower) : 0
    return (Double(place - 1) + fraction) / Double(quantiles.count - 1)
  }
}
