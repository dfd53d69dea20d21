/// Looks at a page's headline: whether the text keeps what it promises, whether it is clickbait, and whether a
/// better one can be made of the text.
///
///     var checker = HeadlineChecker(scorer: try HeadlineScorer(model))
///     for finding in checker.findings(in: page) { print(finding.message, finding.suggestions) }
public struct HeadlineChecker: ~Copyable {
  private let settings: PageCheckSettings
  private var scorer: HeadlineScorer

  /// Evidence: of headlines of other articles 83 in 84 are flagged, of those with an altered number, name or
  /// outcome 72 in 84, of honest ones 13 in 42 (`docs/headline-candidates.md`).
  static let promise = PageCheck(
    id: "headline-promise", group: .headline, evidence: .tested,
    summary: "a headline that promises what the text lacks")
  /// Evidence: `Lexicons/en/headlines.md`.
  static let clickbait = PageCheck(
    id: "clickbait", group: .headline, evidence: .tested,
    summary: "a headline in the manner of clickbait", threshold: (90, "percent"))
  /// Evidence: `Lexicons/en/headlines.md`.
  static let weak = PageCheck(
    id: "weak-headline", group: .headline, evidence: .tested,
    summary: "a headline that others from the text are expected to beat",
    threshold: (65, "percent of tests"))

  /// All checks, in the order in which they are listed.
  public static let checks = [promise, clickbait, weak]

  /// How many better headlines are named.
  private static let suggestionLimit = 3

  /// Creates a checker.
  public init(settings: PageCheckSettings = PageCheckSettings(), scorer: consuming HeadlineScorer) {
    self.settings = settings
    self.scorer = scorer
  }

  /// The findings about a page's headline; none where it has no headline.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the page, of which a bounded part is read.
  public mutating func findings(in page: Page) -> [Finding] {
    guard let headline = page.title, !headline.isEmpty else { return [] }
    var findings = PageFindings(page, settings)
    let source = page.titleSource ?? 0..<0
    let article = HeadlineArticle(page)
    if settings.isOn(Self.promise) { addPromise(headline, article, source, &findings) }
    let score = scorer.score(headline)
    if score.clickbait * 100 >= settings.threshold(of: Self.clickbait) {
      findings.add(
        Self.clickbait, at: source, excerpt: headline,
        "reads like clickbait (\(Int((score.clickbait * 100).rounded())) %); say what is in the text"
      )
    }
    if settings.isOn(Self.weak) {
      addBetter(than: score.score, headline, article, source, &findings)
    }
    return findings.sorted()
  }

  private func addPromise(
    _ headline: String, _ article: HeadlineArticle, _ source: Range<Int>,
    _ findings: inout PageFindings
  ) {
    let report = ClaimCheck(article).check(headline)
    guard report.promisesMore else { return }
    let words = report.unsupported.map { "“\($0.text)”" }.joined(separator: ", ")
    findings.add(
      Self.promise, at: source, excerpt: headline,
      "the text lacks \(words); change the headline or the text")
  }

  private mutating func addBetter(
    than present: Double, _ headline: String, _ article: HeadlineArticle, _ source: Range<Int>,
    _ findings: inout PageFindings
  ) {
    let least = settings.threshold(of: Self.weak) / 100
    let ranked = RankedCandidates(for: article, limit: Self.suggestionLimit, by: &scorer)
    let better = ranked.entries.filter {
      HeadlineComparison.winProbability(of: $0.score.score, against: present) >= least
    }
    guard let best = better.first else { return }
    let wins = HeadlineComparison.winProbability(of: best.score.score, against: present) * 100
    findings.add(
      Self.weak, at: source, excerpt: headline,
      "others of the text's own words are expected to win up to \(Int(wins.rounded())) of 100 tests",
      suggestions: better.map(\.text))
  }
}
