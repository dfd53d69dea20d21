internal import Learning
internal import Workspace

/// The parts of the page of a report about a library.
enum LibrarySections {}

// MARK: - Head

extension LibrarySections {
  static func head(_ report: LibraryReport, contents: [PageHead.Link]) -> PageHead {
    let coverage = report.coverage
    var subtitle: Sentence = """
      \(Numbers.count(coverage.articles, "article", "articles")), \
      \(Numbers.count(coverage.words, "word", "words"))
      """
    if let first = coverage.firstDay, let last = coverage.lastDay {
      subtitle = "\(subtitle), \(name: Dates.days(first, last))"
    }
    return PageHead(
      kind: "Library", title: report.title, subtitle: subtitle,
      answer: coverage.articles == 0
        ? "The library has no articles."
        : Wording.answer(report.sentiment, "article", "articles"),
      explanations: [Wording.shares(report.sentiment)].compactMap(\.self),
      keyFigures: keyFigures(report),
      contents: contents + [
        PageHead.Link(id: "basis", title: "What it is based on"),
        PageHead.Link(id: "method", title: "How it was made"),
      ])
  }

  private static func keyFigures(_ report: LibraryReport) -> [KeyFigure] {
    var keys = [
      KeyFigure(
        value: Numbers.net(report.sentiment.net), name: "net sentiment",
        detail: report.sentiment.net == nil ? nil : Numbers.net(report.sentiment.netInterval),
        kind: Wording.kind(report.sentiment.net, report.sentiment.netInterval)),
      KeyFigure(
        value: Numbers.count(report.topics.topics.count), name: "topics", detail: nil, kind: nil),
    ]
    if let readability = report.readability {
      keys.append(
        KeyFigure(
          value: median(readability.grade).map { Numbers.decimal($0, places: 1) }
            ?? Numbers.missing,
          name: "median school grade",
          detail: "\(Numbers.percent(readability.hard.share)) above 12",
          kind: nil))
    }
    if let headlines = report.headlines {
      keys.append(share(headlines.tooLong, "titles too long"))
      keys.append(share(headlines.clickbaitShare, "clickbait headlines"))
    }
    if let overlaps = report.overlaps {
      keys.append(
        KeyFigure(
          value: Numbers.count(overlaps.clusterCount),
          name: overlaps.clusterCount == 1 ? "cluster of duplicates" : "clusters of duplicates",
          detail: "\(Numbers.count(overlaps.pairCount, "pair competes", "pairs compete"))",
          kind: nil))
    }
    return keys
  }

  private static func share(_ share: MeasuredShare, _ name: String) -> KeyFigure {
    KeyFigure(
      value: Numbers.percent(share.share), name: name, detail: Numbers.percent(share.interval),
      kind: nil)
  }

  static func median(_ distribution: FigureDistribution) -> Double? {
    distribution.quantiles.first { $0.share == 0.5 }?.value
  }
}

// MARK: - Mood

extension LibrarySections {
  static func mood(_ report: LibraryReport) -> PageSection? {
    guard report.sentiment.net != nil else { return nil }
    let time = report.time.flatMap { $0.points.count > 1 ? $0 : nil }
    return PageSection(
      id: "mood", title: "How articles feel",
      findings: time.map(Wording.extremes) ?? [],
      figures: FigureGrid([
        time.map(Figure.overTime),
        report.valence.quantiles.isEmpty ? nil : Figure.valences(report.valence),
      ]),
      tables: [
        felt(report.mostPositive, "The most positive articles"),
        felt(report.mostNegative, "The most negative articles"),
      ].compactMap(\.self))
  }

  private static func felt(_ pieces: [LibraryReport.FeltPiece], _ caption: String) -> TableView? {
    table(
      caption, [("Valence", true)],
      pieces.map { ($0.piece, [Numbers.net($0.valence)]) })
  }

  /// A table of articles with figures; nil of none.
  static func table(
    _ caption: String, _ columns: [(title: String, isNumeric: Bool)],
    _ rows: [(piece: LibraryPiece, cells: [String])]
  ) -> TableView? {
    guard !rows.isEmpty else { return nil }
    let isDated = rows.contains { $0.piece.day != nil }
    let hasAddress = rows.contains { $0.piece.url != nil }
    let dated: [(title: String, isNumeric: Bool)] = isDated ? [("Published", false)] : []
    let addressed: [(title: String, isNumeric: Bool)] = hasAddress ? [("Address", false)] : []
    let all: [(title: String, isNumeric: Bool)] = [("Article", false)] + columns + dated + addressed
    return TableView(
      DataTable(
        caption: caption, columns: all,
        rows: rows.map { row in
          [name(row.piece)] + row.cells + (isDated ? [row.piece.day.map(day) ?? ""] : [])
            + (hasAddress ? [address(row.piece)] : [])
        }))
  }

  /// A day on one line.
  static func day(_ text: String) -> String {
    Dates.day(text).split(separator: " ").joined(separator: "\u{A0}")
  }

  /// What an article is called: its title, else its id, of a path the name of the file.
  static func name(_ piece: LibraryPiece) -> String {
    guard piece.title.isEmpty else { return shortened(piece.title, to: 160) }
    let name = piece.id.split(separator: "/").last.map(String.init) ?? piece.id
    return "(\(shortened(name, to: 60)))"
  }

  /// Where an article is, as text.
  static func address(_ piece: LibraryPiece) -> String { shortened(piece.url ?? "", to: 100) }

  static func shortened(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(limit))) + "…"
  }
}

// MARK: - Topics

