import ArgumentParser
import Headlines
import Workspace

/// `sentivane improve`: what could be better in a document, on one page.
struct Improve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What could be better in a draft: structure, calls to action, images.",
    discussion: """
      FILES are documents in Markdown, HTML or plain text, in any encoding; - is stdin. Findings have the form
      file:line:column: check: message, and suggestions below. Each check can be switched off, here with --off
      or in the document: <!-- sentivane off: vague-call --> … <!-- sentivane on -->.

      Example:
        sentivane improve draft.html
        sentivane improve draft.md --off missing-call --set long-title=80
        sentivane improve site/*.html --format ndjson
        sentivane improve --list-checks
      """)

  @Argument(help: "Documents: Markdown, HTML or text; - for stdin.")
  var files: [String] = []

  @Option(help: "What to write: table, ndjson or json.")
  var format = OutputFormat.table

  @Option(help: ArgumentHelp("Switch a check off.", valueName: "check"))
  var off: [String] = []

  @Option(
    help: ArgumentHelp("Let a check speak from another number on.", valueName: "check=number"))
  var set: [String] = []

  @Flag(help: "List the checks with their thresholds.")
  var listChecks = false

  func validate() throws {
    if format == .csv { throw ValidationError("--format takes table, ndjson or json here.") }
    if files.isEmpty, !listChecks { throw ValidationError("Name a document, or - for stdin.") }
  }

  func run() throws {
    if listChecks { return print(ImproveRun.checkList) }
    var run = ImproveRun()
    run.format = format
    run.checks.settings = try settings()
    let sink = ByteSink.standardOutput()
    let problems = try run.run(paths: files, to: sink)
    try sink.finish()
    for problem in problems { Console.say(problem.description) }
    if problems.contains(where: { $0.severity == .rejected }) { throw ExitCode(Failure.badRecords) }
  }

  private func settings() throws -> PageCheckSettings {
    var settings = PageCheckSettings()
    for setting in set {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let value = Double(parts[1]), settings.set(parts[0], to: value) else {
        throw ValidationError(
          "--set takes a check with a threshold and a number, such as long-title=80;"
            + " --list-checks names them.")
      }
    }
    for check in off where !settings.turnOff(check) {
      throw ValidationError("there is no check '\(check)'; --list-checks names them.")
    }
    return settings
  }
}
