public import Learning

/// A share of some texts, with its interval.
public struct MeasuredShare: Hashable, Encodable, Sendable {
  /// How many texts there are of the kind.
  public var count: Int
  /// Of how many.
  public var total: Int
  /// The share, in 0…1; 0 of none.
  public var share: Double
  /// Wilson's 95 % interval.
  public var interval: ConfidenceInterval

  /// Creates the share of a count of a total.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
    share = total > 0 ? Double(count) / Double(total) : 0
    interval = .wilson(count, of: total)
  }
}

/// How valences are spread.
public struct ValenceDistribution: Hashable, Encodable, Sendable {
  /// The texts of a stretch of valences.
  public struct Bin: Hashable, Encodable, Sendable {
    /// The lowest valence; the bin has it.
    public var lower: Double
    /// The highest; only the last bin has it.
    public var upper: Double
    /// How many texts there are.
    public var count: Int
  }

  /// A valence below which a share of the texts lies.
  public struct Quantile: Hashable, Encodable, Sendable {
    /// The share, in 0…1.
    public var share: Double
    /// The valence, off by `quantileError` at most.
    public var valence: Double
  }

  /// Bins of equal width from −1 to 1.
  public var bins: [Bin]
  /// The quantiles at .1, .25, .5, .75 and .9; empty without texts.
  public var quantiles: [Quantile]
  /// How far a quantile may be off.
  public var quantileError: Double
}

/// Sentiment over time.
public struct SentimentOverTime: Hashable, Encodable, Sendable {
  /// One stretch of time.
  public struct Point: Hashable, Encodable, Sendable {
    /// The stretch's name, such as `2025-W10`; of merged ones first and last, `2025-W10–2025-W12`.
    public var name: String
    /// Its first day, counted from 1970-01-01.
    public var firstDay: Int
    /// Its last day.
    public var lastDay: Int
    /// How many stretches are merged here, because there were too few texts in each; 1 if none.
    public var merged: Int
    /// Its figures.
    public var figures: SentimentFigures
  }

  /// How long the stretches are.
  public var by: Period
  /// The stretches that have texts, in order.
  public var points: [Point]
}

/// Sentiment by weekday and hour.
public struct SentimentByHour: Hashable, Encodable, Sendable {
  /// The texts of some hours of one day of the week.
  public struct Cell: Hashable, Encodable, Sendable {
    /// The day of the week, from 0 for Monday.
    public var weekday: Int
    /// The first of its hours, in 0…23.
    public var hour: Int
    /// How many texts there are, with those without a label.
    public var count: Int
    /// How many are positive.
    public var positive: Int
    /// How many are neutral.
    public var neutral: Int
    /// How many are negative.
    public var negative: Int
    /// The net sentiment; nil where fewer texts than the method's `smallestCell` have a label.
    public var net: Double?
    /// The 95 % interval of the net sentiment; nil where there is none.
    public var netInterval: ConfidenceInterval?
  }

  /// How many hours a cell has: 1, 3 or 6, the fewest with which at least half of the texts lie in
  /// cells that are large enough to have a net sentiment; else 6.
  public var hoursPerCell: Int
  /// The cells of the whole week, Monday's first; 168 of one hour.
  public var cells: [Cell]
}

/// How one part of the texts feels, beside all the others.
public struct PartSentiment: Hashable, Encodable, Sendable {
  /// The part's name.
  public var name: String
  /// Its figures.
  public var figures: SentimentFigures
  /// Its net sentiment less that of all other texts; nil where one of the two has no labels.
  public var difference: Double?
  /// The 95 % interval of the difference.
  public var differenceInterval: ConfidenceInterval?
  /// The rate of false discoveries at which the difference is one.
  public var q: Double?
  /// Whether it is called one: `q` is below the method's rate.
  public var isDifferent: Bool
  /// Whether it has too few texts to say much.
  public var isSmall: Bool
}

/// The parts by the values of a column.
public struct GroupComparison: Hashable, Encodable, Sendable {
  /// The column.
  public var column: String
  /// The groups, the largest first; small ones are merged into `(other)`, which is last.
  public var groups: [PartSentiment]
  /// How many groups are merged there.
  public var merged: Int
}

/// How often each emotion prevails.
public struct EmotionProfile: Hashable, Encodable, Sendable {
  /// One emotion.
  public struct Entry: Hashable, Encodable, Sendable {
    /// The emotion's name.
    public var emotion: String
    /// The share of texts in which it prevails.
    public var share: MeasuredShare
  }

  /// The emotions, the commonest first.
  public var emotions: [Entry]
  /// The share of texts in which none is clear.
  public var unclear: MeasuredShare
}

/// What some texts are about, and how they feel about it.
public struct TopicsReport: Hashable, Encodable, Sendable {
  /// One topic.
  public struct Entry: Hashable, Encodable, Sendable {
    /// The sentiment of its texts; the name is the topic's label.
    public var sentiment: PartSentiment
    /// The share of texts that are mainly about it.
    public var share: MeasuredShare
    /// The words that are typical of it.
    public var terms: [String]
    /// The texts that are most like it.
    public var quotes: [ReportQuote]
    /// How many of its texts lie in each stretch of `periods`.
    public var counts: [Int]
    /// How alike it is to each topic of the list, in 0…1; to itself 1.
    public var similarities: [Double]
  }

  /// How many texts were asked about.
  public var count: Int
  /// How many of them have no word by which a topic could be told.
  public var withoutTopic: Int
  /// The topics, the largest first.
  public var topics: [Entry]
  /// The stretches of time; empty without times.
  public var periods: [String]
}

/// What texts say about one thing.
public struct AspectMood: Hashable, Encodable, Sendable {
  /// The commonest of the forms in which it is written.
  public var aspect: String
  /// The share of texts that mention it.
  public var mentions: MeasuredShare
  /// How many of them speak well of it.
  public var positive: Int
  /// How many say nothing for or against it.
  public var neutral: Int
  /// How many speak ill of it.
  public var negative: Int
  /// The positive share less the negative one.
  public var net: Double
  /// The 95 % interval of `net`.
  public var netInterval: ConfidenceInterval
  /// Clauses that speak well of it, the strongest first.
  public var praise: [String]
  /// Clauses that speak ill of it, the strongest first.
  public var blame: [String]
}
