internal import Workspace

/// The parts of the page of what changed.
enum ChangeSections {}

// MARK: - Head

extension ChangeSections {
  static func head(_ report: ChangeReport, contents: [PageHead.Link]) -> PageHead {
    let before = report.before.sentiment
    let after = report.after.sentiment
    return PageHead(
      kind: "What changed", title: report.title,
      subtitle: """
        \(name: report.before.title) (\(Numbers.count(before.count, "comment", "comments"))) beside \
        \(name: report.after.title) (\(Numbers.count(after.count, "comment", "comments")))
        """,
      answer: answer(report), explanations: explanations(report),
      keyFigures: keyFigures(report),
      contents: contents + [
        PageHead.Link(id: "basis", title: "Basis"),
        PageHead.Link(id: "method", title: "Method"),
      ])
  }

  /// The difference of the net sentiment of all texts.
  private static func net(_ report: ChangeReport) -> ChangeReport.Difference? {
    report.differences.first { $0.family == .sentiment && $0.name == "net" }
  }

  private static func answer(_ report: ChangeReport) -> Sentence {
    guard let before = report.before.sentiment.net, let after = report.after.sentiment.net else {
      return "No answer: a side has no comment that could be judged."
    }
    let figures: Sentence = "from \(Numbers.net(before)) to \(Numbers.net(after)) net"
    guard let net = net(report) else { return "The mood went \(figures)" }
    guard net.isDifference else {
      return "The mood did not clearly change: \(figures)"
    }
    return """
      The mood became more \(net.difference > 0 ? "positive" : "negative"): \(figures), \
      \(Numbers.net(net.difference)) (\(Numbers.net(net.interval)))
      """
  }

  private static func explanations(_ report: ChangeReport) -> [Sentence] {
    let found = report.differences.count(where: \.isDifference)
    return [
      """
      Of \(Numbers.count(report.differences.count, "figure", "figures")) that were compared, \
      \(Wording.are(found)) different by more than chance explains.
      """
    ]
  }

  private static func keyFigures(_ report: ChangeReport) -> [KeyFigure] {
    let names = ["net", "positive", "neutral", "negative"]
    return names.compactMap { name in
      guard
        let difference = report.differences.first(where: {
          $0.family == .sentiment && $0.name == name
        })
      else { return nil }
      return KeyFigure(
        value: change(difference), name: name == "net" ? "net sentiment" : name,
        detail: "\(value(difference, \.before)) → \(value(difference, \.after))",
        kind: difference.isDifference && name == "net"
          ? difference.difference > 0 ? "positive" : "negative" : nil)
    }
  }
}

// MARK: - Figures

extension ChangeSections {
  /// Whether a figure is a net sentiment; the others are shares.
  private static func isNet(_ difference: ChangeReport.Difference) -> Bool {
    switch difference.family {
    case .sentiment: difference.name == "net"
    case .topicSentiment, .aspectSentiment, .groupSentiment: true
    case .emotion, .topic, .aspect: false
    }
  }

  private static func value(
    _ difference: ChangeReport.Difference,
    _ side: KeyPath<ChangeReport.Difference, ChangeReport.Figure>
  ) -> String {
    let figure = difference[keyPath: side]
    return isNet(difference) ? Numbers.net(figure.value) : Numbers.percent(figure.value)
  }

  private static func change(_ difference: ChangeReport.Difference) -> String {
    isNet(difference) ? Numbers.net(difference.difference) : Numbers.points(difference.difference)
  }

  private static func interval(_ difference: ChangeReport.Difference) -> String {
    isNet(difference) ? Numbers.net(difference.interval) : Numbers.points(difference.interval)
  }
}

// MARK: - Sections

extension ChangeSections {
  static func overall(_ report: ChangeReport) -> PageSection? {
    PageSection(
      id: "overall", title: "Before and after",
      findings: [
        "Before: \(Wording.line(report.before.sentiment, "comment", "comments")).",
        "After: \(Wording.line(report.after.sentiment, "comment", "comments")).",
      ],
      figures: FigureGrid(
        .differences(report.differences, of: .sentiment),
        .valenceChange(
          before: report.before.valence, after: report.after.valence,
          beforeName: report.before.title, afterName: report.after.title)))
  }

  static func differences(_ report: ChangeReport) -> PageSection? {
    let found = report.differences.filter(\.isDifference)
    guard !found.isEmpty else {
      return PageSection(
        id: "differences", title: "What is different",
        findings: ["Nothing is clearly different."])
    }
    return PageSection(
      id: "differences", title: "What is different", findings: found.prefix(8).map(finding))
  }

  private static func finding(_ difference: ChangeReport.Difference) -> Sentence {
    let figures: Sentence = """
      \(value(difference, \.before)) before, \(value(difference, \.after)) after, a change of \
      \(change(difference)) (\(interval(difference))).
      """
    return switch difference.family {
    case .sentiment where difference.name == "net": "Net sentiment of all comments: \(figures)"
    case .sentiment: "Comments that are \(name: difference.name): \(figures)"
    case .emotion: "Comments with \(name: difference.name): \(figures)"
    case .topic: "Comments about \(name: difference.name): \(figures)"
    case .topicSentiment: "Net sentiment of comments about \(name: difference.name): \(figures)"
    case .aspect: "Comments that mention \(name: difference.name): \(figures)"
    case .aspectSentiment: "Net sentiment about \(name: difference.name): \(figures)"
    case .groupSentiment: "Net sentiment of \(name: difference.name): \(figures)"
    }
  }

  static func phrases(
    _ phrases: [OutlierDay.Phrase], _ quotes: [ReportQuote], id: String, title: String
  ) -> PageSection? {
    guard !phrases.isEmpty else { return nil }
    let table = DataTable(
      caption: title,
      columns: [
        ("Word or phrase", false), ("Comments", true), ("Share", true), ("On the other side", true),
        ("q", true),
      ],
      rows: phrases.map { phrase in
        [
          phrase.text, Numbers.count(phrase.count), Numbers.percent(phrase.share),
          Numbers.percent(phrase.usualShare), Numbers.rate(phrase.q),
        ]
      })
    return PageSection(
      id: id, title: title, quotes: QuoteLists([.init("Comments with them", quotes)]),
      tables: [TableView(table)])
  }

  static func all(_ report: ChangeReport) -> PageSection? {
    let figures = ChangeReport.Family.allCases.filter { $0 != .sentiment }.map { family in
      Figure.differences(report.differences, of: family)
    }
    guard let figures = FigureGrid(figures) else { return nil }
    return PageSection(id: "all", title: "All that was compared", figures: figures)
  }
}
