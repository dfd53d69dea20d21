public import Learning

/// Measures part-of-speech taggers against sentences whose tags are known.
///
///     let gold = try TaggingFile(path: "gold.tsv")
///     print(try TaggingEvaluation.report(gold: gold, answers: gold.tagged))
public enum TaggingEvaluation {
  /// How many confusions a report names.
  private static let confusionLimit = 10

  /// Returns the figures of one system.
  ///
  /// - Throws: `EvaluationError` where the answers are not about the same words.
  /// - Complexity: O(*n* + *r* · *s*) for *n* words, *s* sentences and *r* resamples.
  public static func report(
    gold: TaggingFile, answers: TaggingFile, bootstrap: Bootstrap = Bootstrap()
  ) throws(EvaluationError) -> TaggingReport {
    let (truths, given) = (gold.words, answers.words)
    guard truths.count == given.count else {
      throw EvaluationError(
        .otherWordCount(found: given.count, expected: truths.count), file: answers.name)
    }
    if let place = truths.indices.first(where: {
      truths[$0].form.utf8.elementsEqual(given[$0].form.utf8) == false
    }) {
      throw EvaluationError(.otherWord(number: place + 1), file: answers.name)
    }
    let right = zip(truths, given).count { $0.tag == $1.tag }
    return TaggingReport(
      name: answers.name, n: truths.count, sentences: gold.sentences.count,
      accuracy: Double(right) / Double(truths.count),
      interval: interval(gold, given, bootstrap), tags: tags(truths, given),
      confusions: confusions(truths, given))
  }

  private static func interval(
    _ gold: TaggingFile, _ given: [TaggingFile.Word], _ bootstrap: Bootstrap
  ) -> ConfidenceInterval? {
    var rights: [Int] = []
    var start = 0
    for sentence in gold.sentences {
      rights.append(zip(sentence, given[start...]).count { $0.tag == $1.tag })
      start += sentence.count
    }
    return bootstrap.interval(rowCount: gold.sentences.count) { weights in
      var right = 0
      var total = 0
      for (index, weight) in weights.enumerated() {
        right += weight * rights[index]
        total += weight * gold.sentences[index].count
      }
      return total == 0 ? nil : Double(right) / Double(total)
    }
  }

  private static func tags(
    _ truths: [TaggingFile.Word], _ given: [TaggingFile.Word]
  ) -> [TaggingReport.Tag] {
    let labels = LabelTable(truths.map(\.tag))
    var matrix = ConfusionMatrix(labelCount: labels.count)
    var counts: [String: Int] = [:]
    for (truth, answer) in zip(truths, given) {
      guard let label = labels.number(of: truth.tag) else { continue }
      matrix.insert(truth: label, answer: labels.number(of: answer.tag))
      counts[truth.tag, default: 0] += 1
    }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return order.compactMap { tag, count in
      labels.number(of: tag).map { label in
        TaggingReport.Tag(
          tag: tag, count: count, precision: matrix.precision(of: label),
          recall: matrix.recall(of: label), f1: matrix.f1(of: label))
      }
    }
  }

  private static func confusions(
    _ truths: [TaggingFile.Word], _ given: [TaggingFile.Word]
  ) -> [TaggingReport.Confusion] {
    var counts: [[String]: Int] = [:]
    for (truth, answer) in zip(truths, given) where truth.tag != answer.tag {
      counts[[truth.tag, answer.tag], default: 0] += 1
    }
    let order = counts.sorted { one, other in
      one.value != other.value
        ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }
    return order.prefix(confusionLimit).map { pair, count in
      TaggingReport.Confusion(truth: pair[0], answer: pair[1], count: count)
    }
  }
}
