public import Learning
public import Sentiment

/// Learns a sentiment model from labelled texts, and tells what it is worth.
///
///     let outcome = try SentimentTraining(base: .english).run(on: texts)
///     print(outcome.report)
///     try ModelOutput.write(outcome.bytes, to: "mine.model")
///
/// The texts are dealt into folds; each is judged by a model that was learned from the others. The model
/// that is handed out is learned from all texts.
public struct SentimentTraining: Sendable {
  /// How far a training is.
  public enum Step: Hashable, Sendable {
    /// Learning without a fold, from 1.
    case fold(Int, of: Int)
    /// Learning from all texts.
    case all
    /// Comparing with the model that there was.
    case comparing
  }

  /// What came of a training.
  public struct Outcome: Sendable {
    /// What the model is worth.
    public var report: TrainingReport
    /// The model.
    public var bytes: [UInt8]
  }

  /// The model that there was; nil for the rules alone.
  public var base: SentimentModel?
  /// Whether the base is only compared with, and nothing of it is kept.
  public var isFromScratch = false
  /// How many parts are held out, one after the other.
  public var foldCount = 5
  /// What the folds depend on.
  public var seed: UInt64 = 17
  /// How many threads learn.
  public var threadCount = 2
  /// How figures get their intervals.
  public var bootstrap = Bootstrap()

  /// The name of the kind of texts that a model from scratch knows.
  static let ownRegister = "yours"

  /// From how many texts on a model from scratch looks into words that it does not know: with fewer,
  /// that took most of the time and brought nothing.
  static let fewestTextsForCharacters = 1_000

  /// Creates a training.
  public init(base: SentimentModel?) { self.base = base }
}

extension SentimentTraining {
  /// Learns and measures.
  ///
  /// - Parameters:
  ///   - texts: The texts with their labels.
  ///   - progress: Called before each step.
  /// - Throws: `TrainingError` if there is too little to learn from.
  public func run(
    on texts: LabelledTexts, progress: (Step) -> Void = { _ in }
  ) throws(TrainingError) -> Outcome {
    try texts.check()
    guard isFromScratch || base != nil else { throw TrainingError(.noBase) }
    let examples = texts.items.map(Self.example)
    let answers = try heldOutAnswers(texts, examples, progress)
    progress(.all)
    let bytes = try learn(examples)
    // A model that cannot be read back must not be written.
    _ = try model(bytes)
    progress(.comparing)
    let comparison = SentimentEvaluation.compare(
      gold: Self.gold(texts), first: answers, second: baseAnswers(texts), bootstrap: bootstrap)
    return Outcome(report: report(texts, comparison, byteCount: bytes.count), bytes: bytes)
  }

  private func report(
    _ texts: LabelledTexts, _ comparison: SentimentComparison, byteCount: Int
  ) -> TrainingReport {
    TrainingReport(
      textCount: texts.count, differentCount: texts.differentCount,
      labels: Dictionary(
        uniqueKeysWithValues: texts.labelCounts.map { ($0.key.rawValue, $0.value) }),
      contradictions: texts.contradictionCount, leftOut: texts.leftOut,
      isFromScratch: isFromScratch, folds: foldCount, seed: seed, byteCount: byteCount,
      trained: comparison.first, base: comparison.second, differences: comparison.differences)
  }
}

// MARK: - Learning

extension SentimentTraining {
  private func learn(_ examples: [TrainingText]) throws(TrainingError) -> [UInt8] {
    guard !isFromScratch, let base else {
      var trainer = trainer([Self.ownRegister])
      // There is nothing to find out about one register.
      trainer.options.foldCount = 2
      trainer.options.registerIterations = 1
      trainer.options.usesCharacters = examples.count >= Self.fewestTextsForCharacters
      return trainer.modelBytes(from: examples)
    }
    do throws(ModelError) {
      return try trainer(base.registers).adaptedBytes(of: base, to: examples)
    } catch {
      throw TrainingError(.unusable(error))
    }
  }

  private func trainer(_ registers: [String]) -> SentimentTrainer {
    var trainer = SentimentTrainer(
      registers: registers, analyzer: SentimentAnalyzer(model: nil))
    trainer.options.threadCount = threadCount
    trainer.options.seed = seed
    return trainer
  }

  private func model(_ bytes: [UInt8]) throws(TrainingError) -> SentimentModel {
    do throws(ModelError) {
      return try SentimentModel(ModelStorage(copying: bytes))
    } catch {
      throw TrainingError(.unusable(error))
    }
  }

  private static func example(_ item: LabelledTexts.Item) -> TrainingText {
    TrainingText(
      text: item.text, register: 0,
      target: Sentiment.Label.allCases.map { $0 == item.label ? 1 : 0 })
  }
}

// MARK: - Measuring

extension SentimentTraining {
  /// What models that do not know a text say about it.
  private func heldOutAnswers(
    _ texts: LabelledTexts, _ examples: [TrainingText], _ progress: (Step) -> Void
  ) throws(TrainingError) -> SentimentPredictions {
    let count = max(2, foldCount)
    let numbers = Sentiment.Label.allCases
    let folds = TrainingFolds.folds(
      labels: texts.items.map { numbers.firstIndex(of: $0.label) ?? 0 },
      kin: texts.items.map(\.kin), count: count, seed: seed)
    var answers: [Int: SentimentPredictions.Answer] = [:]
    for fold in 0..<count {
      progress(.fold(fold + 1, of: count))
      let known = examples.indices.filter { folds[$0] != fold }.map { examples[$0] }
      let model = try model(try learn(known))
      let heldOut = examples.indices.filter { folds[$0] == fold }
      add(heldOut, texts, SentimentAnalyzer(model: model), to: &answers)
    }
    return SentimentPredictions(name: "new model", answers: answers)
  }

  private func baseAnswers(_ texts: LabelledTexts) -> SentimentPredictions {
    var answers: [Int: SentimentPredictions.Answer] = [:]
    add(Array(texts.items.indices), texts, SentimentAnalyzer(model: base), to: &answers)
    return SentimentPredictions(name: "present model", answers: answers)
  }

  private func add(
    _ indices: [Int], _ texts: LabelledTexts, _ analyzer: SentimentAnalyzer,
    to answers: inout [Int: SentimentPredictions.Answer]
  ) {
    var scorer = SentimentScorer(analyzer)
    for index in indices {
      answers[index] = texts.items[index].text.withUnsafeBufferPointer { bytes in
        SentimentPredictions.Answer(scorer.score(bytes, explaining: false))
      }
    }
  }

  private static func gold(_ texts: LabelledTexts) -> SentimentGold {
    SentimentGold(
      name: "labels",
      rows: texts.items.enumerated().map { .init(id: $0, label: $1.label.rawValue) })
  }
}
