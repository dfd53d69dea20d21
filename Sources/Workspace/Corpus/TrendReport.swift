/// What came and went in a corpus.
///
///     {"by": "week", "periods": ["2025-W09", …], "documents": [120, …], "undated": 0,
///      "topics": [{"name": "…", "documents": 88, "share": 0.1, "counts": [4, …], "shares": [0.04, …],
///                  "bursts": [{"start": "2025-W12", "end": "2025-W13", "strength": 31.5, "ratio": 4.2}]}],
///      "phrases": […], "changes": [{"name": "…", "before": 4, "after": 31, "logOdds": 1.9, "z": 4.1, "q": 0.001}]}
public struct TrendReport: Hashable, Encodable, Sendable {
  /// The rate of false discoveries among changes.
  static let falseDiscoveryRate = 0.05

  /// A topic or phrase over time.
  public struct Trend: Hashable, Encodable, Sendable {
    /// The topic's label, or the phrase.
    public var name: String
    /// How many documents have it.
    public var documents: Int
    /// Their share of all.
    public var share: Double
    /// How many have it in each stretch of time.
    public var counts: [Int]
    /// Their share of the stretch's documents, drawn towards the mean where there are few.
    public var shares: [Double]
    /// When it came up clearly more often than usual.
    public var bursts: [Burst]
  }

  /// A time in which something came up more often than usual.
  public struct Burst: Hashable, Encodable, Sendable {
    /// The first stretch of time.
    public var start: String
    /// The last one.
    public var end: String
    /// How much likelier the counts are in a burst, in nats.
    public var strength: Double
    /// How many times as often as usual it came up.
    public var ratio: Double
  }

  /// A difference between two parts of the time that chance does not explain.
  public struct Change: Hashable, Encodable, Sendable {
    /// The topic's label, or the phrase.
    public var name: String
    /// Whether it is a topic.
    public var isTopic: Bool
    /// How many documents have it in the first part.
    public var before: Int
    /// How many have it in the second.
    public var after: Int
    /// The logarithm of how many times the odds have become, drawn towards 0.
    public var logOdds: Double
    /// The same in standard errors.
    public var z: Double
    /// The rate of false discoveries at which it is one.
    public var q: Double
  }

  /// How long the stretches of time are.
  public var by: Period
  /// The stretches, in order.
  public var periods: [String]
  /// How many documents each has.
  public var documents: [Int]
  /// How many documents have no date that can be read.
  public var undated: Int
  /// The topics, the largest first.
  public var topics: [Trend]
  /// The phrases with bursts, those with the strongest first.
  public var phrases: [Trend]
  /// What changed, the surest first; nil if that was not asked for.
  public var changes: [Change]?
}
