internal import Learning
internal import Workspace

/// The parts of the page of a report about a document.
enum ArticleSections {}

// MARK: - Head

extension ArticleSections {
  static func head(_ report: ArticleReport, contents: [PageHead.Link]) -> PageHead {
    let coverage = report.coverage
    var subtitle = Sentence(foreign: coverage.file)
    if let reading = report.readability {
      subtitle = "\(subtitle), \(Numbers.count(reading.words, "word", "words"))"
    }
    if let language = coverage.language {
      subtitle = "\(subtitle), \(name: LanguageNames.name(of: language))"
    }
    return PageHead(
      kind: "Article", title: report.title, subtitle: subtitle, answer: answer(report),
      explanations: explanations(report), keyFigures: keyFigures(report),
      contents: contents + [
        PageHead.Link(id: "basis", title: "What it is based on"),
        PageHead.Link(id: "method", title: "How it was made"),
      ])
  }

  private static func answer(_ report: ArticleReport) -> Sentence {
    guard report.coverage.language != nil else { return "The document has no words to judge." }
    guard !report.keyphrases.isEmpty else { return "A text without keyphrases." }
    return "About \(Sentence.list(report.keyphrases.prefix(3).map(\.text)))."
  }

  private static func explanations(_ report: ArticleReport) -> [Sentence] {
    var sentences: [Sentence] = []
    let judged = report.paragraphs.flatMap(\.sentences).compactMap(\.mood?.label)
    if !judged.isEmpty {
      let positive = judged.count { $0 == "positive" }
      let negative = judged.count { $0 == "negative" }
      sentences.append(
        """
        Of \(Numbers.count(judged.count, "sentence", "sentences")), \(Wording.are(positive)) clearly \
        positive and \(Wording.are(negative)) clearly negative.
        """)
    }
    if report.coverage.language != nil, !report.coverage.isEnglish {
      sentences.append("Readability, prose and headlines are judged in English only.")
    }
    return sentences
  }

  private static func keyFigures(_ report: ArticleReport) -> [KeyFigure] {
    var keys: [KeyFigure] = []
    if let mood = report.mood {
      keys.append(
        KeyFigure(
          value: Numbers.net(mood.valence), name: "valence of the whole", detail: mood.label,
          kind: mood.label == "neutral" ? nil : mood.label))
    }
    if let reading = report.readability {
      keys.append(
        KeyFigure(
          value: minutes(reading.minutes), name: "to read",
          detail: Numbers.count(reading.words, "word", "words"), kind: nil))
      if let grade = reading.grade {
        keys.append(
          KeyFigure(
            value: Numbers.decimal(grade, places: 1), name: "school grade",
            detail: reading.easierThan.map { "easier than \(Numbers.percent($0)) of texts" },
            kind: nil))
      }
    }
    if let present = report.headline?.headline {
      keys.append(
        KeyFigure(
          value: Numbers.percent(present.clickbait), name: "clickbait headline",
          detail: "\(Numbers.count(present.pixels)) pixels wide", kind: nil))
    }
    if report.coverage.language != nil {
      keys.append(
        KeyFigure(
          value: Numbers.count(report.findingCounts.reduce(0) { $0 + $1.count }),
          name: "findings", detail: nil, kind: nil))
    }
    return keys
  }

  /// A time of reading: `3 min`, `under 1 min`.
  private static func minutes(_ minutes: Double) -> String {
    minutes < 1
      ? "under 1\(Numbers.unitSpace)min"
      : "\(Numbers.decimal(minutes.rounded(), places: 0))\(Numbers.unitSpace)min"
  }
}

// MARK: - Mood and readability

extension ArticleSections {
  static func mood(_ report: ArticleReport) -> PageSection? {
    let judged = report.paragraphs.map { $0.sentences.filter { $0.mood != nil } }
      .filter { !$0.isEmpty }
    let valences = judged.flatMap { $0 }.map { $0.mood?.valence }
    guard valences.count > 1 else { return nil }
    var starts: [Int] = []
    var count = 0
    for sentences in judged {
      starts.append(count)
      count += sentences.count
    }
    return PageSection(
      id: "mood", title: "Mood along the text",
      figures: FigureGrid([
        Figure.sentenceMoods(valences, paragraphs: starts), emotions(report),
      ]))
  }

  private static func emotions(_ report: ArticleReport) -> Figure? {
    guard let first = report.emotions.first else { return nil }
    let bars = report.emotions.map {
      PictureBar(name: $0.emotion, value: $0.probability, text: Numbers.percent($0.probability))
    }
    return .bars(
      bars, id: "emotions", title: "Emotions of the whole text",
      summary:
        "The likeliest emotion is \(first.emotion), with \(Numbers.percent(first.probability)).",
      note: "Emotions were learned from short texts; of a long one take them as a hint.",
      noun: "emotion", unit: "probability", isShare: true)
  }

