internal import Similarity

/// The articles like one query, as they are told to others.
struct SimilarAnswer: Hashable, Sendable {
  /// One article.
  struct Result: Hashable, Sendable {
    var id: String
    var title: String
    var url: String?
    /// In millionths.
    var score: Int
    /// What made the score; the weights add up to it.
    var reasons: [Reason]
  }

  /// A part of a score.
  struct Reason: Hashable, Sendable {
    /// The words, as they stand in the query.
    var text: String
    /// `word`, `phrase`, `tag`, `association`, or `rest` for all that are not told one by one.
    var source: String
    /// In millionths.
    var weight: Int
  }

  /// The query's id.
  var id: String
  /// The best first.
  var results: [Result]
}

extension SimilarAnswer.Result {
  /// Takes over what was found, with reasons in the words of a text.
  ///
  /// - Parameters:
  ///   - article: What was found.
  ///   - forms: The words for stems.
  ///   - limit: So many reasons are told one by one.
  init(
    _ article: SimilarArticle, title: String, url: String?, _ forms: SurfaceForms, limit: Int
  ) {
    id = article.id
    self.title = title
    self.url = url
    score = article.score
    reasons = article.reasons.prefix(limit).map {
      SimilarAnswer.Reason(
        text: forms.text(of: $0.stems), source: $0.source.rawValue, weight: $0.weight)
    }
    let rest = article.reasons.dropFirst(limit)
    if !rest.isEmpty {
      reasons.append(
        SimilarAnswer.Reason(
          text: "\(rest.count) more", source: "rest", weight: rest.reduce(0) { $0 + $1.weight }))
    }
  }
}
