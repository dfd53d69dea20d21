import ArgumentParser
import Keyphrases
import Workspace

/// `sentivane evaluate topics`: how well topics match known categories.
struct EvaluateTopics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Agreement of topics with categories, coherence and diversity of their terms.",
    discussion: """
      GOLD has a JSON object a line: id, text, perhaps a title, and category. Without --predictions topics are
      found in these texts, as many as there are categories. A file of predictions is one JSON object: topics,
      an array of objects with an array of terms (single words, best first), and assignments, an object with
      the number of a topic under each id.

      Example:
        sentivane evaluate topics gold.ndjson
        sentivane evaluate topics gold.ndjson --predictions theirs.json
      """)

  @Argument(help: "The texts with their categories, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("Another system's answers, in place of ours.", valueName: "file"))
  var predictions: String?

  @Option(help: ArgumentHelp("Write our answers to this file, as JSON.", valueName: "file"))
  var writePredictions: String?

  @Option(help: ArgumentHelp("The key of the categories.", valueName: "key"))
  var field = "category"

  @Option(
    name: .customLong("count"),
    help: ArgumentHelp("How many topics. Default: as many as categories.", valueName: "k"))
  var topicCount: Int?

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if predictions != nil, writePredictions != nil || topicCount != nil {
      throw ValidationError("--count and --write-predictions go with our own answers.")
    }
    if let topicCount, !(1...TopicOptions.countLimit).contains(topicCount) {
      throw ValidationError("--count takes a number from 1 to \(TopicOptions.countLimit).")
    }
  }

  func run() throws {
    let known = try TopicGold(path: gold, field: field)
    let answers = try predictions.map(TopicPredictions.init(path:)) ?? ours(known)
    let report = TopicEvaluation.report(gold: known, predictions: answers)
    print(json ? try JSONOutput.text(report) : report.description)
  }

  private func ours(_ known: TopicGold) throws -> TopicPredictions {
    var options = CorpusTopics.Options()
    options.topics.count = topicCount ?? min(known.categoryCount, TopicOptions.countLimit)
    options.topics.threadCount = Console.processorCount
    options.listsDocuments = true
    let input = try CorpusInput(path: gold, options: InputOptions(format: .ndjson))
    let report = try CorpusTopics(options: options).run(on: input).report
    if let writePredictions {
      try ModelOutput.write(
        TopicOutput.bytes(report, OutputOptions(format: .json)), to: writePredictions)
    }
    return TopicPredictions(report)
  }
}