extension LibrarySections {
  static func topics(_ report: LibraryReport) -> PageSection? {
    let topics = report.topics
    guard !topics.topics.isEmpty else { return nil }
    var findings = Wording.differences(topics.topics.map(\.sentiment), things: "topics")
    if topics.withoutTopic > 0 {
      findings.append(
        """
        \(Numbers.count(topics.withoutTopic)) of \(Numbers.count(topics.count, "article", "articles")) \
        have no word by which a topic could be told.
        """)
    }
    let hasSeveral = topics.topics.count > 1
    return PageSection(
      id: "topics", title: "What articles are about", findings: findings,
      figures: FigureGrid([
        hasSeveral ? Figure.topicMap(topics) : nil, moods(topics),
        hasSeveral && topics.periods.count > 1 ? Figure.topicTrends(topics) : nil,
      ]), cards: CardGrid(topics.topics.map(card)))
  }

  /// How the articles of each topic feel, in the words of a library.
  private static func moods(_ topics: TopicsReport) -> Figure {
    var figure = Figure.topicMoods(topics)
    figure.title = "How articles about each topic feel"
    if let first = topics.topics.first {
      figure.summary = """
        The largest topic is “\(first.sentiment.name)”, with \(Numbers.percent(first.share.share)) of the \
        articles and a net sentiment of \(Numbers.net(first.sentiment.figures.net)).
        """
    }
    return figure
  }

  private static func card(_ topic: TopicsReport.Entry) -> Card {
    let line = Wording.line(topic.sentiment.figures, "article", "articles")
    return Card(
      title: topic.sentiment.name,
      figures: "\(Numbers.percent(topic.share.share)) of articles; \(line)",
      badge: badge(topic.sentiment), terms: Terms("Typical words", topic.terms),
      lists: [
        CardList("Typical articles", kind: "neutral", topic.quotes.map(\.text))
      ].compactMap(\.self))
  }

  private static func badge(_ part: PartSentiment) -> String? {
    if part.isSmall { return "few articles" }
    guard part.isDifferent, let difference = part.difference else { return nil }
    return difference > 0 ? "more positive" : "more negative"
  }
}

// MARK: - Trends

extension LibrarySections {
  /// How many phrases a picture shows.
  private static let drawnPhrases = 5

  static func trends(_ report: LibraryReport) -> PageSection? {
    guard let trends = report.trends else { return nil }
    let bursts = trends.topics + trends.phrases
    var findings: [Sentence] = []
    if bursts.isEmpty {
      findings.append("No topic and no phrase came up in one time more than chance explains.")
    } else {
      let named = bursts.prefix(5).map { trend -> Sentence in
        "\(name: trend.name) (\(name: span(trend)))"
      }
      findings.append("Clearly more often than usual: \(Sentence.list(Array(named))).")
    }
    findings += comparison(trends)
    return PageSection(
      id: "trends", title: "What came and went", findings: findings,
      figures: FigureGrid([picture(trends)]), tables: trendTables(trends))
  }

  private static func comparison(_ trends: LibraryTrends) -> [Sentence] {
    guard let comparison = trends.comparison else { return [] }
    guard !comparison.risen.isEmpty || !comparison.fallen.isEmpty else {
      return ["Since \(name: comparison.from) nothing is more or less common than before."]
    }
    var findings: [Sentence] = []
    if !comparison.risen.isEmpty {
      let names = Sentence.list(comparison.risen.prefix(5).map(\.name))
      findings.append("More common since \(name: comparison.from): \(names).")
    }
    if !comparison.fallen.isEmpty {
      let names = Sentence.list(comparison.fallen.prefix(5).map(\.name))
      findings.append("Less common since \(name: comparison.from): \(names).")
    }
    return findings
  }

  /// When a trend was strongest.
  private static func span(_ trend: LibraryTrends.Trend) -> String {
    guard let burst = trend.bursts.max(by: { $0.strength < $1.strength }) else { return "" }
    return burst.start == burst.end ? burst.start : "\(burst.start) to \(burst.end)"
  }

  private static func picture(_ trends: LibraryTrends) -> Figure? {
    let drawn = trends.phrases.prefix(drawnPhrases)
    guard !drawn.isEmpty, trends.periods.count > 1 else { return nil }
    var figure = Figure.topicTrends(
      names: drawn.map(\.name), periods: trends.periods, counts: drawn.map(\.counts))
    figure.id = "phrase-trends"
    figure.title = "Phrases that came up more often than usual"
    return figure
  }

  private static func trendTables(_ trends: LibraryTrends) -> [TableView] {
    let bursts = trends.topics.map { ($0, "topic") } + trends.phrases.map { ($0, "phrase") }
    var tables: [TableView] = []
    if !bursts.isEmpty {
      tables.append(
        TableView(
          DataTable(
            caption: "Topics and phrases with a burst",
            columns: [
              ("Topic or phrase", false), ("Kind", false), ("Articles", true), ("When", false),
              ("Times as often", true), ("q", true),
            ],
            rows: bursts.map { trend, kind in
              let ratio = trend.bursts.max { $0.strength < $1.strength }?.ratio
              return [
                trend.name, kind, Numbers.count(trend.count), span(trend),
                ratio.map { Numbers.decimal($0, places: 1) } ?? Numbers.missing,
                Numbers.rate(trend.q),
              ]
            })))
    }
    guard let comparison = trends.comparison else { return tables }
    let changes = comparison.risen + comparison.fallen
    guard !changes.isEmpty else { return tables }
    tables.append(
      TableView(
        DataTable(
          caption: """
            Of \(Numbers.count(comparison.before)) articles before \(comparison.from) and \
            \(Numbers.count(comparison.after)) since
            """,
          columns: [
            ("Topic or phrase", false), ("Before", true), ("Since", true), ("q", true),
          ],
          rows: changes.map {
            [$0.name, Numbers.count($0.before), Numbers.count($0.after), Numbers.rate($0.q)]
          })))
    return tables
  }
}
