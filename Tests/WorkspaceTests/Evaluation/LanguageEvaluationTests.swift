import Testing
import Workspace

@Suite("Evaluation of languages")
struct LanguageEvaluationTests {
  private func report(_ lines: [String], field: String = "lang") throws -> LanguageReport {
    let folder = try TemporaryFolder()
    try folder.write(lines.joined(separator: "\n"), to: "gold.ndjson")
    return try LanguageEvaluation.report(path: folder.path("gold.ndjson"), field: field)
  }

  @Test("counts texts by length and language, and what they were called wrongly")
  func counts() throws {
    let report = try report([
      #"{"text":"Das ist leider gar nicht schön","lang":"de"}"#,
      #"{"text":"Das Essen war leider kalt, aber die Bedienung war wirklich freundlich.","lang":"de-AT"}"#,
      #"{"text":"La comida estaba fría, pero la gente que nos atendió fue muy amable.","lang":"fr"}"#,
      #"{"text":"no language","lang":null}"#,
    ])
    #expect((report.all.count, report.all.right) == (3, 2))
    #expect((report.short.count, report.long.count) == (1, 2))
    #expect(report.languages["fr"]?.confusions == ["es": 1])
    #expect(report.languages["de"]?.long.clearRight == 1)
    #expect(report.description.contains("es 1"))
  }

  @Test("is an error where no record has the field")
  func noField() {
    #expect(throws: EvaluationError.self) {
      try report([#"{"text":"abc","lang":"de"}"#], field: "language")
    }
  }

  @Test("is an error where the model is none")
  func noModel() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"text":"abc","lang":"de"}"#, to: "gold.ndjson")
    let path = folder.path("gold.ndjson")
    let error = #expect(throws: EvaluationError.self) {
      try LanguageEvaluation.report(path: path, modelPath: path)
    }
    #expect(error?.description.contains("is not a model of languages") == true)
  }
}
