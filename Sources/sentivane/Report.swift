public import ArgumentParser
import Sentiment
public import Workspace

extension ReportOptions.Personal: ExpressibleByArgument {}

/// `sentivane report`: a page that people look at.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One page to look at, from comments, a library of articles or one article.",
    discussion: """
      Example:
        sentivane report comments.csv -o mood.html
      """)

  @Argument(help: "A file of comments, or an article; - for stdin.")
  var input: String?

  @Option(help: ArgumentHelp("Compare with these later comments.", valueName: "file"))
  var against: String?

  @OptionGroup var words: AnalyzerOptions

  @Option(help: "What becomes of authors and contacts: hide, pseudonyms or show.")
  var personal = ReportOptions.Personal.hide

  @Option(help: ArgumentHelp("How many threads work. Default: one a processor.", valueName: "n"))
  var threads: Int?

  func run() throws {
    var options = ReportOptions(analyzer: try words.analyzer(emotions: .english))
    options.threads = threads ?? Console.processorCount
    options.personal = personal
    options.version = Version.number
    let messages = ScoreRun.Messages(note: Console.say, warn: Console.say)
    guard case .file(let path) = try InputArgument(input) else { return }
    if let against {
      let outcome = try ChangeReportRun(options: options, messages: messages).run(
        before: ByteSource(path: path), after: ByteSource(path: against))
      print(try JSONOutput.text(outcome.report))
    } else {
      let outcome = try CommentsReportRun(options: options, messages: messages).run(
        ByteSource(path: path))
      print(try JSONOutput.text(outcome.report))
    }
  }
}
