import Learning
import Sentiment
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import Workspace

@Suite("Training on labelled texts")
struct SentimentTrainingTests {
  /// Texts whose label hangs on made-up words, which nobody else knows.
  private static let texts: LabelledTexts = {
    var texts = LabelledTexts()
    for number in 0..<60 {
      let label = Sentiment.Label.allCases[number % 3]
      let word =
        ["negative": "blorf", "neutral": "quent", "positive": "zindle"][label.rawValue] ?? ""
      let text = Array("the \(word) came on day \(number / 3)".utf8)
      texts.items.append(.init(text: text, label: label, hash: UInt64(number), kin: UInt64(number)))
    }
    return texts
  }()

  private static let outcome = Result { () throws(TrainingError) in
    var training = SentimentTraining(base: nil)
    training.isFromScratch = true
    training.foldCount = 2
    training.bootstrap = Bootstrap(resampleCount: 50)
    return try training.run(on: texts)
  }

  @Test("judges held-out texts with models that do not know them")
  func heldOut() throws {
    let report = try Self.outcome.get().report
    #expect(report.trained.n == 60 && report.base.n == 60)
    #expect(try #require(report.trained[.accuracy]) > 0.95)
    #expect(try #require(report.base[.accuracy]) < 0.5)
    #expect(report.verdict == .better)
    #expect(report.labels == ["negative": 20, "neutral": 20, "positive": 20])
  }

  @Test("hands out a model that can be used")
  func model() throws {
    let bytes = try Self.outcome.get().bytes
    let model = try SentimentModel(ModelStorage(copying: bytes))
    let analyzer = SentimentAnalyzer(model: model, language: "en")
    #expect(analyzer.analyze("the zindle came on day 80").label == .positive)
    #expect(analyzer.analyze("the blorf came on day 80").label == .negative)
  }

  @Test("says each step")
  func steps() throws {
    var steps: [SentimentTraining.Step] = []
    var training = SentimentTraining(base: nil)
    training.isFromScratch = true
    training.foldCount = 2
    training.bootstrap = Bootstrap(resampleCount: 10)
    let again = try training.run(on: Self.texts) { steps.append($0) }
    #expect(steps == [.fold(1, of: 2), .fold(2, of: 2), .all, .comparing])
    #expect(again.bytes == (try Self.outcome.get().bytes))
  }

  @Test("refuses what it cannot learn from")
  func refusals() {
    var few = Self.texts
    few.items.removeLast(45)
    #expect(throws: TrainingError(.tooFewTexts(15, needed: 20))) {
      try SentimentTraining(base: nil).run(on: few)
    }
    var alike = Self.texts
    for index in alike.items.indices { alike.items[index].label = .positive }
    #expect(throws: TrainingError(.oneLabel(.positive))) {
      try SentimentTraining(base: nil).run(on: alike)
    }
    #expect(throws: TrainingError(.noBase)) {
      try SentimentTraining(base: nil).run(on: Self.texts)
    }
  }

  @Test("reports for people and machines")
  func report() throws {
    let report = try Self.outcome.get().report
    let text = report.description
    #expect(text.hasPrefix("60 texts (60 different): 20 negative, 20 neutral, 20 positive\n"))
    #expect(text.contains("from scratch:"))
    #expect(text.contains("\naccuracy     "))
    #expect(text.contains("The new model is better on texts like these"))
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(TrainingReport.self, from: data) == report)
    #expect(String(decoding: data, as: UTF8.self).contains(#""verdict":"better""#))
  }

  @Test(
    "is called better only if chance does not explain it",
    arguments: [
      (0.05, 0.01, TrainingReport.Verdict.better), (0.05, 0.2, .undecided),
      (-0.05, 0.2, .undecided), (-0.05, 0.01, .worse), (0, 1, .undecided),
    ])
  func verdicts(difference: Double, p: Double, verdict: TrainingReport.Verdict) throws {
    var report = try Self.outcome.get().report
    report.differences[.accuracy] = .init(value: difference, interval: nil, pValue: p)
    #expect(report.verdict == verdict)
    let words = [
      "better": "is better", "undecided": "is not shown to be better", "worse": "is worse",
    ]
    #expect(report.description.contains(try #require(words[verdict.rawValue])))
  }
}
