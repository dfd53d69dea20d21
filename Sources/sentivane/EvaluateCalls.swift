import ArgumentParser
import Workspace

/// `sentivane evaluate calls`: how well calls to action are found.
struct EvaluateCalls: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "Precision, recall and F1 of calls to action on labeled pages.",
    discussion: """
      FOLDER holds pages and two tables with tabs, whose first lines name the columns: pages.tsv (page, split)
      and calls.tsv (page, kind, text, line, problem). --misses lists what was missed (-) and found in vain (+).

      Example:
        sentivane evaluate calls Corpora/pages
        sentivane evaluate calls Corpora/pages --split dev --misses
      """)

  @Argument(help: "A folder of labeled pages.")
  var folder: String

  @Option(help: ArgumentHelp("Only the pages of this part.", valueName: "name"))
  var split: String?

  @Flag(help: "List what was missed, and what was found in vain.")
  var misses = false

  @Flag(help: "Write JSON instead of tables.")
  var json = false

  func run() throws {
    let evaluation = CallEvaluation(gold: try CallGold(folder: folder, split: split))
    if misses { print(evaluation.misses.joined(separator: "\n")) }
    let report = evaluation.report()
    print(json ? try JSONOutput.text(report) : report.description)
  }
}
