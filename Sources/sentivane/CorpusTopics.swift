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

  @Option(help: ArgumentHelp("How many terms a topic is told by.", valueName: "n"))
  var terms = 10

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

  func validate() throws {
    if let topicCount, !(1...TopicOptions.countLimit).contains(topicCount) {
      throw ValidationError("--count takes a number from 1 to \(TopicOptions.countLimit).")
    }
    if !(1...50).contains(terms) { throw ValidationError("--terms takes a number from 1 to 50.") }
    if time != nil, by == nil { throw ValidationError("--time goes with --by.") }
    if dayFirst, by == nil { throw ValidationError("--day-first goes with --by.") }
  }

  /// Finds the topics of an input and writes them.
  ///
  /// - Parameters:
  ///   - path: The input.
  ///   - records: How it is read and how the result is written.
  ///   - labeler: Names a topic by the texts of typical documents; nil for its best terms.
  func run(
    _ path: String, _ records: RecordOptions, labeler: (@Sendable ([String]) -> String?)? = nil
  ) throws {
    if let out { try ModelOutput.check(out, inputs: [path] + stopWords) }
    var options = try options(records)
    options.labeler = labeler
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
    options.topics.termCount = terms
    options.topics.excluded = exclude + (try stopWords.flatMap(WordListInput.words(path:)))
    options.topics.threadCount = records.threads ?? Console.processorCount
    options.analyzer = sentiment ? SentimentAnalyzer() : nil
    options.period = by
    options.timeColumn = time
    options.isDayFirst = dayFirst
    options.listsDocuments = records.outputOptions.format == .json
    return options
  }
}

/// `sentivane corpus-topics`: the topics of a whole corpus, until `topics` offers them.
struct CorpusTopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus-topics", abstract: "What a corpus is about.", shouldDisplay: false)

  @Argument(help: "A file, a folder, or - for stdin.")
  var input = "-"

  @OptionGroup var records: RecordOptions

  @OptionGroup var topics: CorpusTopicOptions

  @Option(help: ArgumentHelp("Add topics to each record by this model.", valueName: "file"))
  var model: String?

  func run() throws {
    if let model {
      try TopicTagging(model: model).run(input, records)
    } else {
      try topics.run(input, records)
    }
  }
}

/// `topics FILE --model M`: the topics of each record, by a model that was made before.
struct TopicTagging {
  /// The model's file.
  var model: String

  /// Adds `topics` to each record of an input.
  func run(_ path: String, _ records: RecordOptions) throws {
    let annotation = TopicAnnotation(model: try ModelInput.topics(path: model))
    try records.annotate(
      CorpusInput(path: path, options: records.inputOptions, isReadOnce: true), with: annotation)
  }
}

extension RecordOptions {
  /// Writes an input's records with what an annotation adds to them.
  func annotate(_ input: CorpusInput, with annotation: some RecordAnnotation) throws {
    var options = AnnotationRun.Options(output: outputOptions)
    options.threads = threads ?? Console.processorCount
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
