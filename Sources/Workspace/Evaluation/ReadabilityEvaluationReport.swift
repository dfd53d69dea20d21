public import Learning

/// How well scores of readability follow what people say.
///
///     {"name": "excerpts.ndjson", "n": 648, "systems": [{"name": "learned ease", "missing": 0,
///      "pearson": 0.79, "spearman": 0.8, "rmse": 0.66, "intervals": {"pearson": {…}, …}}, …]}
public struct ReadabilityEvaluationReport: Hashable, Codable, Sendable {
  /// One system's figures.
  public struct System: Hashable, Codable, Sendable {
    /// What it is called.
    public var name: String
    /// How many texts it has no score for.
    public var missing: Int
    /// The correlation of scores and ratings; higher where easier texts have higher scores.
    public var pearson: Double
    /// The correlation of their ranks.
    public var spearman: Double
    /// The root of the mean squared error after the best straight line from score to rating.
    public var rmse: Double
    /// The intervals of the figures.
    public var intervals: Intervals
  }

  /// The 95 % intervals over texts, unless the bootstrap was told otherwise; nil where too little
  /// varies.
  public struct Intervals: Hashable, Codable, Sendable {
    /// That of `pearson`.
    public var pearson: ConfidenceInterval?
    /// That of `spearman`.
    public var spearman: ConfidenceInterval?
    /// That of `rmse`.
    public var rmse: ConfidenceInterval?
  }

  /// The gold set's name.
  public var name: String
  /// How many texts there are.
  public var n: Int
  /// The systems, in their order.
  public var systems: [System]
}

extension ReadabilityEvaluationReport: CustomStringConvertible {
  /// The counts and a table of the systems, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: [
      "score", "Pearson", "95 % interval", "Spearman", "95 % interval", "RMSE", "missing",
    ])
    for system in systems {
      table.append([
        system.name, Decimals.fixed(system.pearson), Decimals.range(system.intervals.pearson),
        Decimals.fixed(system.spearman), Decimals.range(system.intervals.spearman),
        Decimals.fixed(system.rmse), String(system.missing),
      ])
    }
    return "\(name): \(n) texts\n\n\(table.plainText)"
  }
}
