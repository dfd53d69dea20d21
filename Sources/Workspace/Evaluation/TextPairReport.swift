public import Learning

/// How well the similarity of two texts follows what people say.
///
///     {"name": "pairs.ndjson", "n": 1500, "missing": 0, "spearman": 0.81, "pearson": 0.8,
///      "intervals": {"pearson": {"lower": 0.78, "upper": 0.82}, …}}
public struct TextPairReport: Hashable, Codable, Sendable {
  /// The intervals of the figures; nil where too little varies.
  public struct Intervals: Hashable, Codable, Sendable {
    /// That of `spearman`.
    public var spearman: ConfidenceInterval?
    /// That of `pearson`.
    public var pearson: ConfidenceInterval?
  }

  /// The gold set's name.
  public var name: String
  /// How many pairs there are.
  public var n: Int
  /// How many of them have no prediction.
  public var missing: Int
  /// The correlation of the ranks, where equal scores share the mean of theirs.
  public var spearman: Double
  /// The correlation of the scores.
  public var pearson: Double
  /// The 95 % intervals over pairs, unless the bootstrap was told otherwise.
  public var intervals: Intervals
}

extension TextPairReport: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value", "95 % interval"])
    table.append(["spearman", Decimals.fixed(spearman), Decimals.range(intervals.spearman)])
    table.append(["pearson", Decimals.fixed(pearson), Decimals.range(intervals.pearson)])
    return "\(name): \(n) pairs, \(missing) without predictions\n\n\(table.plainText)"
  }
}
