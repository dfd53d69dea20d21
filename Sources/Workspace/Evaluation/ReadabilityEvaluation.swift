public import Learning

/// Measures how well scores of readability follow what people say.
///
///     let gold = try ReadabilityGold(path: "excerpts.ndjson")
///     let found = ReadabilityPredictions(of: gold, model: .embedded)
///     print(ReadabilityEvaluation(gold: gold, predictions: found).report())
///
/// Since formulas have scales of their own, the error is that after the best straight line from
/// score to rating.
public struct ReadabilityEvaluation: Sendable {
  private let name: String
  private let truths: [Double]
  private let systems: [(name: String, missing: Int, scores: [Double])]

  /// Lays the predictions beside the ratings.
  public init(gold: ReadabilityGold, predictions: ReadabilityPredictions) {
    name = gold.name
    truths = gold.rows.map(\.ease)
    systems = predictions.systems.map { system in
      let known = gold.rows.compactMap { system.scores[$0.id] }
      let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
      return (
        system.name, gold.rows.count - known.count,
        gold.rows.map { system.scores[$0.id] ?? mean }
      )
    }
  }

  /// Returns the figures with their intervals.
  ///
  /// - Complexity: O(*s* · *r* · *n*), where *s* is the number of systems, *r* of resamples, *n* of
  ///   texts.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> ReadabilityEvaluationReport {
    ReadabilityEvaluationReport(
      name: name, n: truths.count, systems: systems.map { figures($0, bootstrap) })
  }

  private func figures(
    _ system: (name: String, missing: Int, scores: [Double]), _ bootstrap: Bootstrap
  ) -> ReadabilityEvaluationReport.System {
    let (truths, scores) = (truths, system.scores)
    let truthOrder = RankOrder(truths)
    let scoreOrder = RankOrder(scores)
    let pearson = { (weights: [Int]?) in Correlation.pearson(truths, scores, weights: weights) }
    let spearman = { (weights: [Int]?) in
      Correlation.pearson(
        truthOrder.ranks(weights: weights), scoreOrder.ranks(weights: weights), weights: weights)
    }
    let error = { (weights: [Int]?) in
      Self.deviation(truths, weights) * (1 - Self.square(pearson(weights) ?? 0)).squareRoot()
    }
    return ReadabilityEvaluationReport.System(
      name: system.name, missing: system.missing, pearson: pearson(nil) ?? 0,
      spearman: spearman(nil) ?? 0, rmse: error(nil),
      intervals: ReadabilityEvaluationReport.Intervals(
        pearson: bootstrap.interval(rowCount: truths.count) { pearson($0) },
        spearman: bootstrap.interval(rowCount: truths.count) { spearman($0) },
        rmse: bootstrap.interval(rowCount: truths.count) { error($0) }))
  }

  private static func square(_ value: Double) -> Double { min(1, value * value) }

  private static func deviation(_ values: [Double], _ weights: [Int]?) -> Double {
    var (sum, squares, count) = (0.0, 0.0, 0.0)
    for (index, value) in values.enumerated() {
      let weight = weights.map { Double($0[index]) } ?? 1
      sum += weight * value
      squares += weight * value * value
      count += weight
    }
    let mean = sum / max(1, count)
    return max(0, squares / max(1, count) - mean * mean).squareRoot()
  }
}
