internal import Learning
internal import Workspace

/// The parts of the page of a report on comments.
enum CommentsSections {}

// MARK: - Head

extension CommentsSections {
  static func head(_ report: CommentsReport, contents: [PageHead.Link]) -> PageHead {
    let coverage = report.coverage
    var subtitle: Sentence = "\(Numbers.count(report.sentiment.count, "comment", "comments"))"
    if let first = coverage.firstDay, let last = coverage.lastDay {
      subtitle = "\(subtitle), \(name: Dates.days(first, last))"
    }
    return PageHead(
      kind: "Comments", title: report.title, subtitle: subtitle,
      answer: Wording.answer(report.sentiment, "comment", "comments"),
      explanations: [Wording.shares(report.sentiment)].compactMap(\.self),
      keyFigures: Wording.keyFigures(report.sentiment, "comments"),
      contents: contents + [
        PageHead.Link(id: "basis", title: "Basis"),
        PageHead.Link(id: "method", title: "Method"),
      ])
  }
}

// MARK: - Time and spread

extension CommentsSections {
  static func time(_ report: CommentsReport) -> PageSection? {
    guard let time = report.time, !time.points.isEmpty else { return nil }
    return PageSection(
      id: "time", title: "Over time", findings: Wording.extremes(of: time),
      figures: FigureGrid(
        .overTime(time),
        report.hours.map {
          Figure.weekHours($0, smallestCell: report.method.smallestCell)
        }))
  }

  static func spread(_ report: CommentsReport) -> PageSection? {
    let quantiles = report.valence.quantiles
    guard !quantiles.isEmpty else { return nil }
    func valence(_ share: Double) -> Double? {
      quantiles.first { abs($0.share - share) < 1e-9 }?.valence
    }
    var findings: [Sentence] = []
    if let low = valence(0.25), let middle = valence(0.5), let high = valence(0.75) {
      findings.append(
        """
        Half of the comments have a valence between \(Numbers.net(low)) and \(Numbers.net(high)); \
        the middle one has \(Numbers.net(middle)).
        """)
    }
    return PageSection(
      id: "spread", title: "Spread of moods", findings: findings,
      figures: FigureGrid(.valences(report.valence), .labelShares(report.sentiment)))
  }
}

// MARK: - Groups, topics, aspects

extension CommentsSections {
  static func groups(_ report: CommentsReport) -> PageSection? {
    guard let groups = report.groups, !groups.groups.isEmpty else { return nil }
    var findings = Wording.differences(groups.groups, things: "groups")
    findings.append("Groups are the values of \(name: groups.column).")
    if groups.merged > 0 {
      findings.append(
        "\(Numbers.count(groups.merged, "small group is", "small groups are")) merged into (other)."
      )
    }
    return PageSection(
      id: "groups", title: "Groups", findings: findings,
      figures: FigureGrid(
        .groupMoods(groups.groups, whole: report.sentiment, noun: groups.column)))
  }

  static func topics(_ report: CommentsReport) -> PageSection? {
    let topics = report.topics
    guard !topics.topics.isEmpty else { return nil }
    var findings = Wording.differences(topics.topics.map(\.sentiment), things: "topics")
    if topics.withoutTopic > 0 {
      findings.append(
        """
        \(Numbers.count(topics.withoutTopic)) of \(Numbers.count(topics.count, "comment", "comments")) \
        have no word by which a topic could be told.
        """)
    }
    return PageSection(
      id: "topics", title: "Topics", findings: findings,
      figures: FigureGrid(.topicMoods(topics), .topicTrends(topics), .topicMap(topics)),
      cards: CardGrid(topics.topics.map(card)))
  }

  private static func card(_ topic: TopicsReport.Entry) -> Card {
    let line = Wording.line(topic.sentiment.figures, "comment", "comments")
    return Card(
      title: topic.sentiment.name,
      figures: "\(Numbers.percent(topic.share.share)) of comments; \(line)",
      badge: badge(topic.sentiment), terms: Terms("Typical words", topic.terms),
      quotes: topic.quotes.prefix(2).map(QuoteView.init))
  }

  private static func badge(_ part: PartSentiment) -> String? {
    if part.isSmall { return "few texts" }
    guard part.isDifferent, let difference = part.difference else { return nil }
    return difference > 0 ? "more positive" : "more negative"
  }

