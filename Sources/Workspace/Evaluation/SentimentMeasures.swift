import Learning

/// One system's answers beside the gold rows, in flat arrays, so that each resample costs one pass.
///
/// All figures, of the sample and of its resamples, are computed here: the
/// sample is the resample in which each row has the weight 1.
struct SentimentMeasures {
  /// How many rows have a label from the system.
  let answeredCount: Int

  /// Whether each row's label is right.
  let rightLabels: [Bool]

  /// For rows labeled positive or negative: whether the sign of the valence is right.
  let rightSigns: [Bool]

  private let labels: LabelTable
  private let truths: [Int]
  private let answers: [Int?]
  private let polarRows: [Int]
  private let silences: [Bool]
  private let gradedRows: [Int]
  private let gradedTruths: [Double]
  private let gradedAnswers: [Double]
  private let probableRows: [Int]
  private let calibration: CalibrationError
  private let valences: [Double]
  private let genders: [Int?]
  private let origins: [Int?]

  /// Lays the predictions beside the rows; a row without a prediction has an empty answer.
  ///
  /// - Complexity: O(*n* · *k* + *n* log *n*), where *n* is the number of rows, *k* of labels.
  init(gold: SentimentGold, predictions: SentimentPredictions) {
    let rows = gold.rows
    let given = rows.map { predictions.answers[$0.id] ?? SentimentPredictions.Answer() }
    let labels = LabelTable(rows.map(\.label))
    let truths = rows.compactMap { labels.number(of: $0.label) }
    self.labels = labels
    self.truths = truths
    answers = given.map { $0.label.flatMap(labels.number(of:)) }
    answeredCount = given.count { $0.label != nil }
    rightLabels = zip(truths, answers).map { $0 == $1 }

    polarRows = rows.indices.filter { ["positive", "negative"].contains(rows[$0].label) }
    rightSigns = polarRows.map { row in
      given[row].valence.map { ($0 >= 0) == (rows[row].label == "positive") } ?? false
    }
    silences = polarRows.map { (given[$0].valence ?? 0) == 0 }

    valences = given.map { $0.valence ?? 0 }
    gradedRows = rows.indices.filter { rows[$0].valence != nil }
    gradedTruths = rows.compactMap(\.valence)
    gradedAnswers = gradedRows.map { [valences] in valences[$0] }

    probableRows = rows.indices.filter { !given[$0].probabilities.isEmpty }
    let best = probableRows.map { Self.mostProbable(given[$0].probabilities, among: labels) }
    calibration = CalibrationError(
      probabilities: best.map(\.probability),
      hits: zip(probableRows, best).map { row, best in best.label == truths[row] })

    genders = Self.numbered(rows.map(\.gender))
    origins = Self.numbered(rows.map(\.origin))
  }

  /// Returns the most probable of the gold's labels (the last of equals), scaled so that theirs sum to 1.
  private static func mostProbable(
    _ probabilities: [SentimentPredictions.LabelProbability], among labels: LabelTable
  ) -> (label: Int, probability: Double) {
    var scale = Array(repeating: 0.0, count: labels.count)
    for pair in probabilities {
      if let label = labels.number(of: pair.label) { scale[label] = max(0, pair.probability) }
    }
    let sum = scale.reduce(0, +)
    var best = (label: 0, probability: 0.0)
    for (label, value) in scale.enumerated() {
      let probability = sum == 0 ? 0 : value / sum
      if probability >= best.probability { best = (label, probability) }
    }
    return best
  }

  private static func numbered(_ groups: [String?]) -> [Int?] {
    let table = LabelTable(groups.compactMap(\.self))
    return groups.map { $0.flatMap(table.number(of:)) }
  }
}

// MARK: - Figures

extension SentimentMeasures {
  /// The figures of the sample, among them the corrected calibration error.
  var estimates: [SentimentFigure: Double] {
    var figures = figures(weights: Array(repeating: 1, count: truths.count))
    if figures[.ece] != nil { figures[.ece] = calibration.corrected }
    return figures
  }

  /// Returns the figures of a resample; those that the gold set or the answers do not permit are missing.
  ///
  /// The calibration error stands here without its correction, which is the
  /// same for all resamples: intervals take from it only how much it varies.
  ///
  /// - Parameter weights: How often each row occurs.
  /// - Complexity: O(*n* + *k*²), where *n* is the number of rows, *k* of labels.
  func figures(weights: [Int]) -> [SentimentFigure: Double] {
    let matrix = confusionMatrix(weights)
    let calibrationError = probableRows.isEmpty ? nil : calibrationError(weights)
    var figures: [SentimentFigure: Double] = [:]
    figures[.accuracy2] = share(of: rightSigns, at: polarRows, weights)
    figures[.f1] = matrix.macroF1
    figures[.accuracy] = matrix.accuracy
    figures[.silent] = share(of: silences, at: polarRows, weights)
    figures[.r] = correlation(weights)
    figures[.ece] = calibrationError
    figures[.eceRaw] = calibrationError
    figures[.gapGender] = gap(between: genders, weights)
    figures[.gapOrigin] = gap(between: origins, weights)
    return figures
  }

  private func confusionMatrix(_ weights: [Int]) -> ConfusionMatrix {
    var matrix = ConfusionMatrix(labelCount: labels.count)
    for row in truths.indices where weights[row] > 0 {
      matrix.insert(truth: truths[row], answer: answers[row], count: weights[row])
    }
    return matrix
  }

  private func share(of property: [Bool], at rows: [Int], _ weights: [Int]) -> Double? {
    var part = 0
    var whole = 0
    for (index, row) in rows.enumerated() {
      part += property[index] ? weights[row] : 0
      whole += weights[row]
    }
    return whole == 0 ? nil : Double(part) / Double(whole)
  }

  /// Two pairs always lie on a line, so fewer than three have no correlation; valences that never vary have 0.
  private func correlation(_ weights: [Int]) -> Double? {
    guard gradedRows.count > 2 else { return nil }
    let weights = gradedRows.map { weights[$0] }
    return Correlation.pearson(gradedTruths, gradedAnswers, weights: weights) ?? 0
  }

  private func calibrationError(_ weights: [Int]) -> Double {
    calibration.raw(weights: probableRows.map { weights[$0] })
  }

  private func gap(between groups: [Int?], _ weights: [Int]) -> Double? {
    let groupCount = groups.reduce(0) { max($0, ($1 ?? -1) + 1) }
    guard groupCount > 1 else { return nil }
    var sums = Array(repeating: 0.0, count: groupCount)
    var counts = Array(repeating: 0, count: groupCount)
    for (row, group) in groups.enumerated() {
      guard let group else { continue }
      sums[group] += Double(weights[row]) * valences[row]
      counts[group] += weights[row]
    }
    let means = zip(sums, counts).compactMap { $1 == 0 ? nil : $0 / Double($1) }
    guard means.count > 1, let least = means.min(), let most = means.max() else { return nil }
    return most - least
  }
}
