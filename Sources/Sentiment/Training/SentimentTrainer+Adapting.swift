public import Learning
internal import Tokenizing

// MARK: - A model of one's own

extension SentimentTrainer {
  /// Returns the bytes of a model that has learned from some texts beside what it knew.
  ///
  /// The weights move from those of the model only as far as the texts pay for: the penalty is on the
  /// change. Registers and their weights stay as they are.
  ///
  /// - Parameters:
  ///   - model: The model to begin with; it is not changed.
  ///   - texts: A few hundred texts or more, with targets negative, neutral, positive.
  /// - Throws: `ModelError` if the model's file is damaged.
  /// - Complexity: O(*n* · *iterations*) in the tokens of the texts, beside a copy of the model.
  public func adaptedBytes(
    of model: SentimentModel, to texts: [TrainingText]
  ) throws(ModelError) -> [UInt8] {
    var known: [[UInt8]] = []
    try model.text.forEachTerm { known.append(Array($0)) }
    let set = Set(known)
    var choice = VocabularyChoice()
    choice.fewestTexts = 3
    let terms =
      known
      + choice.terms(in: texts.map(\.text), analyzer: analyzer).filter {
        !set.contains($0) && $0.count < 256
      }
    var space = filledSpace(texts, terms)
    space.number(texts: 0..<texts.count)
    space.useFigures(of: model.text)
    var matrix = SparseMatrix(columnCount: space.featureCount)
    var merger = RowMerger(featureCount: space.featureCount)
    for text in texts.indices {
      space.forEachFeature(of: text, [.terms, .ngrams, .figures]) { merger.add($0, $1) }
      merger.flush(into: &matrix)
    }
    let classes = Self.classCount
    let fitted = fit(
      matrix, texts.flatMap(\.target), texts.map(\.weight), options.adaptingPenalty,
      options.iterations, outputs: classes, offsets: offsets(of: texts, model))
    var changes = [Float](repeating: 0, count: space.featureCount * SentimentColumns.shared)
    for feature in 0..<space.featureCount {
      let (polarity, neutrality) = axes(fitted, feature)
      changes[feature * 2 + SentimentColumns.polarity] = polarity
      changes[feature * 2 + SentimentColumns.neutrality] = neutrality
    }
    return try TextModelUpdate(
      base: model.text, space: space, terms: terms, changes: changes,
      columns: SentimentColumns.shared
    ).bytes()
  }

  /// What the model says of each text, as scores of the three classes.
  private func offsets(of texts: [TrainingText], _ model: SentimentModel) -> [Float] {
    let scoring = SentimentAnalyzer(
      lexicon: analyzer.lexicon, ruleSet: analyzer.ruleSet, model: model,
      without: analyzer.disabled)
    guard var learned = LearnedScoring(scoring) else {
      return Array(repeating: 0, count: texts.count * Self.classCount)
    }
    var reading = TextReading(scoring)
    return texts.flatMap { text in
      text.text.withUnsafeBufferPointer { buffer in
        let parts = learned.parts(of: buffer, with: &reading)
        return [-parts.polarity / 2, parts.neutrality, parts.polarity / 2]
      }
    }
  }
}
