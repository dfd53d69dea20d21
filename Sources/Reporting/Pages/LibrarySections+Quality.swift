internal import Learning
internal import Workspace

// MARK: - Readability

extension LibrarySections {
  static func readability(_ report: LibraryReport) -> PageSection? {
    guard let readability = report.readability else { return nil }
    let hard = readability.hard
    var findings: [Sentence] = [
      """
      \(Numbers.percent(hard.share)) of \(Numbers.count(hard.total, "article", "articles")) \
      (\(Numbers.percent(hard.interval))) are above school grade \
      \(Numbers.decimal(readability.hardGrade, places: 0)), which is hard for most adults.
      """
    ]
    if let lower = quantile(0.25, readability.grade), let upper = quantile(0.75, readability.grade)
    {
      findings.append(
        """
        Half of the articles lie between grade \(Numbers.decimal(lower, places: 1)) and \
        \(Numbers.decimal(upper, places: 1)).
        """)
    }
    if readability.notJudged > 0 {
      findings.append(
        """
        \(Numbers.count(readability.notJudged, "article is", "articles are")) not judged: not in English, or \
        with fewer than \(Numbers.count(readability.fewestWords)) words.
        """)
    }
    return PageSection(
      id: "readability", title: "How easy articles are to read", findings: findings,
      figures: FigureGrid([grades(readability)]),
      tables: [
        pieces(readability.hardest, "The hardest articles"),
        pieces(readability.easiest, "The easiest articles"),
      ].compactMap(\.self))
  }

  private static func quantile(_ share: Double, _ distribution: FigureDistribution) -> Double? {
    distribution.quantiles.first { $0.share == share }?.value
  }

  /// The articles by their school grades, two grades a bar, without empty ends.
  private static func grades(_ readability: LibraryReadability) -> Figure {
    let bins = readability.grade.bins
    let pairs = stride(from: 0, to: bins.count - 1, by: 2).map { place in
      (
        name: place == 0
          ? "below 2"
          : place + 2 >= bins.count
            ? "18 and more" : "\(Int(bins[place].lower)) to \(Int(bins[place + 1].upper))",
        count: bins[place].count + bins[place + 1].count
      )
    }
    let first = pairs.firstIndex { $0.count > 0 } ?? 0
    let last = pairs.lastIndex { $0.count > 0 } ?? 0
    let bars = pairs[first...max(first, last)].map { pair in
      let share = MeasuredShare(pair.count, of: readability.judged)
      return PictureBar(
        name: "grade \(pair.name)", value: share.share, interval: share.interval,
        text: Numbers.percent(share.share))
    }
    let middle = median(readability.grade).map { Numbers.decimal($0, places: 1) } ?? "–"
    return .bars(
      Array(bars), id: "grades", title: "Articles by school grade",
      summary: "The median article has grade \(middle).",
      note: """
        The grade is the median of six published formulas: the year of school after which a text is easy. \
        Lines are 95\(Numbers.unitSpace)% intervals.
        """, noun: "school grade", unit: "share", isShare: true)
  }

  private static func pieces(
    _ pieces: [LibraryReadability.Piece], _ caption: String
  ) -> TableView? {
    table(
      caption, [("Grade", true), ("Easier than", true), ("Words", true)],
      pieces.map { piece in
        (
          piece.piece,
          [
            Numbers.decimal(piece.grade, places: 1),
            piece.easierThan.map { Numbers.percent($0) } ?? Numbers.missing,
            Numbers.count(piece.words),
          ]
        )
      })
  }
}

// MARK: - Headlines

extension LibrarySections {
  static func headlines(_ report: LibraryReport) -> PageSection? {
    guard let headlines = report.headlines else { return nil }
    let long = headlines.tooLong
    var findings: [Sentence] = [
      """
      \(long.count == 0 ? "None" : Numbers.count(long.count)) of \(Numbers.count(long.total, "title is", "titles are")) wider than \
      \(Numbers.count(headlines.pixelLimit)) pixels, where search results cut them.
      """,
      """
      \(Wording.count(headlines.promising.count, "headline promises", "headlines promise")) more than the \
      text has: a number, name, quote or outcome that is not there.
      """,
      """
      \(Wording.count(headlines.clickbaitShare.count, "headline reads", "headlines read")) like clickbait.
      """,
    ]
    if headlines.notJudged > 0 {
      findings.append(
        """
        \(Numbers.count(headlines.notJudged, "article has", "articles have")) no headline that can be judged.
        """)
    }
    return PageSection(
      id: "headlines", title: "Headlines", findings: findings,
      figures: FigureGrid([clickbait(headlines)]), tables: headlineTables(headlines))
  }

  private static func clickbait(_ headlines: LibraryHeadlines) -> Figure {
    let bins = headlines.clickbait.bins
    let pairs = stride(from: 0, to: bins.count - 1, by: 2).map { place in
      (
        from: bins[place].lower, to: bins[place + 1].upper,
        count: bins[place].count + bins[place + 1].count
      )
    }
    let bars = pairs.map { pair in
      let share = MeasuredShare(pair.count, of: headlines.judged)
      return PictureBar(
        name: "\(Int((pair.from * 100).rounded())) to \(Numbers.percent(pair.to))",
        value: share.share, interval: share.interval, text: Numbers.percent(share.share))
    }
    let middle = median(headlines.clickbait).map { Numbers.percent($0) } ?? Numbers.missing
    return .bars(
      bars, id: "clickbait", title: "Headlines by how likely they are clickbait",
      summary: "The median headline has a probability of \(middle).",
      note: """
        The probability that a headline is of the kind that outlets are called clickbait for. Lines are \
        95\(Numbers.unitSpace)% intervals.
        """, noun: "probability", unit: "share", isShare: true)
  }

