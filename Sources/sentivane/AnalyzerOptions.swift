import ArgumentParser
import Sentiment
import Workspace

/// Options of every command that scores: which words and which rules.
struct AnalyzerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Add or override words from this list; can be given again.",
      discussion:
        "Two columns, word or phrase and a number from -4 to 4, or a well-known published format.",
      valueName: "file"))
  var lexicon: [String] = []

  @Option(help: ArgumentHelp("Leave a rule out; can be given again.", valueName: "rule"))
  var without: [RuleName] = []

  /// The analyzer that was asked for.
  var analyzer: SentimentAnalyzer {
    get throws {
      SentimentAnalyzer(lexicon: try LexiconInput.english(adding: lexicon), without: Set(without))
    }
  }
}
