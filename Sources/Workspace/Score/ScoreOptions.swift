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
  /// Whether emotions are written; the analyzer has to have a model of them.
  public var showsEmotions = false
  /// Whether signals of irony and offence are written; the same goes for them.
  public var showsSignals = false
  /// Whether records say what they speak of, and how they feel about each.
  public var findsAspects = false
  /// Whether the aspects of all records are written in place of records.
  public var isByAspect = false
  /// How many threads work.
  public var threads = 1
  /// The file for rejected records; nil to name them on stderr.
  public var rejectsPath: String?
  /// The column to group by; groups are written in place of records.
  public var groupColumn: String?
  /// The period to divide by; periods are written in place of records.
  public var period: Period?
  /// The column that holds the time; nil to guess it where a period is asked for.
  public var timeColumn: String?
  /// Whether a date like 3/4/2025 is 3 April.
  public var isDayFirst = false
  /// Whether a text that comes again is counted once.
  public var isUnique = false
  /// Whether texts have to be summed up even if no summary is shown.
  public var sums = false
  /// How tables are drawn, and how wide.
  public var style = TerminalStyle.plain
  /// The width of a table, in columns.
  public var width = 100

  /// Creates options with defaults for all the rest.
  public init(output: OutputOptions, analyzer: SentimentAnalyzer) {
    self.output = output
    self.analyzer = analyzer
  }

  /// Whether groups or periods are written in place of records.
  var isGrouped: Bool { groupColumn != nil || period != nil }
  /// Whether aspects are looked for at all.
  var readsAspects: Bool { findsAspects || isByAspect }
  /// Whether aspects are summed up over all records.
  var sumsAspects: Bool { isByAspect || findsAspects && isTable && !isGrouped }
  /// Whether the output is for people: rows with marked words, and a summary.
  var isTable: Bool { output.format == .table }
  /// Whether records are written, one after another, for programs.
  var writesRecords: Bool { !isTable && !isGrouped && !isByAspect }
  /// Whether the keys of JSON records have to be known before the first is written.
  var needsKnownKeys: Bool { writesRecords && (output.format == .csv || output.columns != nil) }
  /// Whether single records have to be kept until their turn.
  var needsScoredTexts: Bool { isTable || isGrouped || isByAspect || sums }

  var summaryOptions: SentimentSummary.Options {
    SentimentSummary.Options(
      isGrouped: groupColumn != nil, period: period, isUnique: isUnique, isDayFirst: isDayFirst)
  }
}
