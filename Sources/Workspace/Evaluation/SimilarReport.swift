public import Learning

/// How well similar articles were found.
///
/// As JSON the figures stand beside the counts, and their intervals below:
///
///     {"name": "qrels.ndjson", "n": 200, "missing": 0, "ndcgAt10": 0.34, …,
///      "intervals": {"ndcgAt10": {"lower": 0.31, "upper": 0.37}, …}}
public struct SimilarReport: Hashable, Sendable {
  /// The gold set's name.
  public var name: String

  /// How many queries have something relevant.
  public var n: Int

  /// How many of these have no predictions.
  public var missing: Int

  /// The figures.
  public var values: [SimilarFigure: Double]

  /// Their 95 % intervals over queries, unless the bootstrap was told otherwise.
  public var intervals: [SimilarFigure: ConfidenceInterval]

  /// Returns a figure.
  public subscript(figure: SimilarFigure) -> Double? { values[figure] }
}

// MARK: - For machines

extension SimilarReport: Encodable {
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
    var figures = encoder.container(keyedBy: SimilarFigure.self)
    for figure in SimilarFigure.allCases {
      try figures.encodeIfPresent(values[figure], forKey: figure)
    }
  }
}

// MARK: - For people

extension SimilarReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    for figure in SimilarFigure.allCases {
      guard let value = values[figure] else { continue }
      table.append([figure.rawValue, Decimals.fixed(value), Decimals.range(intervals[figure])])
    }
    return "\(name): \(n) queries, \(missing) without predictions\n\n\(table.plainText)"
  }
}
