internal import Sentiment

/// Sums scored texts up: shares with intervals, examples, groups and periods.
///
///     var summary = SentimentSummary(SentimentSummary.Options(isGrouped: true, period: .week))
///     for text in texts { summary.insert(text) }
///     summary.report.figures.net  // 0.05
///     summary.groups              // the same by group and week
///
/// Memory is bounded whatever comes in. Sums are integers, so figures do not depend on the order of the
/// texts; only what exceeds a bound does, and then a note says so.
public struct SentimentSummary: Sendable {
  /// What is to be summed up.
  public struct Options: Hashable, Sendable {
    /// Whether there are groups, by `ScoredText.group`.
    public var isGrouped: Bool
    /// The period by which texts are divided, by `ScoredText.time`; nil for none.
    public var period: Period?
    /// Whether a text is counted once, however often it comes.
    public var isUnique: Bool
    /// Whether a date like 3/4/2025 is 3 April; otherwise it is March 4.
    public var isDayFirst: Bool
    /// How many examples there are of each kind.
    public var exampleLimit: Int
    /// How many cells of group and period there are at most.
    public var cellLimit: Int

    /// Creates options; without any, there are no groups and every text counts.
    public init(
      isGrouped: Bool = false, period: Period? = nil, isUnique: Bool = false,
      isDayFirst: Bool = false, exampleLimit: Int = 3, cellLimit: Int = 10_000
    ) {
      self.isGrouped = isGrouped
      self.period = period
      self.isUnique = isUnique
      self.isDayFirst = isDayFirst
      self.exampleLimit = exampleLimit
      self.cellLimit = cellLimit
    }
  }

  /// How many records were repaired on reading; whoever reads them tells.
  public var repaired = 0
  /// How many records could not be read; whoever reads them tells.
  public var rejected = 0

  private var tally = SentimentTally()
  private var emotions = EmotionTally()
  private var tallies: GroupTallies
  private var mostPositive: TopTexts
  private var mostNegative: TopTexts
  private var mostDivided: TopTexts
  private var seen: TextHashSet?
  private var duplicates = 0

  /// Creates a summary of no text.
  public init(_ options: Options = Options()) {
    tallies = GroupTallies(
      isGrouped: options.isGrouped, period: options.period, isDayFirst: options.isDayFirst,
      cellLimit: options.cellLimit)
    mostPositive = TopTexts(limit: options.exampleLimit)
    mostNegative = TopTexts(limit: options.exampleLimit)
    mostDivided = TopTexts(limit: options.exampleLimit)
    seen = options.isUnique ? TextHashSet() : nil
  }
}

// MARK: - Counting

extension SentimentSummary {
  /// Counts a text.
  ///
  /// - Returns: Whether it was counted; false for a text that comes again where texts count once.
  /// - Complexity: O(1) on average, beside the length of the group's name.
  @discardableResult
  public mutating func insert(_ scored: borrowing ScoredText) -> Bool {
    guard seen?.insert(scored.textHash) ?? true else {
      duplicates += 1
      return false
    }
    tally.insert(scored.sentiment)
    if let found = scored.sentiment.emotions { emotions.insert(found) }
    tallies.insert(scored)
    guard let valence = scored.sentiment.valenceMillionths else { return true }
    mostPositive.insert(scored, score: valence)
    mostNegative.insert(scored, score: 0 - valence)
    mostDivided.insert(
      scored,
      score: min(
        scored.sentiment.positiveThousandths, 0 - scored.sentiment.negativeThousandths))
    return true
  }
}

// MARK: - Figures

extension SentimentSummary {
  /// How many texts were counted.
  public var count: Int { tally.count }

  /// The positive share less the negative one, in −1…1; nil where no text has a label.
  public var net: Double? { tally.figures.net }

  /// What there is to say about all texts.
  public var report: SummaryReport {
    SummaryReport(
      figures: tally.figures, emotions: emotions.figures,
      duplicates: seen == nil ? nil : duplicates,
      repaired: repaired, rejected: rejected, mostPositive: mostPositive.examples,
      mostNegative: mostNegative.examples, mostDivided: mostDivided.examples,
      notes: notes.map(\.sentence))
  }

  /// The figures by group and period; empty if neither was asked for.
  ///
  /// Rows are in the order of time, and within a period in that of the groups' bytes. Rows without a time
  /// come last, and after them those beyond the limit.
  public var groups: [GroupReport] { tallies.reports }

  private var notes: [SummaryNote] {
    var notes = tallies.notes
    if let seen, seen.isOverfull {
      notes.insert(.tooManyTexts(remembered: seen.count), at: 0)
    }
    return notes
  }
}
