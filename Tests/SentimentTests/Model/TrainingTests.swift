import Learning
import Sentiment
import Testing
import Tokenizing

@Suite("Learning sentiment")
struct TrainingTests {
  /// Made-up words that no lexicon knows: some go with praise, some with blame.
  private static let texts: [TrainingText] = (0..<240).map { number in
    let isGood = number % 2 == 0
    let words = isGood ? ["zorbly", "mintrac"] : ["quaxed", "dreptic"]
    let fillers = ["the", "table", "was", "very", "here", "again", "today", "with", "lamp"]
    let text =
      "\(fillers[number % 9]) \(words[number / 2 % 2]) \(fillers[(number * 7) % 9]) \(fillers[(number * 5) % 9])"
    return TrainingText(
      text: Array(text.utf8), register: 0, target: isGood ? [0, 0, 1] : [1, 0, 0])
  }

  private static func trainer(threads: Int = 1) -> SentimentTrainer {
    var trainer = SentimentTrainer(registers: ["mine"], analyzer: SentimentAnalyzer(model: nil))
    trainer.options.threadCount = threads
    trainer.options.usesCharacters = false
    return trainer
  }

  @Test("from scratch finds out what words mean, the same on one and two threads")
  func scratch() throws {
    let bytes = Self.trainer().modelBytes(from: Self.texts)
    #expect(bytes == Self.trainer(threads: 2).modelBytes(from: Self.texts))
    let analyzer = SentimentAnalyzer(
      model: try SentimentModel(ModelStorage(copying: bytes)), language: "en")
    #expect(analyzer.analyze("zorbly lamp").label == .positive)
    #expect(analyzer.analyze("dreptic lamp").label == .negative)
  }

  @Test("adds to a model without changing what texts without the new words get by much")
  func adapting() throws {
    let base = try SentimentModel(
      ModelStorage(copying: Self.trainer().modelBytes(from: Self.texts)))
    let added = (0..<60).flatMap { number in
      [
        TrainingText(
          text: Array("a glimful lamp \(number)".utf8), register: 0, target: [0, 0, 1]),
        TrainingText(
          text: Array("a snorved lamp \(number)".utf8), register: 0, target: [1, 0, 0]),
      ]
    }
    let bytes = try Self.trainer().adaptedBytes(of: base, to: added)
    let adapted = SentimentAnalyzer(
      model: try SentimentModel(ModelStorage(copying: bytes)), language: "en")
    #expect(adapted.analyze("glimful").label == .positive)
    #expect(adapted.analyze("snorved").label == .negative)
    #expect(adapted.analyze("zorbly table").label == .positive)
    #expect(adapted.analyze("quaxed table").label == .negative)
  }

  @Test("calibrates without changing a label")
  func calibration() throws {
    let bytes = Self.trainer().modelBytes(from: Self.texts)
    let calibrated = try SentimentCalibration.calibrated(
      bytes, on: Array(Self.texts.prefix(60)), lexicon: .english)
    let before = SentimentAnalyzer(
      model: try SentimentModel(ModelStorage(copying: bytes)), language: "en")
    let after = SentimentAnalyzer(
      model: try SentimentModel(ModelStorage(copying: calibrated)), language: "en")
    for text in ["zorbly lamp", "dreptic lamp", "the table", "quaxed mintrac"] {
      #expect(before.analyze(text).label == after.analyze(text).label)
    }
  }
}
