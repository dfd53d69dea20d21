public import Sentiment

/// What a person asked of a scoring run.
public struct ScoreOptions: Sendable {
  /// How the input is read.
  public var input = InputOptions()
  /// How records are written.
  public var output: OutputOptions
  /// Who scores.
  public var analyzer: SentimentAnalyzer
  /// Whether the words that decided are written.
  public var explains = false
  /// How many threads work.
  public var threads = 1
  /// The file for rejected records; nil to name them on stderr.
  public var rejectsPath: String?
  /// What is summed up; nil for nothing.
  public var summary: SummaryOptions?
  /// How a table is drawn.
  public var style = TerminalStyle(usesColor: false)
  /// The width of a table, in columns.
  public var width = 100

  /// Creates options with defaults for all the rest.
  public init(output: OutputOptions, analyzer: SentimentAnalyzer) {
    self.output = output
    self.analyzer = analyzer
  }
}
