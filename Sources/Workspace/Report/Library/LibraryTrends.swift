/// What came and went in a library.
public struct LibraryTrends: Hashable, Encodable, Sendable {
  /// A topic or phrase over time.
  public struct Trend: Hashable, Encodable, Sendable {
    /// The topic's label, or the phrase.
    public var name: String
    /// How many articles have it.
    public var count: Int
    /// How many have it in each stretch of time.
    public var counts: [Int]
    /// Their share of the stretch's articles, drawn towards the mean where there are few.
    public var shares: [Double]
    /// When it came up clearly more often than usual.
    public var bursts: [TrendReport.Burst]
    /// The rate of false discoveries, among all that was followed, at which its strongest burst is one.
    public var q: Double
  }

  /// How long the stretches of time are.
  public var by: Period
  /// The stretches, in order.
  public var periods: [String]
  /// How many articles each has.
  public var articles: [Int]
  /// How many articles of the sample each has: of these topics are told.
  public var sampled: [Int]
  /// The topics with bursts, the surest first.
  public var topics: [Trend]
  /// The phrases with bursts, the surest first.
  public var phrases: [Trend]
  /// How many phrases were followed.
  public var followed: Int
  /// What the last part of the time is compared with all before; nil if a part has too few articles.
  public var comparison: Comparison?

  /// The last part of the time beside all before.
  public struct Comparison: Hashable, Encodable, Sendable {
    /// The first stretch of the last part.
    public var from: String
    /// How many articles were published before it.
    public var before: Int
    /// How many since.
    public var after: Int
    /// What came up more often, the surest first; only what survives.
    public var risen: [TrendReport.Change]
    /// What came up less often.
    public var fallen: [TrendReport.Change]
  }
}
