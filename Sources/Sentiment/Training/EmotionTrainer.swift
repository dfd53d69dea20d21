internal import Learning
internal import Tokenizing

/// A text with what is known of its emotion, irony, offence or polarity, to learn from.
public struct EmotionTrainingText: Sendable {
  /// The text as UTF-8.
  public var text: [UInt8]
  /// What is known.
  public var answer: Answer
  /// What the text counts beside others.
  public var weight: Float

  /// What is known of a text.
  public enum Answer: Sendable {
    /// How likely each emotion is, among those that the raters could choose from.
    case emotions([Emotion: Float], among: Set<Emotion>)
    /// The same of a word by itself, from a list: it speaks of the word alone, not of how texts look.
    case word([Emotion: Float])
    case irony(Bool)
    case offensive(Bool)
    /// Negative, neutral, positive; helps to tell irony and offence.
    case polarity(Int)
  }

  /// Creates an example.
  public init(text: [UInt8], answer: Answer, weight: Float = 1) {
    self.text = text
    self.answer = answer
    self.weight = weight
  }
}

/// Learns emotions, irony and offence from texts of several collections, as columns of one model.
///
/// Emotions are learned from all their collections at once: where raters could choose from a few of
/// them only, a text speaks of those and is silent about the rest. Irony and offence have few examples,
/// so they are learned beside how the emotions and a polarity, learned from others, score the same
/// texts; since all of these are linear, what was learned from them is folded back into the words.
///
/// Source of the folding: D. H. Wolpert, "Stacked generalization", Neural Networks 5 (1992), with linear
/// models at both levels.
public struct EmotionTrainer: Sendable {
  /// The settings.
  public struct Options: Sendable {
    /// The strength of the L2 penalty on emotions.
    public var emotionPenalty: Float = 1
    /// The same on polarity.
    public var polarityPenalty: Float = 1
    /// The same on irony.
    public var ironyPenalty: Float = 1.5
    /// The same on offence.
    public var offensivePenalty: Float = 1.5
    /// What a character n-gram counts beside a term.
    public var characterWeight: Float = 0.3
    /// What a figure counts beside a term.
    public var figureWeight: Float = 0.3
    /// The longest n-gram of terms.
    public var longestNGram = 2
    /// What a score of another head counts, in its deviations.
    public var transferWeight: Float = 0.3
    /// The most buckets of n-grams, as a power of two.
    public var ngramBits = 12
    /// The slots of character n-grams, as a power of two.
    public var characterBits = 15
    /// What a word of the list counts beside a text.
    public var wordWeight: Float = 1
    /// What it counts for in its text: it shall speak as it would among some ten others.
    public var wordFactor: Float = 0.3
    /// The most steps of a fit.
    public var iterations = 60
    /// The share of its first length at which a gradient is small enough.
    public var tolerance = 1e-3
    /// The threads of a fit; the result is the same for any number.
    public var threadCount = 2

    /// Creates the settings that are the default.
    public init() {}
  }

  /// The settings.
  public var options = Options()
  private let analyzer: SentimentAnalyzer
  private let progress: @Sendable (String) -> Void

  /// Creates a trainer.
  ///
  /// - Parameters:
  ///   - analyzer: Whose lexicon and rules make the figures; it has no model.
  ///   - progress: Takes what is good to know meanwhile.
  public init(
    analyzer: SentimentAnalyzer, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.analyzer = analyzer
    self.progress = progress
  }

