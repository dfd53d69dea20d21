public import Headlines

/// Several headlines for one article, ranked, with the probability that each wins.
///
///     {"headlines": [{"headline": "…", "rank": 1, "winProbability": 0.58, "score": 0.31, "clickbait": 0.9,
///       "isAboutEqual": false}, …], "verdict": "better"}
///
/// The verdict is `better` where one headline is called the best, `about equal` where several are so near that
/// tests of the like were told wrong too often.
public struct HeadlineRanking: Hashable, Codable, Sendable {
  /// One headline.
  public struct Entry: Hashable, Codable, Sendable {
    /// The headline as it was given.
    public var headline: String
    /// Its rank from 1.
    public var rank: Int
    /// The probability that it does best of all, 0 to 1.
    public var winProbability: Double
    /// The log-odds of being clicked, comparable within the ranking.
    public var score: Double
    /// The probability of being clickbait, 0 to 1.
    public var clickbait: Double
    /// Whether it is one of several that are about equal to the best.
    public var isAboutEqual: Bool
  }

  /// What the ranking comes to.
  public enum Verdict: String, Hashable, Codable, Sendable {
    case better
    case aboutEqual = "about equal"
  }

  /// The headlines, best first.
  public var headlines: [Entry]
  /// What it comes to.
  public var verdict: Verdict

  /// Ranks headlines.
  public init(_ headlines: [String], by scorer: inout HeadlineScorer) {
    var scores: [HeadlineScore] = []
    for headline in headlines { scores.append(scorer.score(headline)) }
    let comparison = HeadlineComparison(
      scores: scores.map(\.score), commitment: scorer.model.commitment)
    verdict = comparison.equalCount > 1 ? .aboutEqual : .better
    self.headlines = comparison.order.enumerated().map { place, number in
      Entry(
        headline: headlines[number], rank: place + 1,
        winProbability: comparison.winProbabilities[number], score: scores[number].score,
        clickbait: scores[number].clickbait,
        isAboutEqual: comparison.equalCount > 1 && place < comparison.equalCount)
    }
  }
}

extension HeadlineRanking {
  /// The ranking as a table and a sentence, with line ends.
  public func table(style: TerminalStyle, width: Int) -> [UInt8] {
    var table = TerminalTable([
      TerminalTable.Column(title: "wins"), TerminalTable.Column(title: "score"),
      TerminalTable.Column(title: "clickbait"),
      TerminalTable.Column(title: "headline", alignment: .leading, limit: max(20, width - 28)),
    ])
    for entry in headlines {
      table.append([
        TerminalTable.Cell("\(Rounded.percent(entry.winProbability)) %", .heading),
        TerminalTable.Cell(Rounded.signed(entry.score)),
        TerminalTable.Cell("\(Rounded.percent(entry.clickbait)) %"),
        TerminalTable.Cell(entry.headline),
      ])
    }
    return table.bytes(style: style) + [ASCII.lf] + Array(sentence.utf8) + [ASCII.lf]
  }

  private var sentence: String {
    guard let best = headlines.first else { return "nothing to compare" }
    switch verdict {
    case .better:
      return
        "The first is expected to win, in \(Rounded.percent(best.winProbability)) of 100 tests."
    case .aboutEqual:
      let count = headlines.count { $0.isAboutEqual }
      return "The first \(count) are about equal: only a test can tell them apart."
    }
  }
}
