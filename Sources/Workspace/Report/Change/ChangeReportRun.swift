internal import Learning
internal import Sentiment

/// Makes the report of what is different between two files of comments.
///
/// Topics are found in the samples of both together, so that they are the same; all figures of the report are tested
/// together, so that of what is called a difference few are chance.
public struct ChangeReportRun {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// The report.
    public var report: ChangeReport
    /// How many records of both could not be read.
    public var rejectedCount: Int
    /// Why there was no more to read; nil if both were read to their ends.
    public var failure: InputError?
  }

  private let options: ReportOptions
  private let messages: ScoreRun.Messages

  /// How many phrases and quotes of each side there are.
  private static let phraseLimit = 12
  private static let quoteLimit = 5

  /// Creates a run.
  public init(options: ReportOptions, messages: ScoreRun.Messages = ScoreRun.Messages()) {
    self.options = options
    self.messages = messages
  }

  /// Reads both inputs and compares them.
  ///
  /// - Parameters:
  ///   - before: The earlier comments.
  ///   - after: The later ones.
  /// - Throws: `InputError` if one cannot be read to its end, or lacks a column that was named.
  public func run(before: ByteSource, after: ByteSource) throws -> Outcome {
    let before = try CommentDigest(source: before, options: options, messages: messages)
    let after = try CommentDigest(source: after, options: options, messages: messages)
    return Outcome(
      report: report(ChangeSide(before, options), ChangeSide(after, options)),
      rejectedCount: before.rejected + after.rejected,
      failure: before.failure ?? after.failure)
  }

  private func report(_ before: ChangeSide, _ after: ChangeSide) -> ChangeReport {
    let sample = before.sample + after.sample
    let parts = (
      before: Array(0..<before.sample.count), after: Array(before.sample.count..<sample.count)
    )
    let topics = TopicSummary(
      sample, before.reading.texts + after.reading.texts, language: after.digest.mainLanguage,
      count: options.topicCount, threads: options.threads)
    let phrases = SamplePhrases(sample, language: after.digest.mainLanguage)
    let summary = OutlierSummary(sample: sample, phrases: phrases)
    let maker = QuoteMaker(analyzer: options.analyzer, personal: options.personal)
    let risen = phrases.distinctive(of: parts.after, against: parts.before, limit: Self.phraseLimit)
    let fallen = phrases.distinctive(
      of: parts.before, against: parts.after, limit: Self.phraseLimit)
    let quotes = { (texts: [Int], found: [SamplePhrases.Distinctive]) in
      summary.texts(of: texts, with: found, limit: Self.quoteLimit).map { maker.quote(sample[$0]) }
    }
    return ChangeReport(
      title: options.title ?? "\(before.title) → \(after.title)", before: before.side,
      after: after.side,
      differences: ChangeFigures(before, after, topics).differences,
      risen: risen.map {
        phrases.report($0, of: parts.after.count, against: parts.before.count)
      },
      fallen: fallen.map {
        phrases.report($0, of: parts.before.count, against: parts.after.count)
      }, risenQuotes: quotes(parts.after, risen), fallenQuotes: quotes(parts.before, fallen),
      method: ReportMethod(options))
  }
}

/// One of the two sets on its way into the comparison.
struct ChangeSide {
  let digest: CommentDigest
  let sample: [SampledComment]
  let reading: SampleReading

  init(_ digest: CommentDigest, _ options: ReportOptions) {
    self.digest = digest
    sample = digest.sample
    reading = SampleReading(sample, analyzer: options.analyzer, threads: options.threads)
  }

  /// What the set is called.
  var title: String { side.title }

  /// What the report says of the set alone.
  var side: ChangeReport.Side {
    let coverage = digest.coverage(sampleCount: sample.count)
    return ChangeReport.Side(
      title: coverage.file, coverage: coverage, sentiment: digest.tallies.whole.figures,
      valence: digest.tallies.valences.distribution)
  }
}
