internal import Headlines
internal import Sentiment
internal import Similarity

/// Makes a report about one document.
///
///     let report = try ArticleReportRun().run(try PageFile(path: "draft.md"))
///     report.keyphrases.map(\.text)
///
/// Of a very long document the first sentences are shown and judged one by one; all else is told of the
/// whole.
public struct ArticleReportRun {
  /// What a person asked for.
  public struct Options: Sendable {
    /// What the report is called; nil for the document's headline.
    public var title: String?
    /// The version of the command, for the method.
    public var version: String?
    /// Where similar articles are looked for; nil for nowhere.
    public var library: Library?
    /// How many similar articles are named.
    public var similarLimit = 6

    /// Creates the options that are the default.
    public init() {}
  }

  private let options: Options
  private let messages: ScoreRun.Messages

  /// How many findings of a group are shown, and how many calls.
  private static let findingLimit = 12
  private static let callLimit = 12

  /// Prepares reports.
  public init(
    options: Options = Options(), messages: ScoreRun.Messages = ScoreRun.Messages()
  ) {
    self.options = options
    self.messages = messages
  }

  /// Reads a document and makes the report.
  ///
  /// - Throws: `LibraryError` if similar articles cannot be looked for.
  public func run(_ file: PageFile) throws -> ArticleReport {
    let page = file.page
    let text = ArticleText(page)
    let headline = page.title.map { OneLine.text($0, limit: 500) }.flatMap { $0.isEmpty ? nil : $0 }
    var moods = SentenceMoods()
    let sentiment = moods.sentiment(of: text.text, in: nil)
    let prose = page.prose
    let words = ReadingFigures(prose.isEmpty ? text.text : prose, language: sentiment.language)
    let language = words.reading == nil ? nil : sentiment.language
    let phrases = ArticlePhrases(title: headline ?? "", text: text.text, language: language)
    let judged = sentiment.label == nil ? nil : language
    let paragraphs = moods.paragraphs(of: text, in: judged, phrases: phrases.places)
    let isEnglish = language.map(LanguageSupport.isEnglish) ?? false
    let findings = findings(in: page, isEnglish: isEnglish)
    let calls = isEnglish ? CallToActionFinder().calls(in: page) : []
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    return ArticleReport(
      title: options.title ?? headline ?? name,
      coverage: coverage(
        name, headline, language, text, paragraphs, problems: file.problems),
      mood: language == nil ? nil : ArticleReport.Mood(sentiment),
      emotions: language == nil ? [] : Self.emotions(sentiment), paragraphs: paragraphs,
      keyphrases: phrases.phrases, readability: words.reading,
      findings: shown(findings), findingCounts: Self.counts(findings),
      headline: isEnglish ? headlines(file) : nil,
      calls: calls.prefix(Self.callLimit).map { call(of: $0, in: page) }, callCount: calls.count,
      similar: try similar(to: text, headline, file, language),
      method: method(language, isEnglish: isEnglish))
  }
}

// MARK: - Parts

extension ArticleReportRun {
  private static func emotions(_ sentiment: Sentiment) -> [ArticleReport.Feeling] {
    guard let emotions = sentiment.emotions else { return [] }
    return Emotion.allCases.enumerated()
      .map { (offset: $0.offset, emotion: $0.element, probability: emotions[$0.element]) }
      .sorted { ($1.probability, $0.offset) < ($0.probability, $1.offset) }
      .map { ArticleReport.Feeling(emotion: $0.emotion.rawValue, probability: $0.probability) }
  }

  /// The findings; in other languages only those that need no words.
  private func findings(in page: Page, isEnglish: Bool) -> [ImproveChecks.GroupedFinding] {
    var checkers = ImproveChecks().checkers()
    return checkers.findings(in: page).filter {
      isEnglish || $0.group == .structure || $0.group == .images
    }
  }

  private func shown(_ findings: [ImproveChecks.GroupedFinding]) -> [ArticleReport.Issue] {
    PageCheck.Group.allCases.flatMap { group in
      findings.filter { $0.group == group }.prefix(Self.findingLimit).map { grouped in
        let finding = grouped.finding
        return ArticleReport.Issue(
          group: group.rawValue, check: finding.check, evidence: finding.evidence.rawValue,
          line: finding.position.line, column: finding.position.column,
          message: OneLine.text(finding.message, limit: 400),
          excerpt: OneLine.text(finding.excerpt, limit: 200),
          suggestions: finding.suggestions.prefix(3).map { OneLine.text($0, limit: 300) })
      }
    }
  }

