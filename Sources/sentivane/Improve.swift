import ArgumentParser
import Headlines
import Workspace

/// `sentivane improve`: what could be better in a document, on one page.
struct Improve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One page of findings: headline, structure, readability, calls to action, images.",
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

  @OptionGroup var checks: CheckOptions

  func validate() throws {
    if format == .csv { throw ValidationError("--format takes table, ndjson or json here.") }
    if files.isEmpty, !checks.listChecks {
      throw ValidationError("Name a document, or - for stdin.")
    }
  }

  func run() throws {
    if checks.listChecks { return print(PageCheckList.text(of: PageCheckSettings.all)) }
    var run = ImproveRun()
    run.format = format
    run.checks.settings = try checks.settings(of: PageCheckSettings.all)
    let sink = ByteSink.standardOutput()
    let problems = try run.run(paths: files, to: sink)
    try sink.finish()
    for problem in problems { Console.say(problem.description) }
    if problems.contains(where: { $0.reason == .input(.missing) }) {
      throw ExitCode(Failure.noInput)
    }
    if problems.contains(where: { $0.severity == .rejected }) { throw ExitCode(Failure.badRecords) }
  }
}
