internal import Keyphrases
internal import Tokenizing

/// Makes headlines of an article's own words.
///
///     let article = HeadlineArticle(text, headline: "Our news")
///     for candidate in HeadlineGenerator().candidates(for: article, limit: 12) {
///       print(candidate.text, candidate.reason)
///     }
///
/// Each form (`HeadlineForm`) offers what the text supports: sentences that can stand alone,
/// shortened by `ShorteningRule`s and tried by `SoundnessRule`s, some with a keyphrase before them;
/// quotes with their speakers; headings that say how, why or what; questions that are answered;
/// counted lists. Words are left out and never added, but for a name, a keyphrase, `How` or `Why`
/// before them and the number of a list. Every candidate must pass `ClaimCheck`. Near-duplicates
/// and what repeats the present headline give way.
///
/// Precision goes before number: an article that supports few headlines gets few.
public struct HeadlineGenerator: Sendable {
  /// The candidates of an article if no limit is named.
  public static let defaultLimit = 12
  /// Only so many bytes of an article are read, up to the end of a block.
  static let readLimit = 100_000

  private let extractor: KeyphraseExtractor

  /// Creates a generator.
  public init() { extractor = KeyphraseExtractor(limit: 14, language: "en") }

  /// Returns headlines for an article, the best first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes, of which `readLimit` are read.
  public func candidates(
    for article: HeadlineArticle, limit: Int = defaultLimit
  ) -> [HeadlineCandidate] {
    proposals(for: article, limit: limit).candidates
  }

  /// Returns headlines for an article, the best first, or why there are none.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes, of which `readLimit` are read.
  public func proposals(
    for article: HeadlineArticle, limit: Int = defaultLimit
  ) -> HeadlineProposals {
    let article = article.beginning(Self.readLimit)
    let reading = ArticleReading(article)
    if let silence = Self.silence(article, reading) {
      return HeadlineProposals(candidates: [], silence: silence)
    }
    let material = HeadlineMaterial(reading: reading, keyphrases: keyphrases(of: article))
    let offers = Self.makers(material).flatMap { $0.offers(from: material) }
    let selection = HeadlineSelection(headline: article.headline, check: ClaimCheck(article))
    let candidates = selection.best(of: offers, limit: max(0, limit))
    let silence = candidates.isEmpty ? "no sentence of the text can stand alone" : nil
    return HeadlineProposals(candidates: candidates, silence: silence)
  }

  private static func makers(_ material: HeadlineMaterial) -> [any HeadlineMaker] {
    let drafts = StatementDrafts(material)
    return [
      StatementMaker(drafts: drafts), KeywordMaker(drafts: drafts), NewspaperMaker(drafts: drafts),
      QuoteMaker(), AnswerMaker(), CauseMaker(), HeadingMaker(), QuestionMaker(), ListMaker(),
    ]
  }

  /// Why no headlines are made of an article; nil if they can be tried.
  private static func silence(_ article: HeadlineArticle, _ reading: ArticleReading) -> String? {
    guard !reading.sentences.isEmpty else { return "there are no sentences" }
    let guess = LanguageIdentifier.embedded.identify(article.text.span)
    guard guess.isClear, guess.language != "en" else { return nil }
    return "headlines are made of English text only; this is '\(guess.language)'"
  }

  private func keyphrases(of article: HeadlineArticle) -> [Keyphrase] {
    var finder = KeyphraseFinder(extractor)
    let title = Array((article.headline ?? "").utf8)
    return finder.keyphrases(title: title.span, text: article.text.span)
  }
}