  static func aspects(_ report: CommentsReport) -> PageSection? {
    let aspects = report.aspects
    guard !aspects.isEmpty else { return nil }
    let good = aspects.filter { Wording.kind($0.net, $0.netInterval) == "positive" }
    let bad = aspects.filter { Wording.kind($0.net, $0.netInterval) == "negative" }
    var findings: [Sentence] = []
    if !good.isEmpty {
      findings.append("Mostly praised: \(Sentence.list(good.prefix(5).map(\.aspect))).")
    }
    if !bad.isEmpty {
      findings.append("Mostly complained of: \(Sentence.list(bad.prefix(5).map(\.aspect))).")
    }
    if findings.isEmpty {
      findings.append("Of nothing people speak clearly well, or clearly ill.")
    } else if aspects.count >= 10 {
      findings.append(
        """
        Each is told by its own interval: of \(Numbers.count(aspects.count)) aspects, some lie to one \
        side by chance.
        """)
    }
    return PageSection(
      id: "aspects", title: "Praise and complaints", findings: findings,
      figures: FigureGrid(.aspectMoods(aspects)), cards: CardGrid(aspects.prefix(12).map(card)))
  }

  private static func card(_ aspect: AspectMood) -> Card {
    Card(
      title: aspect.aspect,
      figures: """
        \(Numbers.count(aspect.mentions.count, "mention", "mentions")); \(Numbers.net(aspect.net)) net \
        (\(Numbers.net(aspect.netInterval)))
        """,
      lists: [
        CardList("Praise", kind: "positive", Array(aspect.praise.prefix(3))),
        CardList("Complaints", kind: "negative", Array(aspect.blame.prefix(3))),
      ].compactMap(\.self))
  }
}

// MARK: - Emotions, days, texts

extension CommentsSections {
  static func emotions(_ report: CommentsReport) -> PageSection? {
    guard let profile = report.emotions, !profile.emotions.isEmpty else { return nil }
    let shown = profile.emotions.filter { $0.share.count > 0 }.prefix(3).map { entry -> Sentence in
      "\(name: entry.emotion) (\(Numbers.percent(entry.share.share)))"
    }
    var findings: [Sentence] = shown.isEmpty ? [] : ["Most often: \(Sentence.list(Array(shown)))."]
    findings.append(
      "In \(Numbers.percent(profile.unclear.share)) of the comments no emotion is clear.")
    return PageSection(
      id: "emotions", title: "Emotions", findings: findings,
      figures: FigureGrid(.emotions(profile)))
  }

  static func days(_ report: CommentsReport) -> PageSection? {
    guard report.time != nil else { return nil }
    guard !report.outliers.isEmpty else {
      return PageSection(
        id: "days", title: "Days that stand out",
        findings: ["No day has more comments, or another mood, than chance explains."])
    }
    return PageSection(
      id: "days", title: "Days that stand out", cards: CardGrid(report.outliers.map(card)))
  }

  private static func card(_ day: OutlierDay) -> Card {
    var findings: [Sentence] = []
    if day.isBusy {
      findings.append(
        """
        \(Numbers.count(day.sentiment.figures.count, "comment", "comments")), where a day usually has \
        \(Numbers.count(day.usualCount)).
        """)
    }
    if day.sentiment.isDifferent, let difference = day.sentiment.difference {
      findings.append(
        """
        \(difference > 0 ? "More positive" : "More negative") than other days by \
        \(Numbers.decimal(abs(difference), places: 2)) (\(Numbers.net(day.sentiment.differenceInterval))).
        """)
    }
    return Card(
      title: Dates.day(day.day),
      figures: Wording.line(day.sentiment.figures, "comment", "comments"),
      badge: day.sentiment.isSmall ? "few texts" : nil, findings: findings,
      terms: Terms("Words of the day", day.phrases.map(\.text)),
      quotes: day.quotes.prefix(3).map(QuoteView.init))
  }

  static func reading(_ report: CommentsReport) -> PageSection? {
    let quotes = report.quotes
    let lists = QuoteLists([
      .init("Most positive", quotes.mostPositive),
      .init("Most negative", quotes.mostNegative),
      .init("Most typical", note: "They have most in common with all others.", quotes.mostTypical),
      .init(
        "Most divided", note: "They have the most for and against at once.", quotes.mostDivided),
      .init(
        "Least certain", note: "The model is least sure of these labels.", quotes.mostUncertain),
    ])
    guard let lists else { return nil }
    return PageSection(id: "reading", title: "Comments to read", quotes: lists)
  }
}
