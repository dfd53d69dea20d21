public import Learning

/// A value for each label.
public struct PerLabel<Value> {
  /// The value of the positive texts.
  public var positive: Value
  /// The value of the neutral texts.
  public var neutral: Value
  /// The value of the negative texts.
  public var negative: Value
}

extension PerLabel: Sendable where Value: Sendable {}
extension PerLabel: Equatable where Value: Equatable {}
extension PerLabel: Hashable where Value: Hashable {}
extension PerLabel: Encodable where Value: Encodable {}
extension PerLabel: Decodable where Value: Decodable {}

/// How many of some texts feel what, and what that says about all texts of their kind.
///
/// As JSON every key is always there; a figure that does not exist, because no text has a label, is
/// `null`:
///
///     {"count": 689, "positive": 255, "neutral": 207, "negative": 227, "unsupported": 0,
///      "withoutOpinion": 88, "shares": {"positive": 0.370…, "neutral": …, "negative": …},
///      "shareIntervals": {"positive": {"lower": 0.335…, "upper": 0.407…}, …}, "net": 0.040…,
///      "netInterval": {"lower": -0.0218…, "upper": 0.1027…}, "meanValence": 0.07…}
public struct SentimentFigures: Hashable, Sendable {
  /// How many texts there are.
  public var count: Int
  /// How many are positive.
  public var positive: Int
  /// How many are neutral.
  public var neutral: Int
  /// How many are negative.
  public var negative: Int
  /// How many have no label, because their language is not supported.
  public var unsupported: Int
  /// How many have no opinion; they are neutral.
  public var withoutOpinion: Int
  /// The labels' shares of the texts with a label; nil where there is none.
  public var shares: PerLabel<Double>?
  /// Wilson's 95 % intervals of the shares.
  public var shareIntervals: PerLabel<ConfidenceInterval>
  /// The positive share less the negative one, in −1…1; nil where no text has a label.
  public var net: Double?
  /// The 95 % interval of the net sentiment, by Tango's score method.
  public var netInterval: ConfidenceInterval
  /// The mean valence of the texts with a label, in −1…1; nil where there is none.
  public var meanValence: Double?
}

extension SentimentFigures: Codable {
  private enum CodingKeys: String, CodingKey {
    case count, positive, neutral, negative, unsupported, withoutOpinion, shares, shareIntervals
    case net, netInterval, meanValence
  }

  /// Encodes the figures as one object that has all keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encode(positive, forKey: .positive)
    try container.encode(neutral, forKey: .neutral)
    try container.encode(negative, forKey: .negative)
    try container.encode(unsupported, forKey: .unsupported)
    try container.encode(withoutOpinion, forKey: .withoutOpinion)
    try container.encode(shares, forKey: .shares)
    try container.encode(shareIntervals, forKey: .shareIntervals)
    try container.encode(net, forKey: .net)
    try container.encode(netInterval, forKey: .netInterval)
    try container.encode(meanValence, forKey: .meanValence)
  }
}
