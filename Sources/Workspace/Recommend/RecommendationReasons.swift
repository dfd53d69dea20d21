internal import Recommendation
internal import Similarity

/// The reasons of a recommendation as they are written: millionths that add up to the score.
struct RecommendationReasons {
  /// A part of the score, with the words or the article that it belongs to.
  struct Part {
    var text: String
    var points: Int64
    /// `word`, `phrase`, `tag`, or `rest` for all that are not told one by one; nil for articles.
    var source: String?
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
      let kind = Self.source(ofKey: source.texts.key(ofTerm: part.number))
      parts.append(Part(text: word, points: points - told, source: kind))
      told = points
    }
    let restCount = item.terms.count - telling.count
    if told != score || restCount > 0 {
      parts.append(Part(text: "\(restCount) more", points: score - told, source: Self.rest))
    }
    terms = parts
    sources = try item.sources.prefix(Self.sourceLimit).filter { $0.weight > 0 }.map {
      Part(text: try source.id(ofItem: $0.number), points: Self.millionths($0.weight))
    }
  }

  /// The source of all terms together that are not told one by one.
  static let rest = "rest"

  private static func source(ofKey key: [UInt8]) -> String {
    switch ArticleField(ofKey: key) {
    case .text, .title: "word"
    case .phrase: "phrase"
    case .tag: "tag"
    }
  }

  private static func millionths(_ weight: Double) -> Int64 {
    Int64((min(1e12, max(-1e12, weight)) * 1_000_000).rounded())
  }
}
