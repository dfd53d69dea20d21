internal import Learning
internal import Sentiment

/// Makes the report of a file of comments: reads it once, and looks at a sample of it more closely.
///
///     let source = try ByteSource(path: "comments.csv")
///     let report = try CommentsReportRun(options: options).run(source).report
///     report.sentiment.net  // 0.04…
///
/// Memory is bounded: sums, and `ReportOptions.sampleLimit` texts. The report depends on the records alone: not on
/// threads, nor, where records have ids, on their order.
public struct CommentsReportRun {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// The report.
    public var report: CommentsReport
    /// How many records could not be read.
    public var rejectedCount: Int
    /// Why there was no more to read; nil if the input was read to its end.
    public var failure: InputError?
  }

  private let options: ReportOptions
  private let messages: ScoreRun.Messages

  /// Creates a run.
  public init(options: ReportOptions, messages: ScoreRun.Messages = ScoreRun.Messages()) {
    self.options = options
    self.messages = messages
  }

  /// Reads an input and reports on it.
  ///
  /// - Throws: `InputError` if it cannot be read to its end, or lacks a column that was named.
  /// - Complexity: O(*n*) in the number of bytes.
  public func run(_ source: ByteSource) throws -> Outcome {
    let digest = try CommentDigest(source: source, options: options, messages: messages)
    let report = report(digest)
    if let column = digest.columns.group, report.groups == nil {
      messages.warn(
        "\(digest.layout.file): no two values of '\(displayed(column))' have \(PartComparison.smallestCell) texts each, so there are no groups"
      )
    }
    return Outcome(report: report, rejectedCount: digest.rejected, failure: digest.failure)
  }

  private func report(_ digest: CommentDigest) -> CommentsReport {
    let (tallies, sample) = (digest.tallies, digest.sample)
    let reading = SampleReading(sample, analyzer: options.analyzer, threads: options.threads)
    let phrases = SamplePhrases(sample, language: digest.mainLanguage)
    let maker = QuoteMaker(analyzer: options.analyzer, personal: options.personal)
    let topics = TopicSummary(
      sample, reading.texts, language: digest.mainLanguage, count: options.topicCount,
      threads: options.threads)
    let choice = QuoteChoice(sample, reading, phrases).places()
    let quotes = { (kind: QuoteChoice.Kind) in
      (choice[kind] ?? []).map { maker.quote(sample[$0]) }
    }
    let outliers = OutlierSummary(sample: sample, phrases: phrases)
    let coverage = digest.coverage(sampleCount: sample.count)
    return CommentsReport(
      title: options.title ?? coverage.file, coverage: coverage, sentiment: tallies.whole.figures,
      valence: tallies.valences.distribution, time: TimeSummary.overTime(tallies.days),
      hours: tallies.hasHours ? TimeSummary.byHour(tallies.hours) : nil,
      groups: digest.columns.group.flatMap { column in
        GroupSummary.comparison(
          column: column, tallies.groups, ungrouped: tallies.ungrouped, among: tallies.whole)
      }, emotions: EmotionSummary.profile(reading.texts),
      topics: topics.report(sample, quoteCount: 2, quote: maker.quote),
      aspects: AspectMoods.moods(reading.texts).map { $0.masked(by: maker) },
      quotes: CommentsReport.Quotes(
        mostPositive: quotes(.mostPositive), mostNegative: quotes(.mostNegative),
        mostTypical: quotes(.mostTypical), mostUncertain: quotes(.mostUncertain),
        mostDivided: quotes(.mostDivided)),
      outliers: OutlierFinder.days(tallies.days).map { outliers.report($0, quote: maker.quote) },
      method: ReportMethod(options))
  }
}

extension AspectMood {
  fileprivate func masked(by maker: QuoteMaker) -> AspectMood {
    var mood = self
    mood.praise = praise.map(maker.masked)
    mood.blame = blame.map(maker.masked)
    return mood
  }
}

extension CommentDigest {
  /// The language of most texts.
  var mainLanguage: String {
    tallies.languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
  }
}

extension ReportMethod {
  /// The method of a report on comments.
  init(_ options: ReportOptions) {
    var names = ["en/valence", "en/tagger.model"]
    if options.analyzer.model != nil {
      names.append("mul/sentiment.model")
      if options.modelPath == nil { names.append("en/sentiment.model") }
    }
    if options.analyzer.emotionModel != nil { names.append("en/emotions.model") }
    self.init(version: options.version, models: names)
    if let path = options.modelPath, let bytes = try? FileContents.bytes(of: path, limit: 1 << 30) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      models.append(Model(name: name, checksum: EmbeddedData.digits(of: bytes)))
    }
  }

  /// The method of a report that was made with embedded models of these names.
  init(version: String?, models names: [String]) {
    let known = EmbeddedData.checksums.filter { names.contains($0.name) }
    self.init(
      version: version, models: known.map { Model(name: $0.name, checksum: $0.checksum) },
      falseDiscoveryRate: PartComparison.falseDiscoveryRate, confidence: 0.95,
      smallestCell: PartComparison.smallestCell)
  }
}
