public import Keyphrases
internal import Tokenizing

/// Follows the topics and phrases of an input over time.
///
/// The input is read twice: to find topics and the commonest phrases, and to count them in each stretch
/// of time. Memory is bounded: so many phrases times stretches.
public struct CorpusTrends {
  /// What a person asked for.
  public struct Options: Sendable {
    /// The stretches of time.
    public var period = Period.week
    /// The column that holds the time; nil to guess it.
    public var timeColumn: String?
    /// Whether a date like 3/4/2025 is 3 April.
    public var isDayFirst = false
    /// How topics are found.
    public var topics = TopicOptions()
    /// A model that was made before; nil to find topics.
    public var model: TopicModel?
    /// How bursts are found.
    public var bursts = BurstFinder()
    /// What two parts of the time are compared; nil if nobody asked.
    public var comparison: Comparison?
    /// How many phrases are shown.
    public var limit = 20

    /// Creates the options that are the default.
    public init() {}
  }

  /// Which parts of the time are compared.
  public enum Comparison: Hashable, Sendable {
    /// What is before a date with what is not.
    case split(String)
    /// The last stretch with the one of this name.
    case against(String)
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    /// The trends.
    public var report: TrendReport
    /// How many records could not be read.
    public var rejectedCount: Int
  }

  private let options: Options
  private let messages: ScoreRun.Messages

  /// How many phrases are followed, and in how many documents a phrase has to be.
  static let phraseLimit = 3_000
  static let leastCount = 5

  /// Creates a run.
  public init(options: Options, messages: ScoreRun.Messages = ScoreRun.Messages()) {
    self.options = options
    self.messages = messages
  }

  /// Reads an input and follows what it is about.
  ///
  /// - Throws: `InputError` if it cannot be read or has no time, `TrendError` for an unknown comparison.
  public func run(on input: CorpusInput) throws -> Outcome {
    let reader = DateReader(isDayFirst: options.isDayFirst)
    if case .split(let date) = options.comparison, reader.read(date) == nil {
      throw TrendError.notADate(date)
    }
    let wanted = options.timeColumn.map { CorpusReader.Wanted.column($0) } ?? .time
    let first = try input.open(wanting: wanted, messages: messages)
    var corpus = TopicCorpus()
    var phrases = PhraseCounts(reader: PhraseReader(excluded: options.topics.excluded))
    let needsTopics = options.model == nil
    let rejectedCount = try first.forEach { document in
      if needsTopics { corpus.insert(document.text.span) }
      phrases.insert(document.text.span)
    }
    let model = options.model ?? TopicModel.fit(corpus, options: options.topics)
    var counts = TrendCounts(
      model, phrases: phrases.commonest(inAtLeast: Self.leastCount, limit: Self.phraseLimit),
      options)
    _ = try input.open(wanting: wanted).forEach { counts.insert($0) }
    counts.notes.forEach { messages.note("\(first.file): \($0)") }
    return Outcome(report: try counts.report(), rejectedCount: rejectedCount)
  }
}

/// Why trends could not be compared.
public enum TrendError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was given to split at is no date.
  case notADate(String)
  /// No document is of the stretch of time that was named.
  case noSuchPeriod(String, example: String?)
  /// All documents are on one side.
  case emptySide

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .notADate(let text): "'\(displayed(text))' is no date; write it like 2025-03-14"
    case .noSuchPeriod(let name, let example):
      "no document is of '\(displayed(name))'"
        + (example.map { "; periods are written like \($0)" } ?? "")
    case .emptySide: "all documents are on one side of the date; there is nothing to compare"
    }
  }
}
