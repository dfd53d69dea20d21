import ArgumentParser
import Sentiment
import Workspace

/// `sentivane audit …`: whether people are treated alike.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Whether people are judged alike.",
    discussion: """
      Example:
        sentivane audit sentiment
      """,
    subcommands: [AuditSentiment.self])
}

struct AuditSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Minimal pairs over names, genders, origins and other groups of people.",
    discussion: """
      Sentences that differ in nothing but who is meant should get the same valence. For each way of telling
      people apart: the mean valence of each group with its interval, the largest gap, the sentences whose
      label changes, and the words that stand out.

      Example:
        sentivane audit sentiment
        sentivane audit sentiment --model own.model --fail-above 0.03
      """)

  @OptionGroup var words: AnalyzerOptions

  @Option(
    help: ArgumentHelp("Exit with 1 if any gap of valence is larger.", valueName: "gap"))
  var failAbove: Double?

  @Flag(help: "Write JSON instead of tables.")
  var json = false

  func validate() throws {
    if let failAbove, !(0...2).contains(failAbove) {
      throw ValidationError("--fail-above takes a number from 0 to 2.")
    }
  }

  func run() throws {
    let report = SentimentAudit().report(on: try words.analyzer)
    print(json ? try JSONOutput.text(report) : report.description)
    if let failAbove, report.largestGap > failAbove {
      Console.say("the largest gap is \(report.largestGap), above \(failAbove)")
      throw ExitCode(Failure.no)
    }
  }
}
