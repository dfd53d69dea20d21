public import Learning

/// Measures how well similar articles are found, against judgments of what is relevant.
///
///     let gold = try SimilarGold(judgments: "qrels.ndjson", queries: "queries.ndjson")
///     let found = try SimilarPredictions(path: "run.ndjson")
///     print(SimilarEvaluation(gold: gold, predictions: found).report())
///
/// From what was found, the articles are dropped that the query excludes or that are none of its
/// candidates, and repetitions. Figures are means over the queries for which something is relevant; one
/// without predictions counts as one for which nothing was found.
public struct SimilarEvaluation: Sendable {
  private let name: String
  private let missing: Int
  private let rows: [[SimilarFigure: Double]]

  /// Compares what was found with what is relevant.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of results and judgments.
  public init(gold: SimilarGold, predictions: SimilarPredictions) {
    name = gold.name
    missing = gold.rows.count { predictions.lists[$0.query] == nil }
    let queries = Dictionary(gold.queries.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    rows = gold.rows.map { row in
      let found = Self.counted(predictions.lists[row.query] ?? [], for: queries[row.query])
      return Self.figures(found.map { row.relevance[$0] ?? 0 }, row.relevance)
    }
  }

  /// The results that count, in order.
  private static func counted(_ found: [String], for query: SimilarGold.Query?) -> [String] {
    var seen = Set(query?.exclude ?? [])
    let candidates = query?.candidates.map { Set($0) }
    return found.filter { (candidates?.contains($0) ?? true) && seen.insert($0).inserted }
  }

  private static func figures(
    _ gains: [Double], _ relevance: [String: Double]
  ) -> [SimilarFigure: Double] {
    let count = relevance.count
    let ideal = relevance.values.sorted(by: >)
    return [
      .ndcgAt10: RankingQuality.normalizedGain(of: gains, ideal: ideal, limit: 10),
      .recallAt10: RankingQuality.recall(of: gains, relevantCount: count, limit: 10),
      .recallAt100: RankingQuality.recall(of: gains, relevantCount: count, limit: 100),
      .mrr: RankingQuality.reciprocalRank(of: gains),
      .mapAt100: RankingQuality.averagePrecision(of: gains, relevantCount: count, limit: 100),
      .precisionAt10: RankingQuality.precision(of: gains, limit: 10),
    ]
  }

  /// Returns the figures with their intervals.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* that of queries.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> SimilarReport {
    var values: [SimilarFigure: Double] = [:]
    var intervals: [SimilarFigure: ConfidenceInterval] = [:]
    for figure in SimilarFigure.allCases {
      let column = rows.map { $0[figure] ?? 0 }
      values[figure] = column.reduce(0, +) / Double(column.count)
      intervals[figure] = bootstrap.meanInterval(of: column)
    }
    return SimilarReport(
      name: name, n: rows.count, missing: missing, values: values, intervals: intervals)
  }
}
