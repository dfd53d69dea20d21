/// What is measured of two texts together; 0 throughout means that nothing is said.
///
/// All features are the same for (a, b) and (b, a). "Telling" words are those that are not stop
/// words; a word is *rare* as far as few texts have it (its inverse document frequency).
enum TextPairFeature: Int, CaseIterable {
  /// The cosine of the telling words, each counting by its rarity.
  case telling
  /// The cosine of all words, each counting the same.
  case words
  /// The cosine of all runs of four letters.
  case letters
  /// The cosine of all pairs of neighboring words.
  case neighbors
  /// The longest common subsequence of the words, as a share of both texts.
  case order
  /// How much of one text's telling words, by rarity, is found in the other, if only as a word with
  /// some of the same letters; the larger of both directions.
  case coverage
  /// One over the number of words of both texts and one.
  case brevity
  /// Whether one text negates and the other does not.
  case negation
  /// Whether both texts have numbers that the other lacks.
  case otherNumbers
  /// The share of the texts' numbers that both have.
  case sameNumbers
  /// The rarest telling word that the other text lacks, of the side where it is less rare: high
  /// only if both texts say something of their own.
  case rarestOwn
  /// How many telling words the other text lacks, of the side with more of them: *n* words count
  /// *n* / (*n* + 2), so that texts much longer than those that were learned from stay within what
  /// is known.
  case ownCount

  /// The number of features.
  static let count = allCases.count

  /// The features whose products with all others, and with themselves, are features too.
  static let factors: [TextPairFeature] = [.telling, .ownCount]
}

/// The values of all features of two texts.
struct TextPairFeatures {
  private(set) var values = [Double](repeating: 0, count: TextPairFeature.count)

  subscript(feature: TextPairFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}
