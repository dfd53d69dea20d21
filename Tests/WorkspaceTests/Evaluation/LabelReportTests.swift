import Sentiment
import Testing

@testable import Workspace

@Suite("Label report")
struct LabelReportTests {
  private static let gold = SentimentGold(
    name: "gold",
    rows: [
      SentimentGold.Row(id: 0, label: "joy"), SentimentGold.Row(id: 1, label: "joy"),
      SentimentGold.Row(id: 2, label: "fear"), SentimentGold.Row(id: 3, label: "fear"),
    ])

  @Test("has the figures of every class")
  func classes() {
    let predictions = SentimentPredictions(
      name: "theirs",
      answers: [
        0: SentimentPredictions.Answer(label: "joy"), 1: SentimentPredictions.Answer(label: "fear"),
        2: SentimentPredictions.Answer(label: "fear"), 3: SentimentPredictions.Answer(),
      ])
    let report = LabelReport(gold: Self.gold, predictions: predictions)
    #expect(report.classes.map(\.label) == ["fear", "joy"])
    #expect(report.classes.map(\.count) == [2, 2])
    #expect(report.classes.map(\.answers) == [2, 1])
    #expect(report.classes[0].f1 == 0.5)
    #expect(report.classes[1].precision == 1)
    #expect(report.figures[.accuracy] == 0.5)
  }

  @Test("answers in the labels of the gold set alone, with probabilities that sum to 1")
  func renormalized() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("gold.ndjson")
    let sink = try ByteSink(path: path)
    try sink.write(
      Array(
        """
        {"text":"I am happy and grateful","label":"joy"}
        {"text":"I am scared of the dark","label":"fear"}

        """.utf8))
    try sink.finish()
    let gold = try SentimentGold(path: path)
    let predictions = try SentimentPredictions(
      scoring: path, against: gold, head: .emotions,
      with: SentimentAnalyzer(emotions: EmotionModel.english))
    for answer in predictions.answers.values {
      #expect(Set(answer.probabilities.map(\.label)) == ["joy", "fear"])
      #expect(abs(answer.probabilities.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
    }
    let again = try SentimentPredictions(
      EvaluationFile(name: "lines", bytes: predictions.lines))
    #expect(again.answers.mapValues(\.label) == predictions.answers.mapValues(\.label))
  }
}
