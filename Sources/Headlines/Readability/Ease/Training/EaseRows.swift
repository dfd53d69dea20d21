internal import Learning

/// The columns that weights are fitted to, and a row of each passage.
///
/// First come features, then one column that all ratings share and one that all levels share, then
/// articles, then words and pairs. A column's numbers are divided by the root of its penalty, so that
/// one penalty serves all.
struct EaseRows {
  private(set) var matrix: SparseMatrix
  private(set) var targets: [Float] = []
  private let blank: EaseModel
  private let means: [Double]
  private let deviations: [Double]
  private let firstTerm: Int
  private let options: EaseTrainer.Options
  /// The mean of all ratings, which is taken off before weights are fitted.
  private let meanRating: Double

  /// The penalty on what all ratings, or all levels, share.
  private static let sharedPenalty = 0.01

  init(
    _ examples: [EaseTrainer.Example], _ read: EaseExamples, _ options: EaseTrainer.Options
  ) {
    self.options = options
    blank = read.model
    (means, deviations) = read.statistics()
    let ratings = examples.filter { !$0.isLevel }.map(\.ease)
    meanRating = ratings.isEmpty ? 0 : ratings.reduce(0, +) / Double(ratings.count)
    var groups: [String: Int] = [:]
    for example in examples where example.isLevel && groups[example.group] == nil {
      groups[example.group] = groups.count
    }
    firstTerm = EaseFeature.count + 2 + groups.count
    matrix = SparseMatrix(columnCount: firstTerm + blank.words.count + blank.pairs.count)
    var passageCounts = [Int](repeating: 0, count: examples.count)
    for passage in read.passages { passageCounts[passage.text] += 1 }
    for passage in read.passages {
      let example = examples[passage.text]
      let share = 1 / Double(passageCounts[passage.text])
      append(
        passage, example, group: example.isLevel ? groups[example.group] : nil,
        weight: (example.isLevel ? options.levelWeight : 1) * share)
    }
  }

  private mutating func append(
    _ passage: EaseExamples.Passage, _ example: EaseTrainer.Example, group: Int?, weight: Double
  ) {
    let root = weight.squareRoot()
    var columns: [UInt32] = []
    var values: [Float] = []
    func add(_ column: Int, _ value: Double, _ penalty: Double) {
      columns.append(UInt32(truncatingIfNeeded: column))
      values.append(Float(root * value / penalty.squareRoot()))
    }
    for (feature, value) in passage.values.enumerated() {
      add(feature, standardized(feature, value), options.featurePenalty)
    }
    add(EaseFeature.count + (example.isLevel ? 1 : 0), 1, Self.sharedPenalty)
    if let group { add(EaseFeature.count + 2 + group, 1, options.groupPenalty) }
    for (term, value) in zip(passage.terms, passage.termValues) {
      add(firstTerm + Int(term), value, options.termPenalty)
    }
    matrix.appendRow(columns, values)
    let target =
      example.isLevel ? example.ease * options.levelStep : example.ease - meanRating
    targets.append(Float(root * target))
  }

  private func standardized(_ feature: Int, _ value: Double) -> Double {
    min(
      EaseModel.farthest, max(-EaseModel.farthest, (value - means[feature]) / deviations[feature]))
  }

  /// The model of the columns' weights. Where all texts have levels, its middle is theirs.
  func model(_ weights: [Float]) -> EaseModel {
    let isOfLevels = meanRating == 0 && weights[EaseFeature.count] == 0
    let shared = Double(weights[EaseFeature.count + (isOfLevels ? 1 : 0)])
    let root = options.featurePenalty.squareRoot()
    return EaseModel(
      bias: meanRating + shared / Self.sharedPenalty.squareRoot(), means: means,
      deviations: deviations, weights: weights[..<EaseFeature.count].map { Double($0) / root },
      words: terms(blank.words, weights, from: firstTerm),
      pairs: terms(blank.pairs, weights, from: firstTerm + blank.words.count),
      unseenRarity: blank.unseenRarity, spread: blank.spread, quantiles: blank.quantiles)
  }

  private func terms(_ terms: EaseTerms, _ weights: [Float], from start: Int) -> EaseTerms {
    let root = options.termPenalty.squareRoot()
    let units = (0..<terms.count).map { EaseTerms.units(Double(weights[start + $0]) / root) }
    return EaseTerms(tags: terms.tags, rarities: terms.rarities, weights: units) ?? terms
  }
}
