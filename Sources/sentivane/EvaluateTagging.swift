import ArgumentParser
import Workspace

/// `sentivane evaluate tagging …`
struct EvaluateTagging: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagging",
    abstract: "Accuracy of parts of speech, figures of each tag, and what is confused.",
    discussion: """
      GOLD has a word a line, a tab and its universal tag (NOUN, VERB …), and a blank line after each
      sentence. Rows marked MWT:n, which name a form whose n parts follow, are left out. Without
      --predictions our own tagger is measured. A file of predictions has the same words.

      Example:
        sentivane evaluate tagging gold.tsv
        sentivane evaluate tagging gold.tsv --predictions theirs.tsv
      """)

  @Argument(help: "The words with their tags.")
  var gold: String

  @Option(help: ArgumentHelp("Another system's answers.", valueName: "file"))
  var predictions: String?

  @Option(help: ArgumentHelp("Write the tags that were measured to this file.", valueName: "file"))
  var writePredictions: String?

  @Flag(help: "Write JSON instead of tables.")
  var json = false

  func run() throws {
    let known = try TaggingFile(path: gold)
    let answers = try predictions.map(TaggingFile.init(path:)) ?? known.tagged
    if let writePredictions { try answers.write(to: writePredictions) }
    let report = try TaggingEvaluation.report(gold: known, answers: answers)
    print(json ? try JSONOutput.text(report) : report.description)
  }
}
