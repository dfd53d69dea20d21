public import Learning

/// How well it was foretold what readers read.
///
/// As JSON the figures stand beside the counts, and their intervals below:
///
///     {"name": "test.ndjson", "n": 1669, "missing": 0, "ndcgAt10": 0.05, …,
///      "intervals": {"ndcgAt10": {"lower": 0.04, "upper": 0.06}, …}}
public struct RecommendationReport: Hashable, Sendable {
  /// The gold set's name.
  public var name: String

  /// How many readers read something relevant.
  public var n: Int

  /// How many of these have no predictions.
  public var missing: Int

  /// The figures.
  public var values: [RecommendationFigure: Double]

  /// The 95 % intervals of means over readers, unless the bootstrap was told otherwise.
  public var intervals: [RecommendationFigure: ConfidenceInterval]

  /// Returns a figure.
  public subscript(figure: RecommendationFigure) -> Double? { values[figure] }
}

// MARK: - For machines

extension RecommendationReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name, n, missing, intervals
  }

  /// Encodes the report as one object, in which each figure is a key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(n, forKey: .n)
    try container.encode(missing, forKey: .missing)
    try container.encode(intervals, forKey: .intervals)
    var figures = encoder.container(keyedBy: RecommendationFigure.self)
    for figure in RecommendationFigure.allCases {
      try figures.encodeIfPresent(values[figure], forKey: figure)
    }
  }
}

// MARK: - For people

extension RecommendationReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    for figure in RecommendationFigure.allCases {
      guard let value = values[figure] else { continue }
      table.append([figure.rawValue, Decimals.fixed(value), Decimals.range(intervals[figure])])
    }
    return "\(name): \(n) readers, \(missing) without predictions\n\n\(table.plainText)"
  }
}
