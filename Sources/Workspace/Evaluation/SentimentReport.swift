public import Learning

/// How well one system labels the texts of a gold set.
///
/// As JSON the figures stand beside the counts, and their intervals below:
///
///     {"name": "theirs.ndjson", "n": 1998, "answered": 1998, "unmatched": 0, "accuracy": 0.674,
///      "f1": 0.661, "intervals": {"accuracy": {"lower": 0.653, "upper": 0.694}, …}}
public struct SentimentReport: Hashable, Sendable {
  /// The system's or its file's name.
  public var name: String

  /// How many texts have a gold label.
  public var n: Int

  /// How many of them the system gave a label.
  public var answered: Int

  /// How many answers belong to no text of the gold set: a sign of wrong ids.
  public var unmatched: Int

  /// The figures that the gold set and the answers permit.
  public var values: [SentimentFigure: Double]

  /// Their 95 % intervals, unless the bootstrap was told otherwise.
  public var intervals: [SentimentFigure: ConfidenceInterval]

  /// Returns a figure; nil where the gold set or the answers do not permit it.
  public subscript(figure: SentimentFigure) -> Double? { values[figure] }
}

// MARK: - For machines

extension SentimentReport: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, n, answered, unmatched, intervals
  }

  /// Creates a report from its encoded form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    n = try container.decode(Int.self, forKey: .n)
    answered = try container.decode(Int.self, forKey: .answered)
    unmatched = try container.decode(Int.self, forKey: .unmatched)
    intervals = try container.decode([SentimentFigure: ConfidenceInterval].self, forKey: .intervals)
    let figures = try decoder.container(keyedBy: SentimentFigure.self)
    values = [:]
    for figure in SentimentFigure.allCases {
      values[figure] = try figures.decodeIfPresent(Double.self, forKey: figure)
    }
  }

  /// Encodes the report as one object, in which each figure is a key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(n, forKey: .n)
    try container.encode(answered, forKey: .answered)
    try container.encode(unmatched, forKey: .unmatched)
    try container.encode(intervals, forKey: .intervals)
    var figures = encoder.container(keyedBy: SentimentFigure.self)
    for figure in SentimentFigure.allCases {
      try figures.encodeIfPresent(values[figure], forKey: figure)
    }
  }
}

// MARK: - For people

extension SentimentReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    for figure in SentimentFigure.allCases {
      guard let value = values[figure] else { continue }
      table.append([
        figure.rawValue, Decimals.fixed(value), Decimals.range(intervals[figure]),
      ])
    }
    return "\(summary)\n\n\(table.plainText)"
  }

  /// The counts in one line.
  var summary: String {
    let counts = "\(name): \(answered) of \(n) texts answered"
    return unmatched == 0 ? counts : "\(counts); \(unmatched) answers with an id of no text"
  }
}