  /// Returns the bytes of a model.
  ///
  /// - Complexity: O(*i* · *m*) for *i* iterations and *m* features of all texts.
  public func modelBytes(from texts: [EmotionTrainingText]) -> [UInt8] {
    // The features are those of the texts that the columns are about; the rest has to do with them.
    let own = texts.filter { !$0.isHelp }
    let all = own + texts.filter(\.isHelp)
    // A word of the list is worth knowing even if no text has it.
    let words = texts.filter(\.isWord)
    let terms = VocabularyChoice().terms(
      in: (own + words + words).map(\.text), analyzer: analyzer)
    var space = filledSpace(all, terms)
    space.number(texts: 0..<own.count)
    progress("\(own.count) texts, \(terms.count) terms, \(space.featureCount) features")
    let emotions = fitEmotions(all, space)
    progress("emotions learned")
    let transfer = Transfer(emotions, fitPolarity(all, space))
    let irony = fitSignal(all, space, transfer, options.ironyPenalty) {
      if case .irony(let isTrue) = $0 { isTrue } else { nil }
    }
    let offensive = fitSignal(all, space, transfer, options.offensivePenalty) {
      if case .offensive(let isTrue) = $0 { isTrue } else { nil }
    }
    progress("irony and offence learned")
    var builder = TextModelBuilder(
      space: space, terms: terms, texts: 0..<own.count, names: EmotionColumns.names)
    builder.ngramColumns = EmotionColumns.count
    builder.characterColumns = EmotionColumns.count
    builder.maximumNGramBits = options.ngramBits
    let count = EmotionColumns.emotionCount
    for feature in 0..<space.featureCount {
      let place = feature * EmotionColumns.count
      let scores = emotions.weights[(feature * count)..<((feature + 1) * count)]
      let mean = scores.reduce(0, +) / Float(count)
      for (column, weight) in scores.enumerated() {
        builder.weights[place + column] = weight - mean
      }
      builder.weights[place + EmotionColumns.irony] = irony[feature]
      builder.weights[place + EmotionColumns.offensive] = offensive[feature]
    }
    builder.userSections = [[1, 1, 1]]
    return builder.bytes()
  }
}

extension EmotionTrainingText {
  fileprivate var isWord: Bool { if case .word = answer { true } else { false } }
  fileprivate var isHelp: Bool {
    switch answer {
    case .polarity, .word: true
    case .emotions, .irony, .offensive: false
    }
  }
}

// MARK: - Features

extension EmotionTrainer {
  private func filledSpace(_ texts: [EmotionTrainingText], _ terms: [[UInt8]]) -> TextFeatureSpace {
    var featureOptions = TextFeatureSpace.Options()
    featureOptions.longestNGram = options.longestNGram
    featureOptions.characterWeight = options.characterWeight
    featureOptions.figureWeight = options.figureWeight
    featureOptions.characterBits = options.characterBits
    return TextFeatureSpace(
      reading: texts.lazy.map(\.text), terms: terms, analyzer: analyzer, options: featureOptions)
  }

  /// - Parameter isWord: Tells the texts of which only words and characters count.
  private func matrix(
    _ space: TextFeatureSpace, _ texts: [Int], isWord: (Int) -> Bool = { _ in false }
  ) -> SparseMatrix {
    var matrix = SparseMatrix(columnCount: space.featureCount)
    var merger = RowMerger(featureCount: space.featureCount)
    for text in texts {
      if isWord(text) {
        space.forEachFeature(of: text, [.terms, .characters]) {
          if $0 != space.bias { merger.add($0, $1 * options.wordFactor) }
        }
      } else {
        space.forEachFeature(of: text, .all) { merger.add($0, $1) }
      }
      merger.flush(into: &matrix)
    }
    return matrix
  }

  private func fit(
    _ matrix: SparseMatrix, _ targets: [Float], _ weights: [Float], _ penalty: Float,
    outputs: Int, offsets: [Float]? = nil
  ) -> LogisticRegression {
    .fit(
      matrix, targets: targets, outputCount: outputs, weights: weights, penalty: penalty,
      offsets: offsets,
      options: LogisticRegression.options(
        iterations: options.iterations, tolerance: options.tolerance,
        threadCount: options.threadCount))
  }
}

// MARK: - Emotions and polarity

extension EmotionTrainer {
  /// What is added to the score of an emotion that raters could not choose.
  private static let excluded: Float = -30

  private func fitEmotions(
    _ texts: [EmotionTrainingText], _ space: TextFeatureSpace
  ) -> LogisticRegression {
    var chosen: [Int] = []
    var targets: [Float] = []
    var offsets: [Float] = []
    for (index, text) in texts.enumerated() {
      let (shares, choices): ([Emotion: Float], Set<Emotion>)
      switch text.answer {
      case .emotions(let given, let among): (shares, choices) = (given, among)
      case .word(let given): (shares, choices) = (given, Set(Emotion.allCases))
      case .irony, .offensive, .polarity: continue
      }
      chosen.append(index)
      for emotion in Emotion.allCases {
        targets.append(shares[emotion] ?? 0)
        offsets.append(choices.contains(emotion) ? 0 : Self.excluded)
      }
    }
    return fit(
      matrix(space, chosen) { texts[$0].isWord }, targets,
      chosen.map { texts[$0].weight * (texts[$0].isWord ? options.wordWeight : 1) },
      options.emotionPenalty,
      outputs: EmotionColumns.emotionCount, offsets: offsets)
  }

