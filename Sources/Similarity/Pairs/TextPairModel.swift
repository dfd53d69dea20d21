internal import Learning
internal import Tokenizing

/// What was learned of how people judge whether two short texts mean the same.
///
/// A ridge regression over features of both texts, over the words that only one of them has, and
/// over the words that stand in place of each other:
///
///     score = b + Σᵢ fᵢ · (wᵢ + Σⱼ qᵢⱼ · fⱼ) + Σ own words / √n + Σ exchanges / √m
///
/// where *q* is symmetric, *n* counts the words that only one text has, and *m* how many exchanges
/// between them are possible. A feature's weight thus depends on the other features, as shared
/// letters say less about texts that share their rare words already; but the score is a sum over
/// features and words, and that sum is the explanation.
///
/// Words are kept by 32 bits of their hash: none can be read from a model.
public struct TextPairModel: Sendable {
  let bias: Double
  /// The weights of the features.
  let weights: [Double]
  /// The weights of their products, row after row.
  let products: [Double]
  let stems: TextPairStems
  let exchanges: TextPairExchanges

  init(
    bias: Double = 0, weights: [Double] = [], products: [Double] = [], stems: TextPairStems,
    exchanges: TextPairExchanges = TextPairExchanges()
  ) {
    let count = TextPairFeature.count
    self.bias = bias
    self.weights = weights.isEmpty ? Array(repeating: 0, count: count) : weights
    self.products = products.isEmpty ? Array(repeating: 0, count: count * count) : products
    self.stems = stems
    self.exchanges = exchanges
  }

  /// The model inside the binary; nil if there is none of this edition.
  public static let embedded: TextPairModel? = {
    guard let file = EmbeddedFile.model("pairs", language: "en") else { return nil }
    return try? TextPairModel(ModelStorage(UnsafeRawBufferPointer(file.bytes)))
  }()

  /// What a feature adds to the score beside the others.
  func part(of feature: TextPairFeature, in features: TextPairFeatures) -> Double {
    let value = features[feature]
    guard value != 0 else { return 0 }
    let (row, count) = (feature.rawValue, TextPairFeature.count)
    var weight = weights[row]
    for (column, other) in features.values.enumerated() {
      weight += products[row * count + column] * other
    }
    return value * weight
  }
}

/// How rare stems are, and what it says if only one of two texts has them.
struct TextPairStems: Sendable {
  /// A stem that no text has is as rare as this.
  var unseenRarity = 1.0
  /// The upper half of each stem's hash, ascending.
  var tags: [UInt32] = []
  /// Inverse document frequencies in thousandths.
  var rarities: [UInt16] = []
  /// Weights in units of `TextPairWeight`.
  var weights: [Int16] = []

  /// What is known of a stem by its hash.
  func find(_ hash: UInt64) -> (rarity: Double, weight: Double) {
    guard let place = TextPairTags.find(hash, in: tags) else { return (unseenRarity, 0) }
    return (Double(rarities[place]) / 1000, TextPairWeight.value(weights[place]))
  }
}

/// What it says if one text has one word where the other has another.
struct TextPairExchanges: Sendable {
  /// The upper half of each exchange's hash, ascending.
  var tags: [UInt32] = []
  /// Weights in units of `TextPairWeight`.
  var weights: [Int16] = []

  /// The weight of an exchange; 0 if it is not known.
  func weight(_ hash: UInt64) -> Double {
    TextPairTags.find(hash, in: tags).map { TextPairWeight.value(weights[$0]) } ?? 0
  }

  /// The hash of an exchange of two stems, whichever text has which.
  static func hash(_ one: UInt64, _ other: UInt64) -> UInt64 {
    WordHash.mix(min(one, other), max(one, other))
  }

  /// What each of the exchanges between so many words of one text and so many of another counts:
  /// all of them together grow with the root of their number.
  static func share(_ countA: Int, _ countB: Int) -> Double {
    1 / Double(countA * countB).squareRoot()
  }

  /// Texts with more exchanges than this differ so much that none is looked at.
  static let mostExchanges = 1024
}

/// Small weights as integers of two bytes.
enum TextPairWeight {
  private static let unitsPerOne = 20_000.0

  static func value(_ units: Int16) -> Double { Double(units) / unitsPerOne }

  static func units(_ value: Double) -> Int16 {
    Int16(max(-32_767, min(32_767, (value * unitsPerOne).rounded())))
  }
}

/// Looking for hashes in sorted halves of them.
enum TextPairTags {
  static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The place of a hash.
  ///
  /// - Complexity: O(log *n*)
  static func find(_ hash: UInt64, in tags: [UInt32]) -> Int? {
    let wanted = tag(hash)
    return tags.withUnsafeBufferPointer { tags in
      var (low, high) = (0, tags.count)
      while low < high {
        let middle = (low + high) / 2
        if tags[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      return low < tags.count && tags[low] == wanted ? low : nil
    }
  }
}
