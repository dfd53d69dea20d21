internal import Recommendation

/// The reasons of a recommendation as they are written: millionths that add up to the score.
struct RecommendationReasons {
  /// A part of the score with the words that it belongs to; the last may be that of all other words.
  struct Part {
    var text: String
    var points: Int64
  }

  /// The score in millionths.
  let score: Int64
  /// The terms that say most, then all others as one.
  let terms: [Part]
  /// The ids of the articles that were read and say most, most telling first.
  let sources: [Part]

  /// How many terms are told one by one.
  private static let termLimit = 6
  private static let sourceLimit = 3

  /// - Parameter id: The id of the article that is recommended.
  init(
    _ item: RecommendedItem, id: String, _ source: LibraryRecommender, _ spelling: TermSpelling
  ) throws {
    score = Self.millionths(item.score)
    // Running sums are rounded, so that the differences add up to the rounded score.
    var (parts, sum, told) = ([Part](), 0.0, Int64(0))
    let telling = item.terms.prefix(Self.termLimit)
    let words = try spelling.words(ofTerms: telling.map(\.number), inArticle: id)
    for (part, word) in zip(telling, words) {
      sum += part.weight
      let points = Self.millionths(sum)
      parts.append(Part(text: word, points: points - told))
      told = points
    }
    if told != score { parts.append(Part(text: Self.others, points: score - told)) }
    terms = parts
    sources = try item.sources.prefix(Self.sourceLimit).filter { $0.weight > 0 }.map {
      Part(text: try source.id(ofItem: $0.number), points: Self.millionths($0.weight))
    }
  }

  /// What all terms are called that are not told one by one.
  static let others = "(other words)"

  private static func millionths(_ weight: Double) -> Int64 {
    Int64((min(1e12, max(-1e12, weight)) * 1_000_000).rounded())
  }
}
