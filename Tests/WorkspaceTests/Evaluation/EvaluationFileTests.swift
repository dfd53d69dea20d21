import Testing

@testable import Workspace

extension EvaluationFile {
  /// A file made of a string, named like one.
  init(_ text: String, name: String = "file.ndjson") {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

@Suite("Evaluation files")
struct EvaluationFileTests {
  struct Example: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var message: String
  }

  @Test(
    "name the line that is wrong and what to do",
    arguments: [
      Example(
        testDescription: "not JSON", text: "{\"id\":0}\n{\"id\":",
        message: "file.ndjson:2: is not a JSON object; write one object a line, in UTF-8"),
      Example(
        testDescription: "an array", text: "[1]",
        message: "file.ndjson:1: is not a JSON object; write one object a line, in UTF-8"),
      Example(
        testDescription: "two objects on a line", text: "{\"id\":0} {\"id\":1}",
        message: "file.ndjson:1: is not a JSON object; write one object a line, in UTF-8"),
      Example(
        testDescription: "nested too deep", text: "{\"x\":" + String(repeating: "[", count: 50_000),
        message: "file.ndjson:1: is not a JSON object; write one object a line, in UTF-8"),
      Example(
        testDescription: "no id, after blank lines of each kind",
        text: "\n \r\n\r{\"label\":\"a\"}",
        message: """
          file.ndjson:4: has no "id"; add the number, from 0, of the gold file's line
          """),
      Example(
        testDescription: "half an id", text: "{\"id\":0.5}",
        message: """
          file.ndjson:1: "id" is no whole number; write the number, from 0, of the gold file's line
          """),
      Example(
        testDescription: "a label that is a number", text: "{\"id\":0}\r\n{\"id\":1,\"label\":3}",
        message: """
          file.ndjson:2: "label" is not a string; write it in quotes, or null for none
          """),
      Example(
        testDescription: "a valence in quotes", text: "{\"id\":0,\"valence\":\"0.5\"}",
        message: """
          file.ndjson:1: "valence" is not a number; write it like 0.7, or null for none
          """),
      Example(
        testDescription: "a valence beyond numbers", text: "{\"id\":0,\"valence\":1e999}",
        message: """
          file.ndjson:1: "valence" is not a number; write it like 0.7, or null for none
          """),
      Example(
        testDescription: "probabilities in a list", text: "{\"id\":0,\"probabilities\":[1]}",
        message: """
          file.ndjson:1: "probabilities" are not numbers by label; write them like {"positive": 0.7}
          """),
      Example(
        testDescription: "a probability that is null",
        text: "{\"id\":0,\"probabilities\":{\"a\":null}}",
        message: """
          file.ndjson:1: "probabilities" are not numbers by label; write them like {"positive": 0.7}
          """),
    ])
  func messages(example: Example) {
    let error = #expect(throws: EvaluationError.self) {
      try SentimentPredictions(EvaluationFile(example.text))
    }
    #expect(error?.description == example.message)
  }

  @Test("that do not exist are an error without a line")
  func missing() {
    let error = #expect(throws: EvaluationError.self) {
      try SentimentGold(path: "no/such/file.ndjson")
    }
    #expect(
      error?.description
        == "no/such/file.ndjson: cannot be read; check that the file exists and may be read")
  }

  @Test("with invalid UTF-8 are an error")
  func invalidUTF8() {
    let bytes = Array("{\"id\":0,\"label\":\"".utf8) + [0xFF] + Array("\"}".utf8)
    #expect(throws: EvaluationError(.notText(key: "label"), file: "f", line: 1)) {
      try SentimentPredictions(EvaluationFile(name: "f", bytes: bytes))
    }
  }
}
