public import Workspace

/// The page of a report about a library.
///
///     let templates = try TemplateLibrary()
///     let bytes = LibraryPage(report).html(templates)
public struct LibraryPage: Page {
  static let template = "library"

  /// What stands at the top.
  var head: PageHead
  /// How articles feel, over time and spread.
  var mood: PageSection?
  /// What articles are about.
  var topics: PageSection?
  /// What came and went.
  var trends: PageSection?
  /// How easy articles are to read.
  var readability: PageSection?
  /// How headlines are written.
  var headlines: PageSection?
  /// What is there twice.
  var overlaps: PageSection?
  /// What the report is based on.
  var coverage: CoverageView
  /// How it was made.
  var method: MethodView

  /// Creates the page of a report.
  public init(_ report: LibraryReport) {
    mood = LibrarySections.mood(report)
    topics = LibrarySections.topics(report)
    trends = LibrarySections.trends(report)
    readability = LibrarySections.readability(report)
    headlines = LibrarySections.headlines(report)
    overlaps = LibrarySections.overlaps(report)
    coverage = CoverageView(report.coverage)
    method = MethodView(
      report.method,
      sentences: [
        """
        Every article is judged on this machine by rules and learned models. Topics are groups of \
        articles that use the same words; readability and headlines are estimates by models that \
        know no site and no reader. Read an article before you act on its figures.
        """
      ])
    let sections = [mood, topics, trends, readability, headlines, overlaps]
    head = LibrarySections.head(report, contents: sections.compactMap { $0?.link })
  }

  /// Returns the bytes of the page's file.
  public func html(_ templates: TemplateLibrary) -> [UInt8] {
    templates.html(self)
  }
}

extension CoverageView {
  /// What a report about a library is based on.
  init(_ coverage: LibraryCoverage) {
    title = nil
    rows = [
      Row(name: "Articles", value: "\(Numbers.count(coverage.articles))"),
      Row(
        name: "Words",
        value:
          "\(Numbers.count(coverage.words)); half of the articles have more than \(Numbers.count(coverage.medianWords))"
      ),
    ]
    if let first = coverage.firstDay, let last = coverage.lastDay {
      rows.append(Row(name: "Published", value: "\(name: Dates.days(first, last))"))
    }
    let lacking = [
      ("Without a date", coverage.undated, "not in the pictures over time"),
      ("Without a title", coverage.untitled, "no headline to judge"),
      ("Without text", coverage.withoutText, "judged by the title alone"),
      ("Not judged", coverage.unsupported, "in languages that are not supported"),
    ]
    rows += lacking.filter { $0.1 > 0 }.map { name, count, note in
      Row(name: "\(name)", value: "\(Numbers.count(count)) (\(note))")
    }
    let languages = coverage.languages.map { language -> Sentence in
      let note = language.isSupported ? "" : ", not judged"
      return
        "\(name: LanguageNames.name(of: language.language)) (\(Numbers.count(language.count))\(note))"
    }
    if !languages.isEmpty { rows.append(Row(name: "Languages", value: .list(languages))) }
    if !coverage.sample.isComplete {
      rows.append(
        Row(
          name: "Sample",
          value:
            "\(Numbers.count(coverage.sample.count)) articles, for topics, readability and headlines"
        ))
    }
    notes = coverage.notes
  }
}
