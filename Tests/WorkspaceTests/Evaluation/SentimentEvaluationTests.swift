import Learning
import Testing

@testable import Workspace

@Suite("Sentiment evaluation")
struct SentimentEvaluationTests {
  static let labels = ["negative", "neutral", "positive"]

  /// A set of 240 texts without texts, by arithmetic, with gaps of every kind in the answers.
  static let example: (gold: SentimentGold, predictions: SentimentPredictions) = {
    var rows: [SentimentGold.Row] = []
    var answers: [Int: SentimentPredictions.Answer] = [:]
    for i in 0..<240 {
      let truth = (i * 7 + i / 11) % 3
      let answer = (i * 13) % 10 < 6 ? truth : (i * 5 + i / 7) % 3
      let goldValence = hundredths(50 * (truth - 1) + (i * 29) % 41 - 20)
      rows.append(
        .init(
          id: i, label: labels[truth], valence: goldValence,
          gender: i % 2 == 0 ? "female" : "male", origin: ["a", "b", "c"][i % 5 % 3]))
      guard i % 23 != 4 else { continue }
      let noise = Double((i * 37) % 201 - 100) * 0.003
      let top = 0.4 + Double((i * 17) % 60) / 100
      answers[i] = .init(
        label: i % 31 == 5 ? nil : labels[answer],
        valence: i % 37 == 6 ? nil : i % 9 == 0 ? 0 : Double(answer - 1) * 0.4 + noise,
        probabilities: labels.enumerated().map {
          .init(label: $1, probability: $0 == answer ? top : (1 - top) / 2)
        })
    }
    return (
      SentimentGold(name: "gold", rows: rows),
      SentimentPredictions(name: "theirs", answers: answers)
    )
  }()

  private static func hundredths(_ number: Int) -> Double { Double(number) / 100 }

  @Test("agrees with an independent computation")
  func independent() throws {
    // Computed apart from this code with Python's standard library, its `random` included.
    let expected: [SentimentFigure: Double] = [
      .accuracy: 0.65, .f1: 0.6718082469045242, .accuracy2: 0.6993464052287581,
      .silent: 0.1830065359477124, .r: 0.45408646406586334, .eceRaw: 0.22755458515283847,
      .ece: 0.1424572052401747, .gapGender: 0.02752499999999999,
      .gapOrigin: 0.032770833333333325,
    ]
    let report = SentimentEvaluation.report(
      gold: Self.example.gold, predictions: Self.example.predictions)
    #expect(report.n == 240)
    #expect(report.answered == 221)
    #expect(report.unmatched == 0)
    #expect(Set(report.values.keys) == Set(expected.keys))
    for (figure, value) in expected {
      #expect(abs(try #require(report[figure]) - value) < 1e-12, "\(figure.rawValue)")
      let interval = try #require(report.intervals[figure])
      #expect(interval.contains(value), "\(figure.rawValue)")
      #expect(interval.lower >= 0 || figure == .r, "\(figure.rawValue)")
    }
  }

  @Test("gives only the figures that the gold set permits")
  func permitted() {
    let gold = SentimentGold(
      name: "gold", field: "emotion",
      rows: [.init(id: 0, label: "fear"), .init(id: 1, label: "joy")])
    let silent = SentimentPredictions(name: "none", answers: [:])
    let report = SentimentEvaluation.report(gold: gold, predictions: silent)
    #expect(report.values == [.accuracy: 0, .f1: 0])
    #expect(report.answered == 0)
  }

  @Test("of an empty set has no figures")
  func empty() {
    let report = SentimentEvaluation.report(
      gold: SentimentGold(name: "gold", rows: []),
      predictions: SentimentPredictions(name: "theirs", answers: [0: .init(label: "a")]))
    #expect(report.values.isEmpty)
    #expect(report.intervals.isEmpty)
    #expect(report.unmatched == 1)
  }

