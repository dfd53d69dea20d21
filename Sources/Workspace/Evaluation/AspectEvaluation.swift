public import Learning
public import Sentiment

/// Measures how well an analyzer finds aspects, against texts whose aspects are known.
///
///     let gold = try AspectGold(path: "gold.ndjson")
///     print(AspectEvaluation(gold: gold, analyzer: SentimentAnalyzer()).report())
public struct AspectEvaluation: Sendable {
  /// What is to be counted in one text.
  private struct Counts: Sendable {
    var gold = 0
    var found = 0
    var matched = 0
    var rightLabels = 0
  }

  private let name: String
  private let counts: [Counts]

  /// What went wrong, a line each: `-` for an aspect that was missed, `+` for one that is not in the gold
  /// set, `!` for a wrong label.
  public let misses: [String]

  /// Finds the aspects of a gold set's texts and compares them.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(gold: AspectGold, analyzer: SentimentAnalyzer) {
    name = gold.name
    var counts: [Counts] = []
    var misses: [String] = []
    for row in gold.rows {
      let found = analyzer.aspects(of: row.text)
      var count = Counts(gold: row.aspects.count, found: found.count)
      for aspect in found {
        let key = String(decoding: aspect.key, as: UTF8.self)
        guard let label = row.aspects[aspect.key] else {
          misses.append("+ \(key) (\(aspect.label)): \(row.text)")
          continue
        }
        count.matched += 1
        if label == aspect.label {
          count.rightLabels += 1
        } else {
          misses.append("! \(key) is \(label), not \(aspect.label): \(row.text)")
        }
      }
      let keys = Set(found.map(\.key))
      for key in row.aspects.keys.filter({ !keys.contains($0) })
        .sorted(by: { $0.lexicographicallyPrecedes($1) })
      {
        misses.append("- \(String(decoding: key, as: UTF8.self)): \(row.text)")
      }
      counts.append(count)
    }
    self.counts = counts
    self.misses = misses
  }

  /// Returns the figures with their intervals.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* that of texts.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> AspectReport {
    let values = figures(weights: Array(repeating: 1, count: counts.count))
    var resampled: [AspectFigure: [Double]] = [:]
    bootstrap.forEachResample(rowCount: counts.count) { weights in
      for (figure, value) in figures(weights: weights) {
        resampled[figure, default: []].append(value)
      }
    }
    return AspectReport(
      name: name, n: counts.count, aspects: counts.reduce(0) { $0 + $1.gold },
      found: counts.reduce(0) { $0 + $1.found }, values: values,
      intervals: resampled.compactMapValues { bootstrap.percentileInterval(of: $0) })
  }

  private func figures(weights: [Int]) -> [AspectFigure: Double] {
    var sum = Counts()
    for (count, weight) in zip(counts, weights) {
      sum.gold += count.gold * weight
      sum.found += count.found * weight
      sum.matched += count.matched * weight
      sum.rightLabels += count.rightLabels * weight
    }
    var figures: [AspectFigure: Double] = [:]
    if sum.found > 0 { figures[.precision] = Double(sum.matched) / Double(sum.found) }
    if sum.gold > 0 { figures[.recall] = Double(sum.matched) / Double(sum.gold) }
    if sum.found + sum.gold > 0 {
      figures[.f1] = Double(2 * sum.matched) / Double(sum.found + sum.gold)
      figures[.pairs] = Double(2 * sum.rightLabels) / Double(sum.found + sum.gold)
    }
    if sum.matched > 0 { figures[.polarity] = Double(sum.rightLabels) / Double(sum.matched) }
    return figures
  }
}
