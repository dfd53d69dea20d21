public import Keyphrases
internal import Learning
public import Sentiment

/// Finds the topics of an input: reads it once to fit a model, and again to tell what each document is
/// about.
///
///     let topics = try CorpusTopics(options: options).run(on: input)
///     topics.report.topics.first?.label
public struct CorpusTopics {
  /// What a person asked for.
  public struct Options: Sendable {
    /// How topics are found.
    public var topics = TopicOptions()
    /// A model that was made before; nil to fit one.
    public var model: TopicModel?
    /// Who judges how the documents of a topic feel; nil if nobody asked.
    public var analyzer: SentimentAnalyzer?
    /// The period by which topics are counted; nil if nobody asked.
    public var period: Period?
    /// The column that holds the time; nil to guess it where a period is asked for.
    public var timeColumn: String?
    /// Whether a date like 3/4/2025 is 3 April.
    public var isDayFirst = false
    /// Whether every document's topics are reported, which takes memory for each.
    public var listsDocuments = false
    /// How many typical documents a topic is shown by.
    public var exampleCount = 3

    /// Creates options that leave everything to be found out.
    public init() {}
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    /// The topics and their figures.
    public var report: TopicReport
    /// The model, for other documents.
    public var model: TopicModel
    /// How many records could not be read.
    public var rejectedCount: Int
  }

  private let options: Options
  private let messages: ScoreRun.Messages

  /// By how many typical documents a topic is named.
  static let labelExampleCount = 10
  /// So much of the beginning of each is read.
  static let exampleByteCount = 8 << 10

  /// Creates a run.
  public init(options: Options, messages: ScoreRun.Messages = ScoreRun.Messages()) {
    self.options = options
    self.messages = messages
  }

  /// Reads an input and finds its topics.
  ///
  /// - Throws: `InputError` if it cannot be read.
  public func run(on input: CorpusInput) throws -> Outcome {
    if let model = options.model {
      return try describe(input, by: model, rejectedCount: nil)
    }
    var corpus = TopicCorpus()
    let reader = try input.open(messages: messages)
    let rejectedCount = try reader.forEach { corpus.insert($0.text) }
    let model = TopicModel.fit(corpus, options: options.topics)
    note(model, corpus.count, file: reader.file)
    return try describe(input, by: model, rejectedCount: rejectedCount)
  }

  /// Says where topics are not what was asked for.
  private func note(_ model: TopicModel, _ count: Int, file: String) {
    if model.topics.isEmpty {
      messages.warn("\(file): there are no topics, because no document has words that count")
    } else if let wanted = options.topics.count, model.topics.count < wanted {
      messages.warn(
        "\(file): \(model.topics.count) topic\(model.topics.count == 1 ? "" : "s") in place of \(wanted), "
          + "because no more documents differ"
      )
    }
    if count > model.documentCount {
      messages.note(
        "\(file): topics were found in a random sample of \(model.documentCount) of \(count) documents"
      )
    }
  }

  /// Reads the input and sums up what each topic's documents are.
  private func describe(
    _ input: CorpusInput, by model: TopicModel, rejectedCount: Int?
  ) throws -> Outcome {
    let isFirst = rejectedCount == nil
    let reader = try input.open(wanting: wanted, messages: isFirst ? messages : timeMessages)
    var sums = TopicSums(model, options)
    let rejected = try reader.forEach { sums.insert($0) }
    sums.notes.forEach { messages.note("\(reader.file): \($0)") }
    var model = model
    let labels = TopicLabeler().labels(
      of: model.topics, documents: model.topics.indices.map { sums.exampleTexts($0) })
    model.relabel { labels[$0] }
    return Outcome(
      report: sums.report(model), model: model, rejectedCount: rejectedCount ?? rejected)
  }

  private var wanted: CorpusReader.Wanted {
    guard options.period != nil else { return .nothing }
    return options.timeColumn.map { .column($0) } ?? .time
  }

  /// The second time only what is said of the time is new.
  private var timeMessages: ScoreRun.Messages {
    let messages = messages
    return ScoreRun.Messages(note: { if $0.contains("--time COLUMN") { messages.note($0) } })
  }
}
