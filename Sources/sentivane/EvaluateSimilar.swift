import ArgumentParser
import Similarity
import Workspace

/// `sentivane evaluate similar`: how well similar articles are found.
struct EvaluateSimilar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "nDCG, recall and precision of similar articles; correlation of pairs.",
    discussion: """
      GOLD has a JSON object a line. Either judgments: query_id, doc_id and relevance (1, 2, … the higher the
      better; what is not listed is not relevant); or pairs: the texts a and b, a score that people gave, and
      perhaps an id. QUERIES of judgments are {"id", "text", and perhaps "exclude": ids that are left out,
      "candidates": the only ids that count}. A line of predictions is {"query_id" or "id", "results": [{"id",
      "score"}]}, and of pairs {"id", "score"}. Pairs without --predictions are compared by our own model.

      Example:
        sentivane evaluate similar qrels.ndjson --queries queries.ndjson --library site/
        sentivane evaluate similar qrels.ndjson --queries queries.ndjson --predictions run.ndjson
        sentivane evaluate similar pairs.ndjson
        sentivane evaluate similar pairs.ndjson --predictions theirs.ndjson
      """)

  @Argument(help: "Judgments of queries, or pairs with scores, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("The queries of the judgments, as NDJSON.", valueName: "file"))
  var queries: String?

  @Option(help: ArgumentHelp("The answers that are measured.", valueName: "file"))
  var predictions: String?

  @Option(
    name: .customLong("library"),
    help: ArgumentHelp("The library that answers the queries.", valueName: "dir"))
  var folder: String?

  @Option(
    help: ArgumentHelp("What counts: text, title, tags; by default all.", valueName: "names"))
  var fields: String?

  @Flag(help: "Compare pairs by rare words alone, without what was learned.")
  var unlearned = false

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if unlearned, predictions != nil {
      throw ValidationError("--unlearned is about our own answers; leave out --predictions.")
    }
  }

  func run() throws {
    if try TextPairGold.isFile(gold) {
      try printPairs()
    } else {
      try printJudgments()
    }
  }

  private func printPairs() throws {
    let known = try TextPairGold(path: gold)
    let found: TextPairPredictions
    if let predictions {
      found = try TextPairPredictions(path: predictions)
    } else {
      var scorer = TextPairScorer(method: unlearned ? .unlearned : .learned)
      found = TextPairPredictions(of: known, by: &scorer)
    }
    let report = TextPairEvaluation(gold: known, predictions: found).report()
    print(json ? try JSONOutput.text(report) : report.description)
  }

  private func printJudgments() throws {
    let known = try SimilarGold(judgments: gold, queries: queries)
    let found: SimilarPredictions
    if let predictions {
      found = try SimilarPredictions(path: predictions)
    } else if let folder {
      guard queries != nil else {
        throw ValidationError("--library answers the queries of --queries FILE.")
      }
      let search = try LibrarySearch(of: Library(at: folder, for: .reading))
      let searcher = SimilarSearcher(
        search, fields: try fields.map(ArticleFieldList.fields),
        limit: SimilarPredictions.limit)
      found = try SimilarPredictions(of: known) { query in
        try searcher.results(
          for: query.text, excluding: query.exclude, candidates: query.candidates)
      }
    } else {
      throw ValidationError("Judgments are measured with --library DIR or --predictions FILE.")
    }
    let report = SimilarEvaluation(gold: known, predictions: found).report()
    print(json ? try JSONOutput.text(report) : report.description)
  }
}
