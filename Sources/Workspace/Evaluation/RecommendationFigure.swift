/// The figures by which recommenders are compared.
public enum RecommendationFigure: String, CaseIterable, CodingKey, CodingKeyRepresentable,
  Codable, Sendable
{
  /// The discounted gain of the first ten, where all that is relevant is so alike, as a share of the best.
  case ndcgAt10

  /// Of what is relevant to a reader, the share that is among the first ten.
  case recallAt10

  /// The same of the first twenty.
  case recallAt20

  /// One over the rank of the first that is relevant, among the first twenty.
  case mrrAt20

  /// The share of readers to whom something relevant is recommended among the first ten.
  case hitAt10

  /// The share of the catalog that is recommended to somebody among the first ten.
  case coverageAt10

  /// How surprising the first ten are: the mean of −log₂ of the share of readers who know an item.
  case noveltyAt10

  /// How unequally items are recommended among the first ten: 0 all alike, 1 one alone.
  case giniAt10

  /// How different the tags of the first ten are from each other.
  case diversityAt10

  /// Those that are means over readers, one value each, so that they have intervals.
  static let perReader: [Self] = [.ndcgAt10, .recallAt10, .recallAt20, .mrrAt20, .hitAt10]
}