  private static func counts(
    _ findings: [ImproveChecks.GroupedFinding]
  ) -> [ArticleReport.GroupCount] {
    PageCheck.Group.allCases.map { group in
      ArticleReport.GroupCount(
        group: group.rawValue, count: findings.count { $0.group == group })
    }
  }

  private func headlines(_ file: PageFile) -> ArticleHeadlines? {
    guard let model = HeadlineModel.english, var scorer = try? HeadlineScorer(model) else {
      return nil
    }
    return ArticleHeadlines(file, by: &scorer)
  }

  private func call(of call: CallToAction, in page: Page) -> ArticleReport.Call {
    ArticleReport.Call(
      kind: call.kind.rawValue, text: OneLine.text(call.words, limit: 200),
      line: page.places.position(ofSource: call.source.lowerBound).line,
      problems: CallToAction.Problem.allCases.filter { call.problems.contains($0) }
        .map(\.rawValue))
  }

  /// What is like the document; an article of its name is the document itself.
  private func similar(
    to text: ArticleText, _ headline: String?, _ file: PageFile, _ language: String?
  ) throws -> [ArticleReport.SimilarPiece]? {
    guard let library = options.library else { return nil }
    var wishes = SimilarOptions(output: OutputOptions(format: .ndjson))
    wishes.limit = options.similarLimit
    wishes.reasonLimit = 4
    let answerer = SimilarAnswerer(try LibrarySearch(of: library), wishes)
    let query = (headline.map { Array($0.utf8) + [ASCII.lf] } ?? []) + text.text
    let own = [
      file.name, file.name.split(separator: "/").last.map(String.init) ?? "",
      DocumentPaths(of: file.name, root: "\(library.folder)/..").base,
    ]
    let answer = try query.withUnsafeBufferPointer {
      try answerer.answer(id: "", to: $0, language: language, excluding: own)
    }
    return try answer.results.map { result in
      let head = try library.summary(id: result.id)?.head
      let whole = Double(max(1, result.score))
      return ArticleReport.SimilarPiece(
        piece: LibraryPiece(head ?? Article(id: result.id, title: result.title, text: "")),
        score: Double(result.score) / Double(SimilarArticle.unit),
        reasons: result.reasons.map {
          ArticleReport.Reason(
            text: OneLine.text($0.text, limit: 80), share: Double($0.weight) / whole)
        })
    }
  }
}

// MARK: - What it is based on

extension ArticleReportRun {
  private func coverage(
    _ name: String, _ headline: String?, _ language: String?, _ text: ArticleText,
    _ paragraphs: [ArticleReport.Paragraph], problems: [DocumentProblem]
  ) -> ArticleCoverage {
    let count = text.blocks.reduce(0) { $0 + text.sentences(of: $1).count }
    var coverage = ArticleCoverage(
      file: name, headline: headline, language: language,
      isSupported: language.map(LanguageSupport.isJudged) ?? false,
      isEnglish: language.map(LanguageSupport.isEnglish) ?? false, sentences: count,
      shownSentences: paragraphs.reduce(0) { $0 + $1.sentences.count }, leftOut: text.leftOut,
      notes: [])
    coverage.notes =
      Self.notes(coverage) + problems.map { OneLine.text($0.description, limit: 300) }
    return coverage
  }

  private static func notes(_ coverage: ArticleCoverage) -> [String] {
    var notes: [String] = []
    if coverage.language == nil {
      notes.append("The document has no words, so there is nothing to judge.")
    } else if !coverage.isSupported {
      notes.append("The language is not supported, so no mood is told.")
    }
    if coverage.language != nil, !coverage.isEnglish {
      notes.append("Readability, prose, headlines and calls to action are judged in English only.")
    }
    if coverage.headline == nil { notes.append("The document has no headline.") }
    if coverage.shownSentences < coverage.sentences {
      notes.append(
        "The first \(coverage.shownSentences) of \(coverage.sentences) sentences are shown; "
          + "mood, readability and findings are those of the whole text.")
    }
    if coverage.leftOut > 0 {
      notes.append("Code and tables are left out of the text.")
    }
    return notes
  }

  private func method(_ language: String?, isEnglish: Bool) -> ReportMethod {
    var names = ["languages.model"]
    if isEnglish {
      names += [
        "en/valence", "en/tagger.model", "en/sentiment.model", "en/emotions.model",
        "en/keyphrases.model", "en/headlines.model",
        "en/ease.model",
      ]
    } else if language.map(LanguageSupport.isJudged) ?? false {
      names += ["mul/sentiment.model", "en/keyphrases.model"]
    }
    return ReportMethod(version: options.version, models: names)
  }
}
