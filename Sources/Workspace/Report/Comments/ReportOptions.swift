public import Sentiment

/// What a person asked of a report.
public struct ReportOptions: Sendable {
  /// What becomes of what tells who wrote a text.
  public enum Personal: String, CaseIterable, Encodable, Sendable {
    /// Columns with authors and addresses are left out, and contacts in texts are masked.
    case hide
    /// The same, but quotes are signed with pseudonyms.
    case pseudonyms
    /// Quotes are signed with the author, and texts are shown as they are.
    case show
  }

  /// How the input is read.
  public var input = InputOptions()
  /// Who scores; it has to have a model of emotions if the report is to tell them.
  public var analyzer: SentimentAnalyzer
  /// How many threads work; the report is the same for any number.
  public var threads = 1
  /// The column that holds the time; nil to guess it.
  public var timeColumn: String?
  /// The column by which groups are told apart; nil to guess it.
  public var groupColumn: String?
  /// Whether a date like 3/4/2025 is 3 April.
  public var isDayFirst = false
  /// What becomes of what tells who wrote a text.
  public var personal = Personal.hide
  /// How many records emotions, topics, aspects and quotes are taken from at most.
  public var sampleLimit = 20_000
  /// How many topics there are; nil to find it out.
  public var topicCount: Int?
  /// What the report is called; nil for the names of the files.
  public var title: String?
  /// The file of the model that judges, if it is not one of ours.
  public var modelPath: String?
  /// The version of the program, to be told in the report.
  public var version: String?

  /// Creates options with defaults for all the rest.
  public init(analyzer: SentimentAnalyzer) { self.analyzer = analyzer }
}
