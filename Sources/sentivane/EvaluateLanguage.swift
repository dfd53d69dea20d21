import ArgumentParser
import Workspace

/// `sentivane evaluate language`: how often a language is told rightly.
struct EvaluateLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Accuracy of telling languages, by length and by language.",
    discussion: """
      GOLD has a JSON object a line: text and lang, a BCP 47 code; what follows a hyphen is not compared. Short
      texts have up to 60 characters. The last column has what texts were called wrongly, the commonest first.

      Example:
        sentivane evaluate language gold.ndjson
      """)

  @Argument(help: "The texts with their languages, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("The key of the languages.", valueName: "key"))
  var field = "lang"

  @Option(
    help: ArgumentHelp(
      "Measure the model in this file instead of the one inside.", valueName: "file"))
  var model: String?

  @Flag(help: "Write JSON instead of tables.")
  var json = false

  func run() throws {
    let report = try LanguageEvaluation.report(path: gold, field: field, modelPath: model)
    print(json ? try JSONOutput.text(report) : report.description)
  }
}
