public import Learning

/// How well two systems label the same texts, and whether they differ by more than chance.
public struct SentimentComparison: Hashable, Codable, Sendable {
  /// How far one figure of the first system exceeds that of the second.
  public struct Difference: Hashable, Codable, Sendable {
    /// The figure of the first system less that of the second.
    public var value: Double

    /// The difference's 95 % interval from paired resamples.
    public var interval: ConfidenceInterval?

    /// McNemar's p for figures that are shares of right answers, else nil.
    public var pValue: Double?
  }

  /// The figures of the first system.
  public var first: SentimentReport

  /// The figures of the second system.
  public var second: SentimentReport

  /// The differences of the figures that both have.
  public var differences: [SentimentFigure: Difference]
}

extension SentimentComparison: CustomStringConvertible {
  /// The counts and a table of the figures side by side, without a line end after it.
  public var description: String {
    var table = TerminalTable(
      titles: ["figure", "first", "second", "difference", "95 % interval", "p"])
    for figure in SentimentFigure.allCases where first[figure] != nil || second[figure] != nil {
      let difference = differences[figure]
      table.append([
        figure.rawValue, Decimals.fixed(first[figure]), Decimals.fixed(second[figure]),
        Decimals.signed(difference?.value), Decimals.range(difference?.interval, isSigned: true),
        Decimals.probability(difference?.pValue),
      ])
    }
    return "first   \(first.summary)\nsecond  \(second.summary)\n\n\(table.plainText)"
  }
}
