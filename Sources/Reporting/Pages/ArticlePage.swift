public import Workspace

/// The page of a report about a document.
///
///     let templates = try TemplateLibrary()
///     let bytes = ArticlePage(report).html(templates)
public struct ArticlePage: Page {
  static let template = "article"

  /// What stands at the top.
  var head: PageHead
  /// The text with its marks.
  var reading: ArticleReading?
  /// How the mood goes through the text.
  var mood: PageSection?
  /// The headline and others to try.
  var headline: PageSection?
  /// How easy it is to read.
  var readability: PageSection?
  /// What could be better.
  var findings: ArticleIssues?
  /// What it asks its readers to do.
  var calls: PageSection?
  /// What is like it.
  var similar: PageSection?
  /// What the report is based on.
  var coverage: CoverageView
  /// How it was made.
  var method: MethodView

  /// Creates the page of a report.
  public init(_ report: ArticleReport) {
    reading = ArticleReading(report)
    mood = ArticleSections.mood(report)
    headline = ArticleSections.headline(report)
    readability = ArticleSections.readability(report)
    findings = ArticleIssues(report)
    calls = ArticleSections.calls(report)
    similar = ArticleSections.similar(report)
    coverage = CoverageView(report.coverage)
    method = MethodView(
      report.method,
      sentences: [
        """
        The text is judged on this machine by rules and learned models. Sentences are judged one by one, so \
        they lack what the sentences around them say; models err, most often with irony. Headlines to try are \
        made of the text's own words and claim nothing that it does not say.
        """
      ])
    let links = [
      reading.map { _ in PageHead.Link(id: "text", title: "The text") }, mood?.link,
      headline?.link, readability?.link,
      findings.map { _ in PageHead.Link(id: "findings", title: "What could be better") },
      calls?.link, similar?.link,
    ]
    head = ArticleSections.head(report, contents: links.compactMap(\.self))
  }

  /// Returns the bytes of the page's file.
  public func html(_ templates: TemplateLibrary) -> [UInt8] {
    templates.html(self)
  }
}

extension CoverageView {
  /// What a report about a document is based on.
  init(_ coverage: ArticleCoverage) {
    title = nil
    rows = [Row(name: "File", value: Sentence(foreign: coverage.file))]
    if let headline = coverage.headline {
      rows.append(Row(name: "Headline", value: Sentence(foreign: headline)))
    }
    if let language = coverage.language {
      let note = coverage.isSupported ? "" : ", not judged"
      rows.append(Row(name: "Language", value: "\(name: LanguageNames.name(of: language))\(note)"))
    }
    let isWhole = coverage.shownSentences == coverage.sentences
    rows.append(
      Row(
        name: "Sentences",
        value: isWhole
          ? "\(Numbers.count(coverage.sentences))"
          : "\(Numbers.count(coverage.sentences)), the first \(Numbers.count(coverage.shownSentences)) shown"
      ))
    if coverage.leftOut > 0 {
      rows.append(
        Row(
          name: "Left out",
          value: "\(Numbers.count(coverage.leftOut, "piece", "pieces")) of code or table"))
    }
    notes = coverage.notes
  }
}
