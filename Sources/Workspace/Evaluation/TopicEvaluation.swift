internal import Keyphrases
internal import Learning

/// Measures topics against known categories, and by how much their terms belong together.
public enum TopicEvaluation {
  /// By how many terms a topic is judged.
  static let termCount = 10

  /// Returns the figures of topics.
  ///
  /// A document without a topic counts as one of a group of its own, which all such documents share.
  public static func report(gold: TopicGold, predictions: TopicPredictions) -> TopicFigures {
    let tops = predictions.terms.map { Array($0.prefix(termCount)) }.filter { !$0.isEmpty }
    let answers = gold.rows.map { predictions.assignments[$0.id] }
    let agreement = ClusterAgreement(gold.rows.map(\.category), answers.map { $0 ?? "none" })
    let isAssigned = !predictions.assignments.isEmpty
    let all = tops.joined()
    return TopicFigures(
      name: gold.name, documents: gold.rows.count, topics: tops.count,
      coverage: Double(answers.count { $0 != nil }) / Double(gold.rows.count),
      nmi: isAssigned ? agreement.normalizedMutualInformation : nil,
      purity: isAssigned ? agreement.purity : nil,
      ari: isAssigned ? agreement.adjustedRandIndex : nil,
      cNPMI: coherence(of: tops, in: gold) { _ in true },
      cNPMIFiltered: coherence(of: tops, in: gold, counting: TopicWords.isContent),
      diversity: all.isEmpty ? nil : Double(Set(all).count) / Double(all.count))
  }

  /// The mean over topics of the mean NPMI of their terms; terms are counted whatever the filter says.
  private static func coherence(
    of topics: [[String]], in gold: TopicGold, counting isCounted: (String) -> Bool
  ) -> Double? {
    let terms = Set(topics.joined()).sorted()
    let places = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, Int32($0)) })
    var occurrences = CoOccurrences(termCount: terms.count)
    for row in gold.rows {
      occurrences.insert(
        row.words.compactMap { word in
          if let place = places[word] { return place }
          return isCounted(word) ? -1 : nil
        })
    }
    let values = topics.filter { $0.count > 1 }.map { topic in
      occurrences.coherence(of: topic.map { Int(places[$0] ?? 0) })
    }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
