/// What all texts say about one aspect.
///
///     {"aspect": "delivery", "mentions": 31, "missed": 0, "positive": 6, "neutral": 3, "negative": 22,
///      "meanValence": -0.41, "quote": "delivery took three weeks"}
public struct AspectSummary: Hashable, Codable, Sendable {
  /// The commonest of the forms in which it is written.
  public var aspect: String
  /// How many texts mention it.
  public var mentions: Int
  /// How many more may have, because the aspect was forgotten among too many; else 0.
  public var missed: Int
  /// How many texts speak well of it.
  public var positive: Int
  /// How many say nothing for or against it.
  public var neutral: Int
  /// How many speak ill of it.
  public var negative: Int
  /// The mean of the valences, in −1…1.
  public var meanValence: Double
  /// A short clause that is typical; nil if nobody has an opinion.
  public var quote: String?
}
