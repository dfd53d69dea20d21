/// The figures of the texts of one group, one period, or both.
///
/// As JSON the figures stand beside the names:
///
///     {"group": "kettle", "period": "2025-W10", "count": 12, "positive": 7, …}
public struct GroupReport: Hashable, Sendable {
  /// The group's value, `(none)` for texts without one, `(other)` for the groups that came after too many;
  /// nil if there are no groups.
  public var group: String?
  /// The period's name, `(none)` where no time could be read, `(other)` beside that group; nil if there
  /// are no periods.
  public var period: String?
  /// The figures.
  public var figures: SentimentFigures
}

extension GroupReport: Codable {
  private enum CodingKeys: String, CodingKey {
    case group, period
  }

  /// Creates a report from its encoded form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    group = try container.decodeIfPresent(String.self, forKey: .group)
    period = try container.decodeIfPresent(String.self, forKey: .period)
    figures = try SentimentFigures(from: decoder)
  }

  /// Encodes the report as one object; a name that there is not has no key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(group, forKey: .group)
    try container.encodeIfPresent(period, forKey: .period)
    try figures.encode(to: encoder)
  }
}
