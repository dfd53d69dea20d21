/// Headlines made of an article's own words, ranked by how a model expects them to do.
///
///     let ranked = RankedCandidates(for: article, by: &scorer)
///     ranked.entries.first?.text
public struct RankedCandidates: Sendable {
  /// A candidate with its score.
  public struct Entry: Sendable {
    /// How it was made.
    public var candidate: HeadlineCandidate
    /// The headline, capitalized as was asked.
    public var text: String
    /// What the model says of it.
    public var score: HeadlineScore
  }

  /// The candidates, the best first; equal ones in the generator's order.
  public var entries: [Entry]

  /// Why there are none; nil if there are some.
  public var silence: String?

  /// So many are made at most, of which the model chooses.
  private static let pool = 100

  /// Makes and ranks headlines.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - limit: The most that are kept.
  ///   - purpose: What they must fit; nil for anything.
  ///   - capitals: How they are capitalized; nil to leave them as they were made.
  ///   - scorer: What ranks them.
  /// - Complexity: O(*n* log *n*) in the bytes of the article, of which a bounded part is read.
  public init(
    for article: HeadlineArticle, limit: Int = HeadlineGenerator.defaultLimit,
    purpose: HeadlinePurpose? = nil, capitals: TitleCase? = nil, by scorer: inout HeadlineScorer
  ) {
    let proposals = HeadlineGenerator().proposals(for: article, limit: max(limit, Self.pool))
    var found: [Entry] = []
    for candidate in proposals.candidates
    where purpose.map(candidate.purposes.contains) ?? true {
      let text = capitals?.apply(to: candidate.text) ?? candidate.text
      found.append(Entry(candidate: candidate, text: text, score: scorer.score(text)))
    }
    let order = found.indices.sorted {
      (-found[$0].score.score, $0) < (-found[$1].score.score, $1)
    }
    entries = order.prefix(max(0, limit)).map { found[$0] }
    silence = entries.isEmpty ? proposals.silence ?? "nothing fits" : nil
  }
}
