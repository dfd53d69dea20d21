public import Headlines

/// An article's headline judged, and better ones to try, made of the article's own words.
///
///     {"file": "draft.md", "headline": {"text": "…", "score": 0.1, "clickbait": 0.02, "pixels": 512,
///        "support": 0.9, "promisesMore": false, "unsupported": [{"kind": "number", "text": "42", …}]},
///      "candidates": [{"headline": "…", "winProbability": 0.64, "verdict": "better", "form": "quote",
///        "reason": "…", "purposes": ["page", "email"], …}, …]}
///
/// Candidates are ranked by the model. Their win probability is against the present headline; without one,
/// against the mean headline that the model knows.
public struct ArticleHeadlines: Hashable, Codable, Sendable {
  /// The headline that the article has.
  public struct Present: Hashable, Codable, Sendable {
    /// The headline.
    public var text: String
    /// The log-odds of being clicked.
    public var score: Double
    /// The probability of being clickbait, 0 to 1.
    public var clickbait: Double
    /// How wide it is among search results, in pixels.
    public var pixels: Int
    /// The share of its claims that the article has, 0 to 1.
    public var support: Double
    /// Whether it promises what the text lacks.
    public var promisesMore: Bool
    /// The claims that the article lacks.
    public var unsupported: [Unsupported]
  }

  /// A claim of a headline that its article lacks.
  public struct Unsupported: Hashable, Codable, Sendable {
    /// What kind of claim it is.
    public var kind: String
    /// The words, as they stand in the headline.
    public var text: String
  }

  /// A headline to try.
  public struct Candidate: Hashable, Codable, Sendable {
    /// The headline.
    public var headline: String
    /// The probability that it does better than the present headline, 0 to 1.
    public var winProbability: Double
    /// What that comes to: better, worse or about equal.
    public var verdict: Verdict
    /// The log-odds of being clicked.
    public var score: Double
    /// The probability of being clickbait, 0 to 1.
    public var clickbait: Double
    /// How it was made.
    public var form: HeadlineForm
    /// Why it is offered.
    public var reason: String
    /// What it fits.
    public var purposes: [HeadlinePurpose]
    /// How wide it is among search results, in pixels.
    public var pixels: Int
  }

  /// What a win probability comes to.
  public enum Verdict: String, Hashable, Codable, Sendable {
    case better
    case worse
    case aboutEqual = "about equal"
  }

  /// The document's name.
  public var file: String
  /// The headline that it has; nil if it has none.
  public var headline: Present?
  /// Headlines to try, best first.
  public var candidates: [Candidate]
  /// Why there are no candidates; nil if there are.
  public var silence: String?
}

extension ArticleHeadlines {
  /// What a person asks for.
  public struct Options: Hashable, Sendable {
    /// How many candidates there are at most.
    public var limit = HeadlineGenerator.defaultLimit
    /// How candidates are capitalized; nil to leave them as they were made.
    public var style: TitleCase.Style?
    /// What candidates must fit; nil for anything.
    public var purpose: HeadlinePurpose?

    /// Creates the options that are the default.
    public init() {}
  }

  /// Judges a document's headline and makes others.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the document.
  public init(
    _ file: PageFile, options: Options = Options(), by scorer: inout HeadlineScorer
  ) {
    self.file = file.name
    let article = HeadlineArticle(file.page)
    let present = article.headline.map { Self.present($0, article, &scorer) }
    let ranked = RankedCandidates(
      for: article, limit: options.limit, purpose: options.purpose,
      capitals: options.style.map { TitleCase($0, article: article) }, by: &scorer)
    headline = present
    candidates = ranked.entries.map {
      Self.candidate($0, against: present?.score ?? 0, scorer.model.commitment)
    }
    silence = ranked.silence
  }

  private static func present(
    _ headline: String, _ article: HeadlineArticle, _ scorer: inout HeadlineScorer
  ) -> Present {
    let score = scorer.score(headline)
    let report = ClaimCheck(article).check(headline)
    return Present(
      text: headline, score: rounded(score.score), clickbait: rounded(score.clickbait),
      pixels: pixels(headline), support: rounded(report.support),
      promisesMore: report.promisesMore,
      unsupported: report.unsupported.map { Unsupported(kind: $0.kind.rawValue, text: $0.text) })
  }

  private static func candidate(
    _ entry: RankedCandidates.Entry, against other: Double, _ commitment: Double
  ) -> Candidate {
    let distance = entry.score.score - other
    let verdict: Verdict =
      abs(distance) < commitment ? .aboutEqual : distance > 0 ? .better : .worse
    return Candidate(
      headline: entry.text,
      winProbability: rounded(
        HeadlineComparison.winProbability(of: entry.score.score, against: other)),
      verdict: verdict, score: rounded(entry.score.score),
      clickbait: rounded(entry.score.clickbait), form: entry.candidate.form,
      reason: entry.candidate.reason, purposes: entry.candidate.purposes,
      pixels: pixels(entry.text))
  }

  private static func pixels(_ headline: String) -> Int {
    Int(min(1e9, PixelWidth.search.pixels(of: headline).rounded()))
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

// MARK: - For people

extension ArticleHeadlines {
  /// The headline with what is to be said of it, and the candidates as a table.
  public func table(style: TerminalStyle, width: Int) -> [UInt8] {
    var output: [UInt8] = []
    if let headline {
      output += Array(visible(headline.text).utf8) + [ASCII.lf]
      output += judgement(headline, style: style, width: width)
      output.append(ASCII.lf)
    }
    guard silence == nil else {
      return output + Array("no candidates: \(silence ?? "")\n".utf8)
    }
    var table = TerminalTable([
      TerminalTable.Column(title: "wins"),
      TerminalTable.Column(title: "verdict", alignment: .leading),
      TerminalTable.Column(title: "form", alignment: .leading),
      TerminalTable.Column(title: "headline", alignment: .leading, limit: max(30, width - 34)),
    ])
    for candidate in candidates {
      table.append([
        TerminalTable.Cell("\(Rounded.percent(candidate.winProbability)) %", .heading),
        TerminalTable.Cell(candidate.verdict.rawValue),
        TerminalTable.Cell(candidate.form.rawValue), TerminalTable.Cell(candidate.headline),
      ])
    }
    return output + table.bytes(style: style)
  }

  private func judgement(_ headline: Present, style: TerminalStyle, width: Int) -> [UInt8] {
    var parts = TerminalParagraph(style: style, width: width, separator: style.glyphs.separator)
    parts.append("score \(Rounded.signed(headline.score))", .heading)
    parts.append("clickbait \(Rounded.percent(headline.clickbait)) %")
    parts.append("\(headline.pixels) px")
    parts.append("\(Rounded.percent(headline.support)) % of its claims are in the text")
    if headline.promisesMore {
      let words = headline.unsupported.map { "“\(visible($0.text))”" }.joined(separator: ", ")
      parts.append("promises what the text lacks: \(words)", .negative)
    }
    return parts.bytes
  }
}
