import ArgumentParser
import Keyphrases
import Workspace

/// `sentivane trends`: what came and went.
struct Trends: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Topics and phrases over time, with their bursts and what changed.",
    discussion: """
      INPUT has a text and a date in each record. Shares are of the documents of the same time, so a busy week
      is no trend, and are drawn towards the mean where there are few. A burst is a time in which something
      came up at least twice as often as usual, beyond chance. Dates are taken as they are written.

      Example:
        sentivane trends posts.ndjson --by week
        sentivane trends posts.csv --by month --split 2025-03-01
        sentivane trends posts.csv --by week --against 2025-W08 --format json
      """)

  @Argument(help: "A file, a folder, or - for stdin.")
  var input = "-"

  @OptionGroup var records: RecordOptions

  @Option(help: "How long a stretch of time is: hour, day, week, month, quarter or year.")
  var by = Period.week

  @Option(help: ArgumentHelp("The column that holds the time.", valueName: "column"))
  var time: String?

  @Flag(help: "Read a date like 3/4/2025 as 3 April.")
  var dayFirst = false

  @Option(
    help: ArgumentHelp("What changed from before this date to after it.", valueName: "date"))
  var split: String?

  @Option(
    help: ArgumentHelp(
      "What changed from this stretch of time, like 2025-W08, to the last one.",
      valueName: "period"))
  var against: String?

  @Option(
    name: .customLong("count"),
    help: ArgumentHelp(
      "How many topics. Default: as many as halves of the corpus agree on.", valueName: "k"))
  var topicCount: Int?

  @Option(help: ArgumentHelp("Topics by this model, made with --out of topics.", valueName: "file"))
  var model: String?

  @Option(help: ArgumentHelp("How many phrases, at most.", valueName: "n"))
  var limit = 20

  func validate() throws {
    try records.refuseThoseOfRecords()
    if split != nil, against != nil {
      throw ValidationError("--split and --against cannot both be given.")
    }
    if model != nil, topicCount != nil {
      throw ValidationError("--model and --count cannot both be given.")
    }
    if let topicCount, !(1...TopicOptions.countLimit).contains(topicCount) {
      throw ValidationError("--count takes a number from 1 to \(TopicOptions.countLimit).")
    }
    if !(0...1_000).contains(limit) { throw ValidationError("--limit takes a number to 1000.") }
  }

  func run() throws {
    let input = try CorpusInput(path: input, options: records.inputOptions)
    let trends = CorpusTrends(options: try options, messages: records.messages)
    let outcome = try trends.run(on: input)
    let bytes = try TrendOutput.bytes(
      outcome.report, records.outputOptions, style: records.style, width: Console.width)
    try records.withSink { try $0.write(bytes) }
    if outcome.rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }

  private var options: CorpusTrends.Options {
    get throws {
      var options = CorpusTrends.Options()
      options.period = by
      options.timeColumn = time
      options.isDayFirst = dayFirst
      options.topics.count = topicCount
      options.topics.threadCount = records.threading.count
      options.model = try model.map(ModelInput.topics(path:))
      options.comparison = split.map { .split($0) } ?? against.map { .against($0) }
      options.limit = limit
      return options
    }
  }
}