  private func fitPolarity(
    _ texts: [EmotionTrainingText], _ space: TextFeatureSpace
  ) -> LogisticRegression {
    var chosen: [Int] = []
    var targets: [Float] = []
    for (index, text) in texts.enumerated() {
      guard case .polarity(let place) = text.answer else { continue }
      chosen.append(index)
      for label in 0..<3 { targets.append(label == place ? 1 : 0) }
    }
    return fit(
      matrix(space, chosen), targets, chosen.map { texts[$0].weight }, options.polarityPenalty,
      outputs: 3)
  }
}

// MARK: - Irony and offence

extension EmotionTrainer {
  /// Learns a yes or no from words and from how other heads score them; returns the weights of the
  /// features with what came of the scores folded in.
  private func fitSignal(
    _ texts: [EmotionTrainingText], _ space: TextFeatureSpace, _ transfer: Transfer,
    _ penalty: Float, _ answer: (EmotionTrainingText.Answer) -> Bool?
  ) -> [Float] {
    let chosen = texts.indices.filter { answer(texts[$0].answer) != nil }
    let targets: [Float] = chosen.map { answer(texts[$0].answer) == true ? 1 : 0 }
    let scores = transfer.standardized(matrix(space, chosen))
    var examples = SparseMatrix(columnCount: space.featureCount + transfer.count)
    var merger = RowMerger(featureCount: examples.columnCount)
    for (row, text) in chosen.enumerated() {
      space.forEachFeature(of: text, .all) { merger.add($0, $1) }
      for column in 0..<transfer.count {
        let value = scores.values[row * transfer.count + column]
        merger.add(space.featureCount + column, value * options.transferWeight)
      }
      merger.flush(into: &examples)
    }
    let model = fit(
      examples, targets, chosen.map { texts[$0].weight }, penalty, outputs: 1)
    var weights = Array(model.weights[..<space.featureCount])
    for column in 0..<transfer.count {
      let factor =
        model.weights[space.featureCount + column] * options.transferWeight
        / scores.deviations[column]
      for feature in weights.indices {
        weights[feature] += factor * transfer.weight(of: feature, column)
      }
      weights[space.bias] -= factor * scores.means[column] / options.figureWeight
    }
    return weights
  }

  /// The scores of other heads, each less their mean.
  private struct Transfer {
    private let models: [LogisticRegression]
    /// How many scores there are.
    let count: Int

    init(_ models: LogisticRegression...) {
      self.models = models
      count = models.reduce(0) { $0 + $1.outputCount }
    }

    /// What a feature adds to a score.
    func weight(of feature: Int, _ column: Int) -> Float {
      var column = column
      for model in models {
        guard column >= model.outputCount else {
          let weights = model.weights[
            (feature * model.outputCount)..<((feature + 1) * model.outputCount)]
          return weights[weights.startIndex + column]
            - weights.reduce(0, +) / Float(model.outputCount)
        }
        column -= model.outputCount
      }
      return 0
    }

    /// The scores of examples with mean 0 and deviation 1, and what that took.
    func standardized(_ examples: SparseMatrix) -> (
      values: [Float], means: [Float], deviations: [Float]
    ) {
      var values = [Float](repeating: 0, count: examples.rowCount * count)
      var first = 0
      for model in models {
        let scores = model.scores(examples)
        for row in 0..<examples.rowCount {
          let part = scores[(row * model.outputCount)..<((row + 1) * model.outputCount)]
          let mean = part.reduce(0, +) / Float(model.outputCount)
          for (column, score) in part.enumerated() {
            values[row * count + first + column] = score - mean
          }
        }
        first += model.outputCount
      }
      var means: [Float] = []
      var deviations: [Float] = []
      let rows = Float(max(1, examples.rowCount))
      for column in 0..<count {
        var (sum, squares) = (0.0, 0.0)
        for row in 0..<examples.rowCount {
          let value = Double(values[row * count + column])
          sum += value
          squares += value * value
        }
        let mean = Float(sum) / rows
        let deviation = max(1e-6, (Float(squares) / rows - mean * mean).squareRoot())
        means.append(mean)
        deviations.append(deviation)
        for row in 0..<examples.rowCount {
          values[row * count + column] = (values[row * count + column] - mean) / deviation
        }
      }
      return (values, means, deviations)
    }
  }
}
