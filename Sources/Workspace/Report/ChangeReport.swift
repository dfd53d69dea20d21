public import Learning

/// What is different between two sets of comments, and what may be chance.
///
/// As JSON the keys are those below, with `"kind": "change"`.
public struct ChangeReport: Hashable, Encodable, Sendable {
  /// One of the two sets.
  public struct Side: Hashable, Encodable, Sendable {
    /// What it is called: the name of the file.
    public var title: String
    /// What it has.
    public var coverage: ReportCoverage
    /// The sentiment of its texts.
    public var sentiment: SentimentFigures
    /// How their valences are spread.
    public var valence: ValenceDistribution
  }

  /// What a figure is about.
  public enum Family: String, CaseIterable, Encodable, Sendable {
    /// All texts: net sentiment and the labels' shares.
    case sentiment
    /// The shares of emotions.
    case emotion
    /// The shares of topics.
    case topic
    /// The net sentiment of the texts of a topic.
    case topicSentiment
    /// The share of texts that mention an aspect.
    case aspect
    /// The net sentiment about an aspect.
    case aspectSentiment
    /// The net sentiment of a group.
    case groupSentiment
  }

  /// A figure of one side.
  public struct Figure: Hashable, Encodable, Sendable {
    /// The value: a share, or a net sentiment.
    public var value: Double
    /// Of how many texts.
    public var count: Int
    /// Its 95 % interval.
    public var interval: ConfidenceInterval
  }

  /// A figure before and after.
  public struct Difference: Hashable, Encodable, Sendable {
    /// What it is about.
    public var family: Family
    /// The name of the label, emotion, topic, aspect or group.
    public var name: String
    /// The figure before.
    public var before: Figure
    /// The figure after.
    public var after: Figure
    /// The figure after less that before.
    public var difference: Double
    /// The 95 % interval of the difference.
    public var interval: ConfidenceInterval
    /// The rate of false discoveries, among all figures of the report, at which it is one.
    public var q: Double
    /// Whether it is called a difference.
    public var isDifference: Bool
    /// Whether a side has too few texts to say much.
    public var isSmall: Bool
  }

  /// What kind of report it is.
  public var kind = "change"
  /// What the report is called.
  public var title: String
  /// The earlier set.
  public var before: Side
  /// The later set.
  public var after: Side
  /// The figures in the order of families, within a family the surest differences first.
  public var differences: [Difference]
  /// Phrases that came up more often, the surest first.
  public var risen: [OutlierDay.Phrase]
  /// Phrases that came up less often, the surest first; the figures are of the earlier set.
  public var fallen: [OutlierDay.Phrase]
  /// Texts of the later set that have phrases that came up more often.
  public var risenQuotes: [ReportQuote]
  /// Texts of the earlier set that have phrases that came up less often.
  public var fallenQuotes: [ReportQuote]
  /// How it was made.
  public var method: ReportMethod
}
