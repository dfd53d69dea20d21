import Headlines
public import Learning

/// Measures how well scores foretell A/B tests of headlines.
///
///     let gold = try HeadlineGold(path: "tests.ndjson")
///     let found = try HeadlinePredictions(path: "theirs.ndjson")
///     print(HeadlineEvaluation(gold: gold, predictions: found).report())
///
/// Pairs and groups are of variants of one test and one picture, so that only words differ. Equal scores count
/// half. Intervals are over stories, whose tests share articles. A headline without a prediction has the score 0.
public struct HeadlineEvaluation: Sendable {
  private let name: String
  private let missing: Int
  private let pairCount: Int
  private let significantCount: Int
  private let stories: [HeadlineTally]
  /// The probability that the first of a pair wins, and whether it did; none without log-odds.
  private let calibration: (probabilities: [Double], hits: [Bool])?

  /// Lays predictions beside the tests.
  ///
  /// - Complexity: O(*p*) for *p* pairs.
  public init(gold: HeadlineGold, predictions: HeadlinePredictions) {
    name = gold.name
    var tallies: [[UInt8]: HeadlineTally] = [:]
    var order: [[UInt8]] = []
    var (missing, pairs, significant) = (0, 0, 0)
    var (probabilities, hits) = ([Double](), [Bool]())
    for test in gold.tests {
      let scores = test.test.variants.map { predictions.score(of: $0.headline, test: test.id) }
      missing += scores.count { $0 == nil }
      let known = scores.map { $0 ?? 0 }
      let story = Array(test.test.story.utf8)
      if tallies[story] == nil { order.append(story) }
      tallies[story, default: HeadlineTally()].add(
        test.test, scores: known, commitment: predictions.commitment)
      for pair in test.test.pairs {
        pairs += 1
        significant += pair.isSignificant ? 1 : 0
        let first = min(pair.winner, pair.loser)
        let second = max(pair.winner, pair.loser)
        probabilities.append(
          HeadlineComparison.winProbability(of: known[first], against: known[second]))
        hits.append(pair.winner == first)
      }
    }
    self.missing = missing
    pairCount = pairs
    significantCount = significant
    stories = order.compactMap { tallies[$0] }
    calibration = predictions.areLogOdds ? (probabilities, hits) : nil
  }

  /// Returns the figures with their intervals.
  ///
  /// - Complexity: O(*r* · *s*), where *r* is the number of resamples, *s* of stories.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> HeadlineReport {
    var whole = HeadlineTally()
    for story in stories { whole.add(story) }
    var samples: [HeadlineFigure: [Double]] = [:]
    bootstrap.forEachResample(rowCount: stories.count) { weights in
      var sample = HeadlineTally()
      for (story, weight) in zip(stories, weights) where weight > 0 {
        sample.add(story, times: weight)
      }
      for figure in HeadlineFigure.allCases {
        if let value = sample.value(figure) { samples[figure, default: []].append(value) }
      }
    }
    var values: [HeadlineFigure: Double] = [:]
    var intervals: [HeadlineFigure: ConfidenceInterval] = [:]
    for figure in HeadlineFigure.allCases {
      values[figure] = whole.value(figure)
      intervals[figure] = bootstrap.percentileInterval(of: samples[figure] ?? [])
    }
    let error = calibration.map {
      CalibrationError(probabilities: $0.probabilities, hits: $0.hits)
    }
    return HeadlineReport(
      name: name, pairs: pairCount, significantPairs: significantCount, missing: missing,
      values: values, intervals: intervals, calibrationError: error?.raw,
      correctedCalibrationError: error?.corrected)
  }
}
