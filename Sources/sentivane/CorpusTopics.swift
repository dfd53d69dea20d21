import ArgumentParser
import Keyphrases
import Sentiment
import Workspace

/// Options of the topics of a whole corpus.
struct CorpusTopicOptions: ParsableArguments {
  @Option(
    name: .customLong("count"),
    help: ArgumentHelp(
      "How many topics. Default: as many as halves of the corpus agree on.", valueName: "k"))
  var topicCount: Int?

  @Option(
    help: ArgumentHelp("How many terms a topic is told by. Default: 10.", valueName: "n"))
  var terms: Int?

  @Option(help: ArgumentHelp("A word that does not count; can be given again.", valueName: "word"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "Words that do not count, one a line; can be given again.", valueName: "file"))
  var stopWords: [String] = []

  @Option(help: ArgumentHelp("Write the model to this file.", valueName: "file"))
  var out: String?

  @Flag(help: "How the documents of each topic feel: net sentiment with its interval.")
  var sentiment = false

  @Option(help: "Topics over time: by hour, day, week, month, quarter or year.")
  var by: Period?

  @Option(help: ArgumentHelp("The column that holds the time.", valueName: "column"))
  var time: String?

  @Flag(help: "Read a date like 3/4/2025 as 3 April.")
  var dayFirst = false

  /// The first of the options that was given.
  var given: String? {
    let given: [(String, Bool)] = [
      ("--count", topicCount != nil), ("--terms", terms != nil), ("--exclude", !exclude.isEmpty),
      ("--stop-words", !stopWords.isEmpty), ("--out", out != nil), ("--sentiment", sentiment),
      ("--by", by != nil), ("--time", time != nil), ("--day-first", dayFirst),
    ]
    return given.first(where: \.1)?.0
  }

  func validate() throws {
    if let topicCount, !(1...TopicOptions.countLimit).contains(topicCount) {
      throw ValidationError("--count takes a number from 1 to \(TopicOptions.countLimit).")
    }
    if let terms, !(1...50).contains(terms) {
      throw ValidationError("--terms takes a number from 1 to 50.")
    }
    if time != nil, by == nil { throw ValidationError("--time goes with --by.") }
    if dayFirst, by == nil { throw ValidationError("--day-first goes with --by.") }
  }

  /// Finds the topics of a corpus and writes them.
  ///
  /// - Parameters:
  ///   - path: The corpus.
  ///   - records: How it is read and how the result is written.
  func run(_ path: String, _ records: RecordOptions) throws {
    if let out { try ModelOutput.check(out, inputs: [path] + stopWords) }
    let options = try options(records)
    let input = try CorpusInput(path: path, options: records.inputOptions)
    let outcome = try CorpusTopics(options: options, messages: records.messages).run(on: input)
    if let out {
      try ModelOutput.write(outcome.model.file, to: out)
      if !records.quiet { Console.say("\(out): use it with sentivane topics FILE --model \(out)") }
    }
    let bytes = try TopicOutput.bytes(
      outcome.report, records.outputOptions, style: records.style, width: Console.width)
    try records.withSink { try $0.write(bytes) }
    if outcome.rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }

  private func options(_ records: RecordOptions) throws -> CorpusTopics.Options {
    var options = CorpusTopics.Options()
    options.topics.count = topicCount
    options.topics.termCount = terms ?? 10
    options.topics.excluded = exclude + (try stopWords.flatMap(WordListInput.words(path:)))
    options.topics.threadCount = records.threading.count
    options.analyzer = sentiment ? SentimentAnalyzer() : nil
    options.period = by
    options.timeColumn = time
    options.isDayFirst = dayFirst
    options.listsDocuments = records.outputOptions.format == .json
    return options
  }
}

extension RecordOptions {
  /// Writes an input's records with what an annotation adds to them.
  func annotate(_ input: CorpusInput, with annotation: some RecordAnnotation) throws {
    var options = AnnotationRun.Options(output: outputOptions)
    options.threads = threading.count
    options.rejectsPath = rejects
    options.style = style
    options.width = Console.width
    let rejectedCount = try withSink { sink in
      try AnnotationRun(options: options, messages: messages)
        .run(on: input, with: annotation, to: sink)
    }
    if rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }
}
