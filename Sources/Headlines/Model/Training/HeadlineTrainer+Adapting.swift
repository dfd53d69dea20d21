public import Learning
internal import Sentiment
internal import Tokenizing

extension HeadlineTrainer {
  /// Learns a model from some tests beside what it knew.
  ///
  /// The weights move from those of the model only as far as the tests pay for: the penalty is on the change.
  /// What it says of clickbait, its sharpness and its commitment stay as they are.
  ///
  /// - Parameters:
  ///   - model: The model to begin with; it is not changed.
  ///   - tests: Some dozens of tests or more.
  /// - Throws: `ModelError` if the model's file is damaged.
  /// - Complexity: O(*i* · *m*) for *i* steps and *m* features of all rows, once for each fold.
  public func adapt(
    _ model: HeadlineModel, to tests: [HeadlineTest]
  ) throws(ModelError) -> Result {
    var numbers = HeadlineNumbers()
    let places = tests.map { $0.variants.map { numbers.insert($0.headline) } }
    let (space, terms, matrix) = try features(numbers.headlines, model)
    var scorer = try HeadlineScorer(model)
    var known: [Double] = []
    for headline in numbers.headlines {
      let score = headline.withUnsafeBufferPointer { scorer.score($0, explaining: false).score }
      known.append(score / model.sharpness)
    }
    var options = options
    options.penalty = options.adaptingPenalty
    let fit = StrengthFit(tests, places, matrix, options, known: known)
    let heldOut = zip(places, fit.heldOut()).map { places, strengths in
      zip(places, strengths).map { (known[$0] + $1) * model.sharpness }
    }
    progress("\(options.foldCount) parts left out in turn")
    let columns = HeadlineModel.Column.names.count
    var changes = [Float](repeating: 0, count: space.featureCount * columns)
    for (feature, weight) in fit.weights(without: nil).enumerated() {
      changes[feature * columns + HeadlineModel.Column.clicks] = weight * Float(model.sharpness)
    }
    let bytes = try TextModelUpdate(
      base: model.text, space: space, terms: terms, changes: changes, columns: columns
    ).bytes()
    return Result(bytes: bytes, heldOut: heldOut)
  }

  /// What headlines have of a model's terms, of new ones, n-grams and figures.
  private func features(
    _ headlines: [[UInt8]], _ model: HeadlineModel
  ) throws(ModelError) -> (TextFeatureSpace, [[UInt8]], SparseMatrix) {
    var known: [[UInt8]] = []
    try model.text.forEachTerm { known.append(Array($0)) }
    let terms = HeadlineFeatures.terms(known: known, of: headlines)
    let space = HeadlineFeatures.space(of: headlines, terms: terms, options: options) {
      $0.useFigures(of: model.text)
    }
    var matrix = SparseMatrix(columnCount: space.featureCount)
    var merger = RowMerger(featureCount: space.featureCount)
    for number in headlines.indices {
      space.forEachFeature(of: number, [.terms, .ngrams, .figures]) { merger.add($0, $1) }
      merger.flush(into: &matrix)
    }
    return (space, terms, matrix)
  }
}
