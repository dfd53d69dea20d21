import ArgumentParser
import Keyphrases
import Workspace

/// `sentivane evaluate keyphrases`: how well keyphrases are found.
struct EvaluateKeyphrases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyphrases",
    abstract: "F1, precision, recall and mean average precision of keyphrases.",
    discussion: """
      GOLD has a JSON object a line: text, keyphrases (an array of strings), and perhaps id, title and
      language. A keyphrase is found if it is the same but for case, inflection, hyphens and marks.
      Without --predictions our own extractor is measured. A line of predictions is {"id": that of the
      gold line, or its number from 0, "keyphrases": strings or objects with a text, the best first}.

      Example:
        sentivane evaluate keyphrases gold.ndjson
        sentivane evaluate keyphrases gold.ndjson --predictions theirs.ndjson
      """)

  @Argument(help: "The documents with their keyphrases, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("Another system's keyphrases.", valueName: "file"))
  var predictions: String?

  @Option(
    help: ArgumentHelp(
      "How much a phrase loses that repeats the words of a better one, from 0 to 1.",
      valueName: "share"))
  var diversity = KeyphraseExtractor.defaultDiversity

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if !(0...1).contains(diversity) {
      throw ValidationError("--diversity takes a number from 0 to 1.")
    }
  }

  func run() throws {
    let known = try KeyphraseGold(path: gold)
    let found: KeyphrasePredictions
    if let predictions {
      found = try KeyphrasePredictions(path: predictions)
    } else {
      found = KeyphrasePredictions(of: known, by: KeyphraseExtractor(diversity: diversity))
    }
    let report = KeyphraseEvaluation(gold: known, predictions: found).report()
    print(json ? try JSONOutput.text(report) : report.description)
  }
}
