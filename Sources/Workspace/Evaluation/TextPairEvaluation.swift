public import Learning

/// Measures how well the similarity of two texts follows what people say.
///
///     let gold = try TextPairGold(path: "pairs.ndjson")
///     let found = try TextPairPredictions(path: "theirs.ndjson")
///     print(TextPairEvaluation(gold: gold, predictions: found).report())
///
/// A pair without a prediction has the similarity 0. Where one side never varies the correlation counts as 0.
public struct TextPairEvaluation: Sendable {
  private let name: String
  private let missing: Int
  private let truths: [Double]
  private let answers: [Double]

  /// Lays the predictions beside the pairs.
  public init(gold: TextPairGold, predictions: TextPairPredictions) {
    name = gold.name
    missing = gold.pairs.count { predictions.scores[$0.id] == nil }
    truths = gold.pairs.map(\.score)
    answers = gold.pairs.map { predictions.scores[$0.id] ?? 0 }
  }

  /// Returns the figures with their intervals.
  ///
  /// - Complexity: O(*r* · *n* + *n* log *n*), where *r* is the number of resamples, *n* of pairs.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> TextPairReport {
    let truthOrder = RankOrder(truths)
    let answerOrder = RankOrder(answers)
    let spearman = { (weights: [Int]?) in
      Correlation.pearson(
        truthOrder.ranks(weights: weights), answerOrder.ranks(weights: weights), weights: weights)
    }
    return TextPairReport(
      name: name, n: truths.count, missing: missing, spearman: spearman(nil) ?? 0,
      pearson: Correlation.pearson(truths, answers) ?? 0,
      intervals: TextPairReport.Intervals(
        spearman: bootstrap.interval(rowCount: truths.count) { spearman($0) },
        pearson: bootstrap.interval(rowCount: truths.count) {
          Correlation.pearson(truths, answers, weights: $0)
        }))
  }
}
