import ArgumentParser
import Workspace

/// `sentivane evaluate readability`: how well the ease of texts is told.
struct EvaluateReadability: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readability",
    abstract: "Correlation of learned ease and formulas with what people say.",
    discussion: """
      GOLD has a JSON object a line: text, and easiness (higher is easier) or level (higher is harder), and
      perhaps an id. Our learned ease and every formula are measured; with --predictions, scores of another
      system: {"id": the text's id or number from 0, "score": higher is easier}.

      Example:
        sentivane evaluate readability gold.ndjson
        sentivane evaluate readability gold.ndjson --predictions theirs.ndjson
      """)

  @Argument(help: "Texts with ratings, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("The scores that are measured.", valueName: "file"))
  var predictions: String?

  @OptionGroup var ease: EaseOptions

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if predictions != nil, ease.unlearned || ease.freeModel {
      throw ValidationError("--predictions are another system's; leave out the choice of a model.")
    }
  }

  func run() throws {
    let known = try ReadabilityGold(path: gold)
    let found =
      try predictions.map { try ReadabilityPredictions(path: $0) }
      ?? ReadabilityPredictions(of: known, model: ease.model)
    let report = ReadabilityEvaluation(gold: known, predictions: found).report()
    print(json ? try JSONOutput.text(report) : report.description)
  }
}
