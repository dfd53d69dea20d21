import ArgumentParser
import Sentiment
import Workspace

/// `sentivane evaluate …`: quality figures against known answers.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Quality figures against known answers, with intervals.",
    discussion: """
      Example:
        sentivane evaluate sentiment gold.ndjson
        sentivane evaluate language gold.ndjson
      """,
    subcommands: [
      EvaluateSentiment.self, EvaluateEmotions.self, EvaluateIrony.self, EvaluateOffensive.self,
      EvaluateAspects.self, EvaluateKeyphrases.self, EvaluateTopics.self, EvaluateTagging.self,
      EvaluateSimilar.self, EvaluateRecommend.self, EvaluateHeadline.self,
      EvaluateReadability.self, EvaluateCalls.self, EvaluateLanguage.self,
    ])
}

struct EvaluateSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Accuracy, F1, correlation and calibration of sentiment.",
    discussion: """
      GOLD has a JSON object a line: text, label (positive, neutral, negative) and perhaps a valence.
      Without --predictions our own analyzer is measured; with one file, that system; with two, both and
      their difference. A line of predictions is {"id": number of the gold line from 0, "label", "valence",
      "probabilities"}.

      Example:
        sentivane evaluate sentiment gold.ndjson
        sentivane evaluate sentiment gold.ndjson --predictions theirs.ndjson --against-ours
      """)

  @Argument(help: "The texts with their labels, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("Another system's answers; twice to compare two.", valueName: "file"))
  var predictions: [String] = []

  @Flag(help: "Compare our own analyzer with the one file of --predictions.")
  var againstOurs = false

  @Option(help: ArgumentHelp("The key of the labels.", valueName: "key"))
  var field = "label"

  @OptionGroup var words: AnalyzerOptions

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if predictions.count > 2 { throw ValidationError("--predictions can be given twice at most.") }
    if againstOurs, predictions.count != 1 {
      throw ValidationError("--against-ours goes with one --predictions.")
    }
  }

  func run() throws {
    let known = try SentimentGold(path: gold, field: field)
    var systems: [SentimentPredictions] = []
    if predictions.isEmpty || againstOurs {
      systems.append(try SentimentPredictions(scoring: gold, with: words.analyzer))
    }
    for path in predictions { systems.append(try SentimentPredictions(path: path)) }
    if systems.count == 2 {
      let comparison = SentimentEvaluation.compare(
        gold: known, first: systems[0], second: systems[1])
      print(json ? try JSONOutput.text(comparison) : comparison.description)
    } else {
      let report = SentimentEvaluation.report(gold: known, predictions: systems[0])
      print(json ? try JSONOutput.text(report) : report.description)
    }
  }
}
