public import Headlines
internal import Learning

/// Learns a headline model from one's own A/B tests, and tells what it is worth.
///
///     let outcome = try HeadlineTraining(base: model).run(on: HeadlineGold(path: "tests.ndjson"))
///     print(outcome.report)
public struct HeadlineTraining: Sendable {
  /// What came of a training.
  public struct Outcome: Sendable {
    /// What the model is worth.
    public var report: HeadlineTrainingReport
    /// The model.
    public var bytes: [UInt8]
  }

  /// The fewest tests that are learned from: with fewer, a fifth of them tells nothing of the rest.
  public static let fewestTests = 20

  /// The model that there was.
  public var base: HeadlineModel
  /// How many threads learn.
  public var threadCount = 2

  /// Creates a training.
  public init(base: HeadlineModel) { self.base = base }

  /// Learns and measures.
  ///
  /// - Parameters:
  ///   - gold: The tests.
  ///   - progress: Takes what is good to know meanwhile.
  /// - Throws: `EvaluationError` if there are too few tests, `ModelError` if the base is damaged.
  public func run(
    on gold: HeadlineGold, progress: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> Outcome {
    let count = gold.tests.count { Set($0.test.variants.map { Array($0.headline.utf8) }).count > 1 }
    guard count >= Self.fewestTests else {
      throw EvaluationError(
        .tooFewTests(found: count, needed: Self.fewestTests), file: gold.name)
    }
    var trainer = HeadlineTrainer(progress: progress)
    trainer.options.threadCount = threadCount
    let result = try trainer.adapt(base, to: gold.tests.map(\.test))
    // A model that cannot be read back must not be written.
    let model = try HeadlineModel(ModelStorage(copying: result.bytes))
    var scorer = try HeadlineScorer(base)
    let trained = HeadlinePredictions(
      name: "new model", of: gold, scores: result.heldOut, commitment: model.commitment)
    return Outcome(
      report: HeadlineTrainingReport(
        testCount: count,
        trained: HeadlineEvaluation(gold: gold, predictions: trained).report(),
        base: HeadlineEvaluation(
          gold: gold, predictions: HeadlinePredictions(of: gold, by: &scorer)
        ).report()),
      bytes: result.bytes)
  }
}
