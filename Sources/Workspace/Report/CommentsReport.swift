/// How people feel about something, told by their comments.
///
/// As JSON the keys are those below, with `"kind": "comments"`.
public struct CommentsReport: Hashable, Encodable, Sendable {
  /// What kind of report it is.
  public var kind = "comments"
  /// What the report is called.
  public var title: String
  /// What it is based on.
  public var coverage: ReportCoverage
  /// The sentiment of all texts.
  public var sentiment: SentimentFigures
  /// How their valences are spread.
  public var valence: ValenceDistribution
  /// The sentiment over time; nil without times.
  public var time: SentimentOverTime?
  /// The sentiment by weekday and hour; nil without hours.
  public var hours: SentimentByHour?
  /// The sentiment of groups; nil without a column for them.
  public var groups: GroupComparison?
  /// The emotions; nil where no text's language has a model of them.
  public var emotions: EmotionProfile?
  /// The topics.
  public var topics: TopicsReport
  /// The aspects, those that are mentioned most first.
  public var aspects: [AspectMood]
  /// Texts that stand for others.
  public var quotes: Quotes
  /// Days on which texts were unlike those of other days.
  public var outliers: [OutlierDay]
  /// How it was made.
  public var method: ReportMethod

  /// Texts that stand for others; no text is in two lists.
  public struct Quotes: Hashable, Encodable, Sendable {
    /// Those of the highest valence.
    public var mostPositive: [ReportQuote]
    /// Those of the lowest valence.
    public var mostNegative: [ReportQuote]
    /// Those that have most in common with all others.
    public var mostTypical: [ReportQuote]
    /// Those whose label is the least certain.
    public var mostUncertain: [ReportQuote]
    /// Those with the most for and against at once.
    public var mostDivided: [ReportQuote]
  }
}

/// A day on which texts were unlike those of other days.
public struct OutlierDay: Hashable, Encodable, Sendable {
  /// A word or phrase that was commoner on the day.
  public struct Phrase: Hashable, Encodable, Sendable {
    /// The phrase.
    public var text: String
    /// How many of the day's texts have it.
    public var count: Int
    /// Their share of the day's texts.
    public var share: Double
    /// The share of all other texts that have it.
    public var usualShare: Double
    /// The logarithm of how many times the odds are, drawn towards 0.
    public var logOdds: Double
    /// The same in standard errors.
    public var z: Double
    /// The rate of false discoveries at which it is one.
    public var q: Double
  }

  /// The day, like `2025-03-03`.
  public var day: String
  /// The sentiment of its texts beside that of all other days; the name is the day.
  public var sentiment: PartSentiment
  /// How many texts such a day usually has: the median of all days.
  public var usualCount: Double
  /// Whether it has more texts than chance explains.
  public var isBusy: Bool
  /// The phrases that made it, those that are surest first; only those that survive.
  public var phrases: [Phrase]
  /// Texts of the day that have these phrases.
  public var quotes: [ReportQuote]
}