  private static func headlineTables(_ headlines: LibraryHeadlines) -> [TableView] {
    let promising = table(
      "Headlines that promise more than the text has", [("Not in the text", false)],
      headlines.mostPromising.map { headline in
        (headline.piece, [headline.lacking.map { shortened($0, to: 40) }.joined(separator: ", ")])
      })
    let bait = table(
      "The headlines most like clickbait", [("Probability", true)],
      headlines.mostClickbait.map { ($0.piece, [Numbers.percent($0.clickbait)]) })
    let wide = table(
      "The widest titles", [("Pixels", true)],
      headlines.longest.map { ($0.piece, [Numbers.count($0.pixels)]) })
    let strong = table(
      "The strongest wordings, by the model", scoreColumns, headlines.strongest.map(scored))
    let weak = table(
      "The weakest wordings, by the model", scoreColumns, headlines.weakest.map(scored))
    return [promising, bait, wide, strong, weak].compactMap(\.self)
  }

  private static let scoreColumns: [(title: String, isNumeric: Bool)] = [
    ("Score", true), ("Above", true),
  ]

  private static func scored(
    _ headline: LibraryHeadlines.Headline
  ) -> (piece: LibraryPiece, cells: [String]) {
    (headline.piece, [Numbers.net(headline.score), Numbers.percent(headline.rank)])
  }
}

// MARK: - Overlaps

extension LibrarySections {
  static func overlaps(_ report: LibraryReport) -> PageSection? {
    guard let overlaps = report.overlaps, report.coverage.articles > 0 else { return nil }
    var findings: [Sentence] = []
    if overlaps.clusterCount == 0 {
      findings.append("No two articles have nearly the same wording.")
    } else {
      findings.append(
        """
        \(Numbers.count(overlaps.duplicated.count)) articles (\(Numbers.percent(overlaps.duplicated.share))) have \
        nearly the wording of another one, in \(Numbers.count(overlaps.clusterCount, "cluster", "clusters")).
        """)
    }
    if overlaps.hasIndex {
      findings.append(
        overlaps.pairCount == 0
          ? "No two articles are after the same readers in other words."
          : """
          \(Numbers.count(overlaps.pairCount, "pair of articles is", "pairs of articles are")) about the same \
          in other words, and may compete for the same readers and searches.
          """)
    }
    let more = overlaps.pairs.dropFirst(cardLimit)
    return PageSection(
      id: "overlaps", title: "What is there twice", findings: findings,
      cards: CardGrid(
        overlaps.clusters.enumerated().map { cluster($1, number: $0 + 1) }
          + overlaps.pairs.prefix(cardLimit).map(pair)),
      tables: more.isEmpty ? [] : [TableView(table(of: Array(more)))])
  }

  /// How many pairs have a card; the others stand in a table.
  private static let cardLimit = 6

  private static func cluster(_ cluster: LibraryOverlaps.Cluster, number: Int) -> Card {
    let rest = cluster.count - cluster.pieces.count
    return Card(
      title: "Duplicates \(number)",
      figures: """
        \(Numbers.count(cluster.count)) articles with \(Numbers.percent(cluster.similarity)) of their wording \
        in common
        """,
      findings: rest > 0 ? ["The first \(Numbers.count(cluster.pieces.count)) by their ids:"] : [],
      lists: [
        CardList(
          "Articles", kind: "neutral",
          cluster.pieces.map { piece in
            let address = address(piece)
            return told(piece) + (address.isEmpty ? "" : "\n" + address)
          })
      ].compactMap(\.self))
  }

  private static func pair(_ pair: LibraryOverlaps.Pair) -> Card {
    Card(
      title: pair.reasons.prefix(2).joined(separator: ", "), figures: likeness(pair),
      badge: "competing", terms: Terms("Both are about", pair.reasons),
      lists: [
        CardList("Articles", kind: "neutral", [told(pair.first), told(pair.second)])
      ].compactMap(\.self))
  }

  private static func likeness(_ pair: LibraryOverlaps.Pair) -> Sentence {
    """
    Topics alike by \(Numbers.percent(pair.similarity)), \(Numbers.percent(pair.wording)) of the wording in \
    common
    """
  }

  private static func table(of pairs: [LibraryOverlaps.Pair]) -> DataTable {
    DataTable(
      caption: "More pairs that compete",
      columns: [
        ("Article", false), ("Other article", false), ("Topics alike", true),
        ("Same wording", true),
      ],
      rows: pairs.map { pair in
        [
          name(pair.first), name(pair.second), Numbers.percent(pair.similarity),
          Numbers.percent(pair.wording),
        ]
      })
  }

  private static func told(_ piece: LibraryPiece) -> String {
    name(piece) + (piece.day.map { " · " + day($0) } ?? "")
  }
}
