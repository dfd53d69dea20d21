public import Learning
internal import Recommendation

/// Measures what is recommended against what readers then read.
///
///     let gold = try RecommendationGold(test: "test.ndjson", train: ["train.ndjson"])
///     let found = try RecommendationPredictions(path: "run.ndjson")
///     print(RecommendationEvaluation(gold: gold, predictions: found).report())
///
/// What a reader had read before is dropped from the list, and repetitions. A reader without predictions
/// counts as one to whom nothing was recommended.
public struct RecommendationEvaluation: Sendable {
  private let name: String
  private let missing: Int
  private let rows: [[RecommendationFigure: Double]]
  private let ofAll: [RecommendationFigure: Double]

  /// How many of a list count at most.
  private static let limit = 20
  private static let shown = 10

  /// Compares what was recommended with what was read.
  ///
  /// - Complexity: O(*n*) in the number of recommendations and interactions.
  public init(gold: RecommendationGold, predictions: RecommendationPredictions) {
    name = gold.name
    missing = gold.readers.count { predictions.lists[$0.user] == nil }
    let lists = gold.readers.map { Self.counted(predictions.lists[$0.user] ?? [], for: $0) }
    rows = zip(lists, gold.relevant).map { list, relevant in
      Self.figures(list.map { relevant.contains($0) ? 1 : 0 }, relevantCount: relevant.count)
    }
    ofAll = Self.figures(of: lists, gold)
  }

  /// The recommendations that count, in order.
  private static func counted(
    _ items: [String], for reader: RecommendationGold.Reader
  ) -> [String] {
    var seen = Set(reader.history.map(\.item))
    return items.filter { seen.insert($0).inserted }
  }

  private static func figures(
    _ gains: [Double], relevantCount: Int
  ) -> [RecommendationFigure: Double] {
    let ideal = Array(repeating: 1.0, count: min(shown, relevantCount))
    let recall = { limit in
      RankingQuality.recall(of: gains, relevantCount: relevantCount, limit: limit)
    }
    return [
      .ndcgAt10: RankingQuality.normalizedGain(of: gains, ideal: ideal, limit: shown),
      .recallAt10: recall(shown),
      .recallAt20: recall(limit),
      .mrrAt20: RankingQuality.reciprocalRank(of: gains, limit: limit),
      .hitAt10: RankingQuality.hitCount(of: gains, limit: shown) > 0 ? 1 : 0,
    ]
  }

  private static func figures(
    of lists: [[String]], _ gold: RecommendationGold
  ) -> [RecommendationFigure: Double] {
    var exposures = Dictionary(uniqueKeysWithValues: gold.catalog.map { ($0, 0) })
    var novelty = (sum: 0.0, count: 0)
    var diversities: [Double] = []
    for list in lists {
      for item in list.prefix(shown) {
        exposures[item]? += 1
        novelty.sum += CatalogQuality.selfInformation(
          of: gold.popularity[item] ?? 0, among: gold.userCount)
        novelty.count += 1
      }
      guard let tags = gold.tags else { continue }
      let diversity = CatalogQuality.diversity(of: list.prefix(shown).map { tags[$0] ?? [] })
      if let diversity { diversities.append(diversity) }
    }
    let counts = Array(exposures.values)
    var figures: [RecommendationFigure: Double] = [
      .coverageAt10: CatalogQuality.coverage(exposures: counts),
      .noveltyAt10: novelty.count == 0 ? 0 : novelty.sum / Double(novelty.count),
      .giniAt10: CatalogQuality.gini(of: counts),
    ]
    if !diversities.isEmpty {
      figures[.diversityAt10] = diversities.reduce(0, +) / Double(diversities.count)
    }
    return figures
  }

  /// Returns the figures, with the intervals of those that are means over readers.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* that of readers.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> RecommendationReport {
    var values = ofAll
    var intervals: [RecommendationFigure: ConfidenceInterval] = [:]
    for figure in RecommendationFigure.perReader {
      let column = rows.map { $0[figure] ?? 0 }
      values[figure] = column.reduce(0, +) / Double(column.count)
      intervals[figure] = bootstrap.meanInterval(of: column)
    }
    return RecommendationReport(
      name: name, n: rows.count, missing: missing, values: values, intervals: intervals)
  }
}
