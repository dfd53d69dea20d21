/// What a headline model that was learned from one's own tests is worth, beside the one that there was.
///
/// The new model's figures are of held-out stories: each test is judged by a model that was learned without its
/// story.
public struct HeadlineTrainingReport: Hashable, Codable, Sendable {
  /// How many tests compare headlines.
  public var testCount: Int
  /// The new model.
  public var trained: HeadlineReport
  /// The model that there was.
  public var base: HeadlineReport
}

extension HeadlineTrainingReport: CustomStringConvertible {
  /// Both models' figures in a table, without a line end after it.
  public var description: String {
    var table = TerminalTable(
      titles: ["figure", "new model", "95 % interval", "present model", "95 % interval"])
    for figure in HeadlineFigure.allCases {
      guard let new = trained.values[figure], let old = base.values[figure] else { continue }
      table.append([
        figure.rawValue, Decimals.fixed(new), Decimals.range(trained.intervals[figure]),
        Decimals.fixed(old), Decimals.range(base.intervals[figure]),
      ])
    }
    return "\(testCount) tests, \(trained.pairs) pairs, \(trained.significantPairs) significant\n\n"
      + table.plainText
  }
}
