import Testing

@testable import Workspace

@Suite("Sentiment gold")
struct SentimentGoldTests {
  @Test("leaves records without a label out, but numbers them")
  func leftOut() throws {
    let text = """
      {"label":"positive","valence":0.5,"gender":"female","origin":""}
      {"text":"no label"}

      {"label":null}
      {"label":""}
      {"label":"-"}
      {"label":"negative","valence":-1}
      """
    let gold = try SentimentGold(EvaluationFile(text))
    #expect(
      gold.rows == [
        SentimentGold.Row(id: 0, label: "positive", valence: 0.5, gender: "female"),
        SentimentGold.Row(id: 5, label: "negative", valence: -1),
      ])
    #expect(gold.recordCount == 6)
  }

  @Test("takes its labels from another field")
  func otherField() throws {
    let text = """
      {"label":"negative","emotion":"fear"}
      {"label":"positive"}
      """
    let gold = try SentimentGold(EvaluationFile(text), field: "emotion")
    #expect(gold.rows.map(\.label) == ["fear"])
  }

  @Test("is an error where no record has the field")
  func noLabels() {
    let error = #expect(throws: EvaluationError.self) {
      try SentimentGold(EvaluationFile("{\"label\":\"a\"}"), field: "emotion")
    }
    #expect(
      error?.description
        == "file.ndjson: no line has a \"emotion\"; name the key of the labels with --field")
  }

  @Test("does not mind a byte order mark, or a lone surrogate in the text")
  func awkward() throws {
    let text = "\u{FEFF}{\"text\":\"\\ud800\",\"label\":\"a\"}\r{\"label\":\"b\"}\r\n"
    #expect(try SentimentGold(EvaluationFile(text)).rows.map(\.label) == ["a", "b"])
  }
}

@Suite("Sentiment predictions")
struct SentimentPredictionsTests {
  @Test("are found by number or string, the last of several counts")
  func ids() throws {
    let text = """
      {"id":1,"label":"a"}
      {"id":"0","label":"b","valence":0,"probabilities":{"b":1}}
      {"id":1,"label":null,"valence":null,"probabilities":null}
      {"id":"01","label":"c"}
      {"id":"x","label":"c"}
      """
    let predictions = try SentimentPredictions(EvaluationFile(text))
    #expect(
      predictions.answers == [
        0: .init(label: "b", valence: 0, probabilities: [.init(label: "b", probability: 1)]),
        1: .init(),
      ])
    #expect(predictions.strayCount == 2)
  }
}
