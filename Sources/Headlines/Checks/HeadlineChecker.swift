/// Looks at a page's headline: whether the text keeps what it promises, whether it is clickbait, and whether a
/// better one can be made of the text.
///
///     var checker = HeadlineChecker(scorer: try HeadlineScorer(model))
///     for finding in checker.findings(in: page) { print(finding.message, finding.suggestions) }
public struct HeadlineChecker: ~Copyable {
  private let settings: PageCheckSettings
  private var scorer: HeadlineScorer
  private let generator = HeadlineGenerator()

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
    let report = ClaimCheck(article).check(headline)
    if report.promisesMore {
      let words = report.unsupported.map { "“\($0.text)”" }.joined(separator: ", ")
      findings.add(
        Self.promise, at: source, excerpt: headline,
        "the text lacks \(words); change the headline or the text")
    }
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

  private mutating func addBetter(
    than present: Double, _ headline: String, _ article: HeadlineArticle, _ source: Range<Int>,
    _ findings: inout PageFindings
  ) {
    let least = settings.threshold(of: Self.weak) / 100
    var better: [(text: String, probability: Double)] = []
    for candidate in generator.candidates(for: article) {
      let score = scorer.score(candidate.text).score
      let probability = HeadlineComparison.winProbability(of: score, against: present)
      if probability >= least { better.append((candidate.text, probability)) }
    }
    guard let best = better.map(\.probability).max() else { return }
    let order = better.indices.sorted {
      (-better[$0].probability, $0) < (-better[$1].probability, $1)
    }
    findings.add(
      Self.weak, at: source, excerpt: headline,
      "others of the text's own words are expected to win up to \(Int((best * 100).rounded())) of 100 tests",
      suggestions: order.prefix(Self.suggestionLimit).map { better[$0].text })
  }
}
