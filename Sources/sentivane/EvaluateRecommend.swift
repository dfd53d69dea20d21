import ArgumentParser
import Workspace

/// `sentivane evaluate recommend`: how well it is foretold what readers read.
struct EvaluateRecommend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "nDCG, recall, coverage and novelty of recommendations.",
    discussion: """
      GOLD is what readers read after, --train what they read before: a JSON object a line with user_id, item_id
      and perhaps a rating. A line of predictions is {"user_id" or "userId", "items": ids or objects with an
      id, the best first, twenty or more}; what a reader has in --train does not count.

      Example:
        sentivane evaluate recommend test.ndjson --train train.ndjson --predictions run.ndjson
      """)

  @Argument(help: "What readers read after, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("What readers read before; may be repeated.", valueName: "file"))
  var train: [String]

  @Option(help: ArgumentHelp("The answers that are measured.", valueName: "file"))
  var predictions: String?

  @Option(
    help: ArgumentHelp("The library whose recommendations are measured.", valueName: "dir"))
  var library: String?

  @Option(
    help: ArgumentHelp("Only what is rated so high is relevant.", valueName: "rating"))
  var minimumRating: Double?

  @Option(
    help: ArgumentHelp("Items with an id and tags, by which lists are diverse.", valueName: "file"))
  var items: String?

  @Option(
    help: ArgumentHelp(
      "An item_id a line: the catalog, such as new items, in place of all in --train.",
      valueName: "file"))
  var catalog: String?

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    guard (predictions == nil) != (library == nil) else {
      throw ValidationError("Give either --predictions or --library.")
    }
  }

  func run() throws {
    let known = try RecommendationGold(
      test: gold, train: train,
      options: .init(minimumRating: minimumRating, items: items, catalog: catalog))
    let found =
      try predictions.map { try RecommendationPredictions(path: $0) } ?? recommended(known)
    let report = RecommendationEvaluation(gold: known, predictions: found).report()
    print(json ? try JSONOutput.text(report) : report.description)
  }

  /// What is recommended from the library; of the catalog alone, if one was named.
  private func recommended(_ gold: RecommendationGold) throws -> RecommendationPredictions {
    let source = try LibraryRecommender(
      of: Library(at: library ?? "", for: .reading),
      messages: ScoreRun.Messages(warn: Console.say))
    var wishes = RecommendationWishes()
    wishes.limit = 20
    if catalog != nil { wishes.candidates = Array(gold.catalog) }
    var run = RecommendationRun(source, wishes, threads: Console.processorCount)
    return try run.predictions(from: train)
  }
}
