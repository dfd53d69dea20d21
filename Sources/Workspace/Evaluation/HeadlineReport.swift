public import Learning

/// How well scores foretell A/B tests of headlines.
///
///     {"name": "tests.ndjson", "pairs": 3008, "significantPairs": 912, "missing": 0,
///      "values": {"significantAccuracy": 0.73, …}, "intervals": {"accuracy": {"lower": 0.6, …}, …},
///      "calibrationError": 0.03, "correctedCalibrationError": 0.01}
public struct HeadlineReport: Hashable, Codable, Sendable {
  /// The gold set's name.
  public var name: String
  /// How many pairs there are, and how many of them differ significantly.
  public var pairs: Int
  /// How many of the pairs differ significantly.
  public var significantPairs: Int
  /// How many variants have no prediction.
  public var missing: Int
  /// The figures that there are.
  public var values: [HeadlineFigure: Double]
  /// The 95 % intervals over stories, unless the bootstrap was told otherwise.
  public var intervals: [HeadlineFigure: ConfidenceInterval]
  /// How far win probabilities are from the share of wins, in fifteen bins; nil without log-odds.
  public var calibrationError: Double?
  /// The same less what chance alone would give.
  public var correctedCalibrationError: Double?
}

extension HeadlineReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    for figure in HeadlineFigure.allCases {
      guard let value = values[figure] else { continue }
      table.append([figure.rawValue, Decimals.fixed(value), Decimals.range(intervals[figure])])
    }
    if let calibrationError {
      table.append(["calibrationError", Decimals.fixed(calibrationError), ""])
      table.append(["correctedCalibrationError", Decimals.fixed(correctedCalibrationError), ""])
    }
    return
      "\(name): \(pairs) pairs, \(significantPairs) significant, \(missing) without predictions"
      + "\n\n\(table.plainText)"
  }
}
