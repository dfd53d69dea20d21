public import Learning
internal import Keyphrases

/// Measures how well keyphrases are found, against documents whose keyphrases are known.
///
///     let gold = try KeyphraseGold(path: "gold.ndjson")
///     let found = KeyphrasePredictions(of: gold, by: KeyphraseExtractor())
///     print(KeyphraseEvaluation(gold: gold, predictions: found).report())
///
/// Phrases are compared by `KeyphraseMatching`; what is the same by it counts once, in the gold set
/// and among what was found. A document without predictions counts as one in which nothing was found.
public struct KeyphraseEvaluation: Sendable {
  /// What is to be averaged of one document.
  private struct Row: Sendable {
    var figures: [KeyphraseFigure: Double]
    var gold: Int
    var present: Int
  }

  private let name: String
  private let rows: [Row]

  /// Compares what was found with a gold set.
  ///
  /// - Parameters:
  ///   - gold: The documents with their keyphrases.
  ///   - predictions: What was found in them.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(gold: KeyphraseGold, predictions: KeyphrasePredictions) {
    name = gold.name
    var matchings: [String: KeyphraseMatching] = [:]
    rows = gold.rows.map { row in
      let matching = matchings[row.language] ?? KeyphraseMatching(language: row.language)
      matchings[row.language] = matching
      return Self.row(row, predictions.lists[row.id] ?? [], matching)
    }
  }

  private static func row(
    _ row: KeyphraseGold.Row, _ list: [String], _ matching: KeyphraseMatching
  ) -> Row {
    let gold = Set(distinct(row.keyphrases.map { matching.key(of: $0) }))
    let found = distinct(list.map { matching.key(of: $0) })
    // Stems have no spaces, so a phrase stands in the text if its key does between spaces.
    let text = " " + matching.stems(of: row.title + " . " + row.text).joined(separator: " ") + " "
    let present = gold.filter { text.utf8.firstRange(of: " \($0) ".utf8) != nil }
    var figures: [KeyphraseFigure: Double] = [
      .f1At5: f1(found.prefix(5), gold), .f1At10: f1(found.prefix(10), gold),
      .f1At15: f1(found.prefix(15), gold), .map: averagePrecision(found, gold),
    ]
    let hits = Double(found.prefix(10).filter(gold.contains).count)
    figures[.precisionAt10] = found.isEmpty ? 0 : hits / Double(min(10, found.count))
    figures[.recallAt10] = gold.isEmpty ? 0 : hits / Double(gold.count)
    if !present.isEmpty { figures[.presentF1At10] = f1(found.prefix(10), present) }
    return Row(figures: figures, gold: gold.count, present: present.count)
  }

  /// The keys that are not empty, each once, in order.
  private static func distinct(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func f1(_ found: ArraySlice<String>, _ gold: Set<String>) -> Double {
    let hits = found.filter(gold.contains).count
    return hits == 0 ? 0 : 2 * Double(hits) / Double(found.count + gold.count)
  }

  private static func averagePrecision(_ found: [String], _ gold: Set<String>) -> Double {
    var (hits, sum) = (0.0, 0.0)
    for (index, key) in found.enumerated() where gold.contains(key) {
      hits += 1
      sum += hits / Double(index + 1)
    }
    return gold.isEmpty ? 0 : sum / Double(gold.count)
  }

  /// Returns the figures with their intervals.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of resamples, *n* that of documents.
  public func report(bootstrap: Bootstrap = Bootstrap()) -> KeyphraseReport {
    let values = means(weights: Array(repeating: 1, count: rows.count))
    var resampled: [KeyphraseFigure: [Double]] = [:]
    bootstrap.forEachResample(rowCount: rows.count) { weights in
      for (figure, value) in means(weights: weights) {
        resampled[figure, default: []].append(value)
      }
    }
    return KeyphraseReport(
      name: name, n: rows.count, keyphrases: rows.reduce(0) { $0 + $1.gold },
      present: rows.reduce(0) { $0 + $1.present }, values: values,
      intervals: resampled.compactMapValues { bootstrap.percentileInterval(of: $0) })
  }

  private func means(weights: [Int]) -> [KeyphraseFigure: Double] {
    var means: [KeyphraseFigure: Double] = [:]
    for figure in KeyphraseFigure.allCases {
      var (sum, total) = (0.0, 0)
      for (row, weight) in zip(rows, weights) {
        guard let value = row.figures[figure] else { continue }
        sum += value * Double(weight)
        total += weight
      }
      if total > 0 { means[figure] = sum / Double(total) }
    }
    return means
  }
}
