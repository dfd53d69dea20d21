import ArgumentParser
import Sentiment
import Workspace

/// `sentivane evaluate aspects`: how well aspects and their sentiment are found.
struct EvaluateAspects: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aspects",
    abstract: "Precision, recall and F1 of aspects, and the accuracy of their sentiment.",
    discussion: """
      GOLD has a JSON object a line: text, and aspects, an array of objects with text and label (positive,
      neutral, negative). An aspect is found if its name is the same but for inflection.

      Example:
        sentivane evaluate aspects gold.ndjson
      """)

  @Argument(help: "The texts with their aspects, as NDJSON.")
  var gold: String

  @OptionGroup var words: AnalyzerOptions

  @Flag(help: "List the aspects that were missed, made up or misjudged.")
  var misses = false

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func run() throws {
    let evaluation = AspectEvaluation(
      gold: try AspectGold(path: gold), analyzer: try words.analyzer)
    let report = evaluation.report()
    print(json ? try JSONOutput.text(report) : report.description)
    if misses, !json { evaluation.misses.forEach { print($0) } }
  }
}
