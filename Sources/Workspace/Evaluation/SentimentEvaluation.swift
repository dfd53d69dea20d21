public import Learning

/// Measures sentiment labelers against texts whose labels are known.
///
/// Every figure comes with a 95 % interval from resampled texts, since a
/// difference in the third digit on a thousand texts is chance:
///
///     let gold = try SentimentGold(path: "gold.ndjson")
///     let ours = try SentimentPredictions(path: "ours.ndjson")
///     let theirs = try SentimentPredictions(path: "theirs.ndjson")
///     print(SentimentEvaluation.report(gold: gold, predictions: ours))
///     print(SentimentEvaluation.compare(gold: gold, first: ours, second: theirs))
///
/// Texts without an answer count as wrong, so a system gains nothing by silence.
public enum SentimentEvaluation {
  /// Returns the figures of one system.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* of rows.
  public static func report(
    gold: SentimentGold, predictions: SentimentPredictions, bootstrap: Bootstrap = Bootstrap()
  ) -> SentimentReport {
    let measures = SentimentMeasures(gold: gold, predictions: predictions)
    var resampled = ResampledFigures()
    bootstrap.forEachResample(rowCount: gold.rows.count) { weights in
      resampled.append(measures.figures(weights: weights))
    }
    return report(gold, predictions, measures, resampled, bootstrap)
  }

  /// Returns the figures of two systems on the same texts, and their differences, first less second.
  ///
  /// Both are measured on the same resamples, so what makes a text hard for
  /// both does not widen the interval of the difference.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* of rows.
  public static func compare(
    gold: SentimentGold, first: SentimentPredictions, second: SentimentPredictions,
    bootstrap: Bootstrap = Bootstrap()
  ) -> SentimentComparison {
    let firstMeasures = SentimentMeasures(gold: gold, predictions: first)
    let secondMeasures = SentimentMeasures(gold: gold, predictions: second)
    var firstResampled = ResampledFigures()
    var secondResampled = ResampledFigures()
    var differences = ResampledFigures()
    bootstrap.forEachResample(rowCount: gold.rows.count) { weights in
      let one = firstMeasures.figures(weights: weights)
      let other = secondMeasures.figures(weights: weights)
      firstResampled.append(one)
      secondResampled.append(other)
      differences.append(one.less(other))
    }
    let firstReport = report(gold, first, firstMeasures, firstResampled, bootstrap)
    let secondReport = report(gold, second, secondMeasures, secondResampled, bootstrap)
    let estimates = firstReport.values.less(secondReport.values)
    let intervals = differences.intervals(around: estimates, bootstrap)
    let pValues = pValues(firstMeasures, secondMeasures)
    var compared: [SentimentFigure: SentimentComparison.Difference] = [:]
    for (figure, value) in estimates {
      compared[figure] = SentimentComparison.Difference(
        value: value, interval: intervals[figure], pValue: pValues[figure])
    }
    return SentimentComparison(first: firstReport, second: secondReport, differences: compared)
  }

  /// McNemar's test, for the two figures that are shares of right answers.
  private static func pValues(
    _ first: SentimentMeasures, _ second: SentimentMeasures
  ) -> [SentimentFigure: Double] {
    [
      .accuracy2: McNemar(first: first.rightSigns, second: second.rightSigns).pValue,
      .accuracy: McNemar(first: first.rightLabels, second: second.rightLabels).pValue,
    ]
  }

  private static func report(
    _ gold: SentimentGold, _ predictions: SentimentPredictions, _ measures: SentimentMeasures,
    _ resampled: ResampledFigures, _ bootstrap: Bootstrap
  ) -> SentimentReport {
    let estimates = measures.estimates
    var intervals = resampled.intervals(around: estimates, bootstrap)
    for (figure, interval) in intervals where figure.isAbsolute {
      // An absolute value is not below 0, wherever its centered interval begins.
      intervals[figure]?.lower = max(0, interval.lower)
    }
    let records = 0..<gold.recordCount
    return SentimentReport(
      name: predictions.name, n: gold.rows.count, answered: measures.answeredCount,
      unmatched: predictions.strayCount + predictions.answers.keys.count { !(records ~= $0) },
      values: estimates, intervals: intervals)
  }
}

/// The figures of all resamples.
private struct ResampledFigures {
  private var values: [SentimentFigure: [Double]] = [:]

  mutating func append(_ figures: [SentimentFigure: Double]) {
    for (figure, value) in figures { values[figure, default: []].append(value) }
  }

  func intervals(
    around estimates: [SentimentFigure: Double], _ bootstrap: Bootstrap
  ) -> [SentimentFigure: ConfidenceInterval] {
    var intervals: [SentimentFigure: ConfidenceInterval] = [:]
    for (figure, estimate) in estimates {
      guard let values = values[figure] else { continue }
      intervals[figure] =
        figure.isAbsolute
        ? bootstrap.centeredInterval(of: values, around: estimate)
        : bootstrap.percentileInterval(of: values)
    }
    return intervals
  }
}

extension [SentimentFigure: Double] {
  /// Returns the differences of the figures that both have.
  fileprivate func less(_ other: Self) -> Self {
    var differences: Self = [:]
    for (figure, value) in self {
      if let subtracted = other[figure] { differences[figure] = value - subtracted }
    }
    return differences
  }
}
