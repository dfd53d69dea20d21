import ArgumentParser
import Sentiment
import Workspace

/// `sentivane score`: the sentiment of every text of a file.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sentiment of every comment, with the words that decided.",
    discussion: """
      INPUT is a file of records (CSV, TSV, NDJSON, JSON, lines of text; .gz too), a document or a folder of
      them (Markdown, HTML, text), - for stdin, or a text.

      Example:
        sentivane score comments.csv
        sentivane score comments.csv --format ndjson --explain | head -1
        sentivane score comments.csv --group product --by week
        sentivane score comments.csv --by-aspect
        zcat comments.ndjson.gz | sentivane score --redact --excel -o scored.csv
        sentivane score articles/ --format ndjson
        sentivane score "I don’t like this 👎"
      """)

  @Argument(help: "A file, a folder, - for stdin, or a text.")
  var input: String?

  @OptionGroup var records: RecordOptions

  @OptionGroup var words: AnalyzerOptions

  @Flag(help: "Write the words that decided, with their weights.")
  var explain = false

  @Flag(help: "Write the emotion that prevails and how likely each one is.")
  var emotions = false

  @Flag(help: "Write how likely irony and offence are.")
  var signals = false

  @OptionGroup var emotionOptions: EmotionOptions

  @Flag(help: "Write what each text speaks of and how it feels about that; in a table, sum it up.")
  var aspects = false

  @Flag(help: "Aspects of all texts with counts, shares and quotes, in place of records.")
  var byAspect = false

  @Option(
    help: ArgumentHelp(
      "Shares and net sentiment by the values of a column, in place of records.",
      valueName: "column"))
  var group: String?

  @Option(
    help:
      "Shares and net sentiment by hour, day, week, month, quarter or year, in place of records.")
  var by: Period?

  @Option(help: ArgumentHelp("The column that holds the time.", valueName: "column"))
  var time: String?

  @Flag(help: "Read a date like 3/4/2025 as 3 April.")
  var dayFirst = false

  @Flag(help: "Count a text that comes again once, in the summary, in groups and for --fail-below.")
  var unique = false

  @Option(
    help: ArgumentHelp(
      "Exit with 1 if net sentiment, from -1 to 1, is below this.", valueName: "net"))
  var failBelow: Double?

  func validate() throws {
    if let failBelow, !(-1...1).contains(failBelow) {
      throw ValidationError("--fail-below takes a number from -1 to 1.")
    }
    if time != nil, by == nil { throw ValidationError("--time goes with --by.") }
    if dayFirst, by == nil { throw ValidationError("--day-first goes with --by.") }
    if records.columns != nil, group != nil || by != nil {
      throw ValidationError("--columns goes with records, not with --group or --by.")
    }
    if byAspect, group != nil || by != nil || records.columns != nil {
      throw ValidationError("--by-aspect goes without --group, --by and --columns.")
    }
  }

  func run() throws {
    var options = try options(
      analyzer: words.analyzer(emotions: emotions || signals ? emotionOptions.required : nil))
    var messages = records.messages
    let source: ByteSource
    var documents: DocumentSource?
    switch try InputArgument(input) {
    case .file(let path): source = try ByteSource(path: path)
    case .documents(let path)
    where records.texts.inputFormat == nil || records.texts.inputFormat == .document:
      let found = try DocumentSource(path: path)
      found.notes.forEach(messages.note)
      (source, documents) = (found.bytes, found)
      options.input = found.options(options.input)
      messages = ScoreRun.Messages(warn: messages.warn)
    case .documents(let path): source = try ByteSource(path: path)
    case .text(let text):
      // There is nothing to find out, and nothing to say about it.
      source = ByteSource(bytes: Array(text.utf8), name: "text")
      options.input.format = .document
      options.threads = 1
      messages = ScoreRun.Messages(warn: messages.warn)
    }
    let run = try ScoreRun(source: source, options: options, messages: messages)
    let outcome = try records.withSink { try run.run(to: $0) }
    documents?.problems.forEach { messages.warn($0.description) }
    let hasFailed = checkFails(outcome.net)
    if outcome.rejectedCount + (documents?.rejectedCount ?? 0) > 0 {
      throw ExitCode(Failure.badRecords)
    }
    if hasFailed { throw ExitCode(Failure.no) }
  }

  /// True if net sentiment is too low, which is said; so is that there is none to judge by.
  private func checkFails(_ net: Double?) -> Bool {
    guard let failBelow else { return false }
    guard let net else {
      Console.say("--fail-below: no text has a label, so there is nothing to judge by")
      return false
    }
    if net < failBelow { Console.say("net sentiment is \(net), below \(failBelow)") }
    return net < failBelow
  }

  private func options(analyzer: SentimentAnalyzer) -> ScoreOptions {
    var options = ScoreOptions(output: records.outputOptions, analyzer: analyzer)
    options.input = records.inputOptions
    options.explains = explain
    options.showsEmotions = emotions
    options.showsSignals = signals
    options.findsAspects = aspects
    options.isByAspect = byAspect
    options.threads = records.threading.count
    options.rejectsPath = records.rejects
    options.groupColumn = group
    options.period = by
    options.timeColumn = time
    options.isDayFirst = dayFirst
    options.isUnique = unique
    options.sums = failBelow != nil
    options.style = records.style
    options.width = Console.width
    return options
  }
}
