internal import Glibc

/// The score of a candidate where no model weighs it: frequency times rarity, halved for what mostly
/// stands within longer phrases.
///
/// Source: G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval",
/// Information Processing & Management 24 (1988).
enum UnlearnedScore {
  /// The scores of candidates by their features.
  static func scores(_ values: [Float]) -> [Float] {
    let width = FeatureExtraction.width
    return (0..<values.count / width).map { candidate in
      let start = candidate * width
      let salience = values[start + KeyphraseFeature.salience.rawValue]
      let whole = values[start + KeyphraseFeature.wholeShare.rawValue]
      return salience * (0.5 + 0.5 * whole)
    }
  }

  /// A score as a number from 0 to 1 that rises with it; it is no probability.
  static func probability(ofScore score: Float) -> Double { 1 - exp(-Double(max(0, score)) / 10) }
}