  @Test("takes a valence of 0 as positive and as silence, and a missing one as wrong")
  func zeroValence() {
    let gold = SentimentGold(
      name: "gold",
      rows: [
        .init(id: 0, label: "positive"), .init(id: 1, label: "negative"),
        .init(id: 2, label: "positive"), .init(id: 3, label: "neutral"),
      ])
    let predictions = SentimentPredictions(
      name: "theirs",
      answers: [0: .init(valence: 0), 1: .init(valence: -0.1), 3: .init(valence: 0)])
    let report = SentimentEvaluation.report(gold: gold, predictions: predictions)
    #expect(report[.accuracy2] == 2.0 / 3)
    #expect(report[.silent] == 2.0 / 3)
  }

  @Test("compares labels byte by byte")
  func canonicalEquivalence() {
    let gold = SentimentGold(name: "gold", rows: [.init(id: 0, label: "\u{E9}")])
    let predictions = SentimentPredictions(name: "theirs", answers: [0: .init(label: "e\u{301}")])
    let report = SentimentEvaluation.report(gold: gold, predictions: predictions)
    #expect(report[.accuracy] == 0)
    #expect(report.answered == 1)
  }

  @Test("does not depend on where a calibrated answer stands", arguments: 0..<10)
  func perfect(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rows = (0..<60).map { SentimentGold.Row(id: $0, label: Self.labels[$0 % 3]) }
    let gold = SentimentGold(name: "gold", rows: rows.shuffled(using: &generator))
    var answers: [Int: SentimentPredictions.Answer] = [:]
    for row in rows {
      answers[row.id] = .init(
        label: row.label, valence: row.label == "negative" ? -1 : 1,
        probabilities: [.init(label: row.label, probability: 0.25)])
    }
    let report = SentimentEvaluation.report(
      gold: gold, predictions: SentimentPredictions(name: "ours", answers: answers),
      bootstrap: Bootstrap(resampleCount: 20))
    #expect(
      report.values == [.accuracy2: 1, .f1: 1, .accuracy: 1, .silent: 0, .ece: 0, .eceRaw: 0],
      "seed: \(seed)")
  }
}

@Suite("Sentiment comparison")
struct SentimentComparisonTests {
  @Test("finds no difference between a system and itself")
  func same() {
    let (gold, predictions) = SentimentEvaluationTests.example
    let comparison = SentimentEvaluation.compare(
      gold: gold, first: predictions, second: predictions,
      bootstrap: Bootstrap(resampleCount: 50))
    #expect(comparison.first == comparison.second)
    for (figure, difference) in comparison.differences {
      #expect(difference.value == 0, "\(figure.rawValue)")
      #expect(difference.interval == ConfidenceInterval(lower: 0, upper: 0), "\(figure.rawValue)")
    }
    #expect(comparison.differences[.accuracy]?.pValue == 1)
    #expect(comparison.differences[.f1]?.pValue == nil)
  }

  @Test("gives each system the figures it has alone, and is antisymmetric")
  func antisymmetric() throws {
    let (gold, predictions) = SentimentEvaluationTests.example
    var worse = predictions
    for id in 0..<40 { worse.answers[id] = .init(label: "neutral", valence: 0) }
    let bootstrap = Bootstrap(resampleCount: 100)
    let there = SentimentEvaluation.compare(
      gold: gold, first: predictions, second: worse, bootstrap: bootstrap)
    let back = SentimentEvaluation.compare(
      gold: gold, first: worse, second: predictions, bootstrap: bootstrap)
    #expect(
      there.first
        == SentimentEvaluation.report(gold: gold, predictions: predictions, bootstrap: bootstrap))
    for (figure, difference) in there.differences {
      let mirror = try #require(back.differences[figure])
      #expect(difference.value == -mirror.value, "\(figure.rawValue)")
      #expect(difference.pValue == mirror.pValue, "\(figure.rawValue)")
    }
    let accuracy = try #require(there.differences[.accuracy])
    #expect(accuracy.value > 0)
    #expect(try #require(accuracy.interval).lower > 0)
    #expect(try #require(accuracy.pValue) < 0.05)
  }
}
