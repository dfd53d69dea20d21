import ArgumentParser
import Headlines
import Workspace

/// `sentivane evaluate headline`: how well scores foretell A/B tests.
struct EvaluateHeadline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headline",
    abstract: "Pairs, clicks gained and calibration of headline scores; clickbait.",
    discussion: """
      GOLD has a JSON object a line: a test with variants (headline, impressions, clicks, and image_id where
      pictures differ) and perhaps test_id and story_id; or a headline with a label, 1 for clickbait.
      Predictions are {"headline", "score", and perhaps "test_id"}; of clickbait, scores from 0 to 1. They say
      nothing of "about equal", and their calibration is measured with --log-odds only.

      Example:
        sentivane evaluate headline tests.ndjson
        sentivane evaluate headline tests.ndjson --predictions theirs.ndjson
      """)

  @Argument(help: "A/B tests, or labelled headlines, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("The answers that are measured.", valueName: "file"))
  var predictions: String?

  @Flag(help: "The predictions are log-odds: their differences are win probabilities.")
  var logOdds = false

  @OptionGroup var modelOption: HeadlineModelOption

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if logOdds, predictions == nil {
      throw ValidationError("--log-odds is about --predictions; our own scores are such.")
    }
  }

  func run() throws {
    let known = try HeadlineGold(path: gold)
    let found: HeadlinePredictions
    if let predictions {
      found = try HeadlinePredictions(path: predictions, areLogOdds: logOdds)
    } else {
      var scorer = try HeadlineScorer(modelOption.chosen())
      found = HeadlinePredictions(of: known, by: &scorer)
    }
    if known.tests.isEmpty {
      let report = LabelReport(clickbait: known, predictions: found)
      print(json ? try JSONOutput.text(report) : report.description)
    } else {
      let report = HeadlineEvaluation(gold: known, predictions: found).report()
      print(json ? try JSONOutput.text(report) : report.description)
    }
  }
}
