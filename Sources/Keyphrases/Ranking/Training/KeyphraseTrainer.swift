internal import Learning
internal import Tokenizing

/// Learns a keyphrase model from documents whose keyphrases are known.
package struct KeyphraseTrainer {
  /// How the model is learned.
  package struct Options {
    /// The penalty of a weight.
    package var penalty: Float = 300
    /// The bins of a feature.
    package var binCount = 8
    /// The most candidates of a document that are none of its keyphrases.
    package var mostNegatives = 400
    /// How many steps fitting takes at most.
    package var iterations = 60
    /// The diversity of the lists that are measured.
    package var diversity = KeyphraseExtractor.defaultDiversity
    /// Whether short forms of names are counted with them in the lists that are measured.
    package var mergesNames = true
    /// What all random choices depend on.
    package var seed: UInt64 = 17

    package init() {}
  }

  package var options = Options()
  private let background: BackgroundFrequencies

  package init(background: KeyphraseBackground) {
    self.background = BackgroundFrequencies(background)
  }
}

// MARK: - Learning

extension KeyphraseTrainer {
  /// Everything that fitting needs of the documents: their candidates' features and answers.
  package func examples(_ documents: [KeyphraseTrainingDocument]) -> KeyphraseExamples {
    KeyphraseExamples(documents, background: background, options: options)
  }

  /// The model of the documents whose numbers are given.
  ///
  /// - Parameter scaling: From scores to probabilities.
  func model(
    _ examples: KeyphraseExamples, documents: [Int], scaling: PlattScaling
  ) -> KeyphraseModel {
    let rows = documents.flatMap { examples.rows(ofDocument: $0) }
    var fitting = LogisticRegression.Options()
    fitting.maximumIterations = options.iterations
    fitting.tolerance = 1e-3
    let fit = LogisticRegression.fit(
      examples.matrix.rows(rows), targets: rows.map { examples.targets[$0] }, outputCount: 1,
      exampleWeights: rows.map { examples.weights[$0] },
      penalties: Array(repeating: options.penalty, count: examples.matrix.columnCount),
      options: fitting)
    return KeyphraseModel(
      bins: examples.bins, means: examples.means, deviations: examples.deviations,
      weights: fit.model.weights, scaling: scaling, background: background)
  }

  /// The model of all documents, its probabilities fitted on scores of models that did not see the
  /// document.
  package func modelBytes(
    _ examples: KeyphraseExamples, heldOut: HeldOutKeyphrases
  ) -> [UInt8] {
    let scaling = PlattScaling.fit(
      scores: heldOut.scores, targets: heldOut.targets, exampleWeights: heldOut.weights)
    return model(examples, documents: Array(examples.documents.indices), scaling: scaling).bytes
  }
}
