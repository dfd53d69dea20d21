/// Finds the articles most like a text, or like one another, and says why.
///
///     let finder = SimilarArticleFinder(index, associations: try .learned(from: index))
///     let found = try finder.articles(
///       similarTo: "Batteries that store the sun for the night".utf8Span.span, .init(limit: 3))
///     found[0].id             // "a17"
///     found[0].reasons[0]     // stems "batteri", source .word, weight 312000
///
/// A query's most telling words look for candidates in the index by BM25. These are then compared in full: by
/// all words, words of the title, phrases, tags, and by how much the two texts keep the same company
/// (`TermAssociations`), relative to the candidate that shares most words. Equal scores are ordered by identifiers.
///
/// A finder reuses its memory; each thread has its own.
public final class SimilarArticleFinder {
  /// The index in which articles are found.
  public let index: Index
  /// How much each kind of evidence counts.
  public let settings: SimilaritySettings

  private let searcher: Searcher
  private var reader = ArticleTermReader()
  private var query = ArticleQuery()
  private var comparison: ArticleComparison
  private var search = IndexQuery()

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - index: The index in which articles are found.
  ///   - associations: What words of the library have to do with each other.
  ///   - settings: How much each kind of evidence counts.
  public init(
    _ index: Index, associations: TermAssociations = .none,
    settings: SimilaritySettings = SimilaritySettings()
  ) {
    self.index = index
    self.settings = settings
    searcher = Searcher(index)
    comparison = ArticleComparison(index, associations)
  }
}

// MARK: - Finding

extension SimilarArticleFinder {
  /// What may be found, and what of an article counts.
  public struct Choice: Sendable {
    /// The most articles that are wanted.
    public var limit = 10
    /// Articles that are not to be found.
    public var excluded: [IndexDocument] = []
    /// If not nil, the only articles to be found.
    public var candidates: [IndexDocument]?
    /// What of an article counts.
    public var fields = Set(ArticleField.allCases)

    /// Creates a choice of ten articles.
    public init(limit: Int = 10) { self.limit = limit }
  }

  /// Returns the articles most like a text.
  ///
  /// - Parameters:
  ///   - text: The text; it need not be valid UTF-8.
  ///   - language: Its language by ISO 639-1.
  ///   - choice: What may be found.
  /// - Returns: The best first. Articles that share no word with the text are not found.
  /// - Throws: `IndexError.damaged`.
  public func articles(
    similarTo text: Span<UInt8>, language: String? = nil, _ choice: Choice = Choice()
  ) throws(IndexError) -> [SimilarArticle] {
    text.withUnsafeBufferPointer { reader.read(query: $0, language: language) }
    try query.fill(reader.terms, index, settings, fields: choice.fields)
    return try found(choice)
  }

  /// Returns the articles most like an article of the index, which itself is not found.
  ///
  /// - Throws: `IndexError.damaged`.
  public func articles(
    similarTo document: IndexDocument, _ choice: Choice = Choice()
  ) throws(IndexError) -> [SimilarArticle] {
    try query.fill(document, index, settings, fields: choice.fields)
    var choice = choice
    choice.excluded.append(document)
    return try found(choice)
  }

  /// Returns the articles that share most with a text's most telling words, by BM25 alone.
  ///
  /// These are the candidates that `articles(similarTo:)` compares in full: faster to find, without reasons, and
  /// not as good.
  ///
  /// - Throws: `IndexError.damaged`.
  public func articles(
    sharingWordsWith text: Span<UInt8>, language: String? = nil, _ choice: Choice = Choice()
  ) throws(IndexError) -> [IndexHit] {
    text.withUnsafeBufferPointer { reader.read(query: $0, language: language) }
    try query.fill(
      reader.terms, index, settings, fields: choice.fields.intersection([.text, .tag]))
    return try candidates(choice, limit: choice.limit)
  }

  private func found(_ choice: Choice) throws(IndexError) -> [SimilarArticle] {
    guard choice.limit > 0 else { return [] }
    let hits = try candidates(choice, limit: max(settings.candidateCount, choice.limit))
    comparison.begin(query, settings)
    for hit in hits { try comparison.compare(hit.document) }
    let most = comparison.mostShared
    guard most > 0 else { return [] }
    var ranking = hits.indices.map { (place: $0, score: comparison.score(of: $0, most: most)) }
    ranking.sort { $0.score > $1.score }
    // Identifiers decide only between those that can be among the wanted.
    let last = ranking[min(choice.limit, ranking.count) - 1].score
    var found: [Candidate] = []
    for (place, score) in ranking.prefix(while: { $0.score >= last }) {
      let document = hits[place].document
      found.append(
        Candidate(
          place: place, document: document, id: try index.identifier(of: document), score: score))
    }
    found.sort {
      $0.score != $1.score ? $0.score > $1.score : $0.id.lexicographicallyPrecedes($1.id)
    }
    return found.prefix(choice.limit).map { candidate in
      SimilarArticle(
        document: candidate.document, id: String(decoding: candidate.id, as: UTF8.self),
        score: candidate.score, reasons: reasons(candidate.place, most: most))
    }
  }

  /// A candidate that can be among the wanted.
  private struct Candidate {
    var place: Int
    var document: IndexDocument
    var id: [UInt8]
    var score: Int
  }

  /// The articles that share most with the query's most telling words.
  private func candidates(_ choice: Choice, limit: Int) throws(IndexError) -> [IndexHit] {
    let entries = query.entries
    var telling = entries.indices.filter { entries[$0].field != .phrase }
    // Words of titles look for candidates only where no others do.
    if telling.contains(where: { entries[$0].field == .text }) {
      telling.removeAll { entries[$0].field == .title }
    }
    if telling.count > settings.searchedWordCount {
      telling.sort {
        entries[$0].weight != entries[$1].weight ? entries[$0].weight > entries[$1].weight : $0 < $1
      }
      telling.removeLast(telling.count - settings.searchedWordCount)
    }
    search.removeAll()
    for entry in telling {
      search.append(
        query.bytes.span.bytes.extracting(entries[entry].range), weight: entries[entry].frequency)
    }
    return try searcher.search(
      search, limit: limit, excluding: choice.excluded, candidates: choice.candidates)
  }
}

// MARK: - Reasons

extension SimilarArticleFinder {
  /// The parts by words: those of a word in the title belong to the word.
  private func reasons(_ candidate: Int, most: Double) -> [SimilarityReason] {
    let entries = query.entries
    var sums = Array(repeating: (points: 0, isShared: false), count: entries.count)
    comparison.forEachReason(of: candidate, most: most) { entry, points, isShared in
      sums[entries[entry].word].points += points
      if isShared { sums[entry].isShared = true }
    }
    var reasons: [SimilarityReason] = []
    for (number, sum) in sums.enumerated() where sum.points != 0 {
      let source: SimilarityReason.Source =
        switch entries[number].field {
        case .text, .title: sum.isShared ? .word : .association
        case .phrase: .phrase
        case .tag: .tag
        }
      reasons.append(
        SimilarityReason(
          stems: ArticleField.words(ofKey: query.key(number)), source: source, weight: sum.points))
    }
    return reasons.sorted {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : $0.stems.utf8.lexicographicallyPrecedes($1.stems.utf8)
    }
  }
}
