public import Learning

/// How well aspects and their labels were found.
///
/// As JSON the figures stand beside the counts, and their intervals below:
///
///     {"name": "gold.ndjson", "n": 168, "aspects": 278, "found": 287, "precision": 0.81, …,
///      "intervals": {"precision": {"lower": 0.77, "upper": 0.85}, …}}
public struct AspectReport: Hashable, Sendable {
  /// The gold set's name.
  public var name: String

  /// How many texts there are.
  public var n: Int

  /// How many aspects the gold set has.
  public var aspects: Int

  /// How many were found, right or wrong.
  public var found: Int

  /// The figures that the gold set permits.
  public var values: [AspectFigure: Double]

  /// Their 95 % intervals over texts, unless the bootstrap was told otherwise.
  public var intervals: [AspectFigure: ConfidenceInterval]

  /// Returns a figure; nil where the gold set does not permit it.
  public subscript(figure: AspectFigure) -> Double? { values[figure] }
}

// MARK: - For machines

extension AspectReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name, n, aspects, found, intervals
  }

  /// Encodes the report as one object, in which each figure is a key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(n, forKey: .n)
    try container.encode(aspects, forKey: .aspects)
    try container.encode(found, forKey: .found)
    try container.encode(intervals, forKey: .intervals)
    var figures = encoder.container(keyedBy: AspectFigure.self)
    for figure in AspectFigure.allCases {
      try figures.encodeIfPresent(values[figure], forKey: figure)
    }
  }
}

// MARK: - For people

extension AspectReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    for figure in AspectFigure.allCases {
      guard let value = values[figure] else { continue }
      table.append([
        figure.rawValue, Decimals.fixed(value), Decimals.range(intervals[figure]),
      ])
    }
    return "\(name): \(n) texts, \(aspects) aspects, \(found) found\n\n\(table.plainText)"
  }
}
