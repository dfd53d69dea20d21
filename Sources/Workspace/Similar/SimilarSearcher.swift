public import Similarity

/// Answers queries of a program: ids and scores, without titles and reasons.
public final class SimilarSearcher {
  private let answerer: SimilarAnswerer

  /// Creates a searcher.
  ///
  /// - Parameters:
  ///   - search: The library that is searched.
  ///   - fields: What of an article counts; nil for all.
  ///   - limit: The most articles of an answer.
  public init(_ search: LibrarySearch, fields: Set<ArticleField>? = nil, limit: Int) {
    var options = SimilarOptions(output: OutputOptions(format: .ndjson))
    options.limit = limit
    options.reasonLimit = 0
    if let fields { options.fields = fields }
    answerer = SimilarAnswerer(search, options)
  }

  /// Returns the ids of the articles most like a text, the best first, with scores that are comparable within
  /// this query.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - excluded: Ids that are left out.
  ///   - candidates: The only ids to be found; nil for all.
  /// - Throws: `LibraryError`.
  public func results(
    for text: String, excluding excluded: [String] = [], candidates: [String]? = nil
  ) throws -> [(id: String, score: Double)] {
    var text = text
    let answer = try text.withUTF8 {
      try answerer.answer(id: "", to: $0, excluding: excluded, candidates: candidates)
    }
    return answer.results.map { ($0.id, Double($0.score) / Double(SimilarArticle.unit)) }
  }
}
