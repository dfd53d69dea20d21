import ArgumentParser
import Glibc
import Workspace

/// The command: one file a subcommand, each its options and a `run()` that reads as a summary.
@main
struct Sentivane: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentivane",
    abstract: "How people feel and what to show them next, offline and with reasons.",
    discussion: """
      Example:
        sentivane score comments.csv
      """,
    version: Version.text,
    subcommands: [
      Score.self, Topics.self, Trends.self, Tag.self, Explain.self, Review.self, Train.self,
      Audit.self, Evaluate.self, LibraryCommands.self, Similar.self, Recommend.self,
      Duplicates.self, Headline.self, ReadabilityCommand.self, Improve.self, Images.self,
      Report.self,
    ])

  static func main() {
    // A pipe whose reader has gone is an ordinary end, not a signal.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is an error like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Failure.exit(error)
    }
  }
}