  static func readability(_ report: ArticleReport) -> PageSection? {
    guard let reading = report.readability, let grade = reading.grade else { return nil }
    var findings: [Sentence] = [
      """
      School grade \(Numbers.decimal(grade, places: 1)), the median of six formulas: \
      \(Numbers.count(reading.words, "word", "words")) in \
      \(Numbers.count(reading.sentences, "sentence", "sentences")).
      """
    ]
    if let easier = reading.easierThan, let ease = reading.ease, let range = reading.easeRange {
      findings.append(
        """
        Easier than \(Numbers.percent(easier)) of the texts that readers judged: ease \
        \(Numbers.signed(ease, places: 2)), four in five such texts between \
        \(Numbers.signed(range.lower, places: 2)) and \(Numbers.signed(range.upper, places: 2)).
        """)
    }
    return PageSection(
      id: "readability", title: "How easy it is to read", findings: findings,
      tables: [
        TableView(
          DataTable(
            caption: "Published formulas",
            columns: [("Formula", false), ("Value", true), ("What it is", false)],
            rows: reading.formulas.map { formula in
              [
                formula.name, Numbers.decimal(formula.value, places: 1),
                formula.isGrade ? "school grade" : "score",
              ]
            }))
      ])
  }
}

// MARK: - Headline

extension ArticleSections {
  static func headline(_ report: ArticleReport) -> PageSection? {
    guard let headline = report.headline else { return nil }
    var findings: [Sentence] = []
    if let present = headline.headline {
      findings.append(
        """
        The headline's wording scores \(Numbers.net(present.score)), is clickbait with \
        \(Numbers.percent(present.clickbait)), and is \(Numbers.count(present.pixels)) pixels wide in search \
        results\(present.pixels > 580 ? ", where it is cut" : "").
        """)
      let lacking = present.unsupported.map { LibrarySections.shortened($0.text, to: 60) }
      let support = Numbers.percent(present.support)
      findings.append(
        lacking.isEmpty
          ? "The text has all that it claims."
          : "The text has \(support) of what it claims; it lacks \(Sentence.list(lacking)).")
    } else {
      findings.append("The document has no headline.")
    }
    if let silence = headline.silence {
      findings.append("No other headline is offered: \(silence).")
    }
    return PageSection(
      id: "headline", title: "Headline", findings: findings,
      tables: headline.candidates.isEmpty
        ? [] : [TableView(candidates(headline.candidates, headline.headline != nil))])
  }

  private static func candidates(
    _ candidates: [ArticleHeadlines.Candidate], _ hasHeadline: Bool
  ) -> DataTable {
    DataTable(
      caption: hasHeadline
        ? "Headlines to try against the present one"
        : "Headlines to try against an average one",
      columns: [
        ("Headline", false), ("Wins", true), ("Verdict", false), ("Clickbait", true),
        ("Pixels", true), ("Why", false),
      ],
      rows: candidates.map { candidate in
        [
          candidate.headline, Numbers.percent(candidate.winProbability),
          candidate.verdict.rawValue, Numbers.percent(candidate.clickbait),
          Numbers.count(candidate.pixels), candidate.reason,
        ]
      })
  }
}

// MARK: - Calls and similar pieces

extension ArticleSections {
  static func calls(_ report: ArticleReport) -> PageSection? {
    guard report.callCount > 0 else { return nil }
    return PageSection(
      id: "calls", title: "Calls to action",
      findings: [
        """
        The text asks its readers for a step \
        \(report.callCount == 1 ? "once" : "\(Numbers.count(report.callCount)) times").
        """
      ],
      tables: [
        TableView(
          DataTable(
            caption: "What it asks for",
            columns: [("Words", false), ("Form", false), ("Line", true), ("Problems", false)],
            rows: report.calls.map { call in
              [
                call.text, call.kind, Numbers.count(call.line),
                call.problems.isEmpty ? "none" : call.problems.joined(separator: ", "),
              ]
            }))
      ])
  }

  static func similar(_ report: ArticleReport) -> PageSection? {
    guard let similar = report.similar else { return nil }
    return PageSection(
      id: "similar", title: "Similar pieces",
      findings: similar.isEmpty ? ["The library has nothing like it."] : [],
      cards: CardGrid(similar.map(card)))
  }

  private static func card(_ similar: ArticleReport.SimilarPiece) -> Card {
    let day = similar.piece.day.map { Dates.day($0) }
    let score = "similarity \(Numbers.decimal(similar.score, places: 2))"
    let address = LibrarySections.address(similar.piece)
    return Card(
      title: LibrarySections.name(similar.piece),
      figures: "\([day, score].compactMap(\.self).joined(separator: ", "))",
      findings: address.isEmpty ? [] : [Sentence(foreign: address)],
      terms: Terms(
        "Both are about",
        similar.reasons.filter { !$0.text.hasSuffix(" more") }.map(\.text)))
  }
}
