import FoundationEssentials
internal import Tokenizing

/// Measures how often a language is told rightly, by the length of texts and by language.
///
///     let report = try LanguageEvaluation.report(path: "gold.ndjson", field: "lang")
///     report.all.accuracy  // 0.98…
public enum LanguageEvaluation {
  /// Texts of up to so many characters are short.
  public static let shortCharacterCount = 60

  /// Identifies every text of a gold set.
  ///
  /// - Parameters:
  ///   - path: A JSON object a line: `text`, and its language under `field`.
  ///   - field: The key of the languages. A region or script after a hyphen is not compared.
  ///   - modelPath: The model that is measured; nil for the one inside the binary.
  /// - Throws: `EvaluationError` for a bad line, where no record has a language, and for a bad model.
  public static func report(
    path: String, field: String = "lang", modelPath: String? = nil
  ) throws(EvaluationError) -> LanguageReport {
    let identifier = try identifier(modelPath)
    let file = try EvaluationFile(path: path)
    let records = try file.records(LanguageRecord.self, configuration: field)
    var report = LanguageReport(name: file.name)
    for record in records {
      guard let language = record.language, let text = record.text else { continue }
      let isShort = text.unicodeScalars.count <= shortCharacterCount
      report.insert(identifier.identify(text), truth: language, isShort: isShort)
    }
    guard report.all.count > 0 else {
      throw EvaluationError(.noLabels(key: field), file: file.name)
    }
    return report
  }

  private static func identifier(
    _ path: String?
  ) throws(EvaluationError) -> LanguageIdentifier {
    guard let path else { return .embedded }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw EvaluationError(.unreadable, file: path)
    }
    do {
      return LanguageIdentifier(model: try LanguageModel(Array(data).span))
    } catch {
      throw EvaluationError(.notAModel(error), file: path)
    }
  }
}

private struct LanguageRecord: DecodableWithConfiguration {
  var text: String?
  var language: String?

  init(from decoder: any Decoder, configuration field: String) throws {
    let object = try decoder.container(keyedBy: EvaluationKey.self)
    text = try object.text("text")
    language = try object.text(field).flatMap { name in
      let code = name.prefix { $0 != "-" && $0 != "_" }
      return code.isEmpty ? nil : code.lowercased()
    }
  }
}
