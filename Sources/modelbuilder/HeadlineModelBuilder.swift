import ArgumentParser
import Foundation
import Headlines
import Learning
import Workspace

/// `modelbuilder headlines`: the model that tells how headlines do in A/B tests, and clickbait.
struct HeadlineModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headlines", abstract: "Learn which headlines are clicked, and clickbait.")

  @Option(
    help: "The folder with headlines/{upworthy,clickbait,onestop}_train.ndjson and sentiment/.")
  var data: String

  @Option(help: "The file to write.")
  var out: String?

  @Option(help: "Settings for experiments, name=value, separated by commas.")
  var set = ""

  /// Freely licensed texts in whose company words are learned, beside those of the tests.
  private static let companions = [
    "headlines/onestop_train", "sentiment/goemotions_train", "sentiment/reddit_political_train",
    "sentiment/emobank_train", "sentiment/uci_train",
  ]

  func run() throws {
    var trainer = HeadlineTrainer { print($0) }
    try change(&trainer.options)
    let tests = try HeadlineGold(path: path("headlines/upworthy_train"))
    let clickbait = try HeadlineGold(path: path("headlines/clickbait_train")).labelled
    let result = trainer.train(
      tests.tests.map(\.test), clickbait: clickbait,
      companions: try companions(clickbait.map(\.headline)))
    print("\(result.bytes.count) bytes")
    let model = try HeadlineModel(ModelStorage(copying: result.bytes))
    let heldOut = HeadlinePredictions(
      name: "left out", of: tests, scores: result.heldOut, commitment: model.commitment)
    print(HeadlineEvaluation(gold: tests, predictions: heldOut).report())
    try measure(model)
    if let out { try Data(result.bytes).write(to: URL(fileURLWithPath: out)) }
  }

  private func path(_ name: String) -> String { "\(data)/\(name).ndjson" }

  /// All texts that the tests have beside headlines, and those of other collections.
  private func companions(_ headlines: [String]) throws -> [[UInt8]] {
    var texts = headlines.map { Array($0.utf8) }
    let keys = ["excerpt", "lede"]
    for test in try objects("headlines/upworthy_train") {
      let parts = [test] + (test["variants"] as? [[String: Any]] ?? [])
      texts += parts.flatMap { part in keys.compactMap { part[$0] as? String } }
        .map { Array($0.utf8) }
    }
    for name in Self.companions {
      texts += try objects(name).compactMap { ($0["text"] as? String).map { Array($0.utf8) } }
    }
    var seen: Set<[UInt8]> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private func objects(_ name: String) throws -> [[String: Any]] {
    try JSONLines.objects(at: URL(fileURLWithPath: path(name)))
  }

  private func measure(_ model: HeadlineModel) throws {
    var scorer = try HeadlineScorer(model)
    let tests = try HeadlineGold(path: path("headlines/upworthy_dev"))
    let found = HeadlinePredictions(of: tests, by: &scorer)
    print(HeadlineEvaluation(gold: tests, predictions: found).report())
    let labelled = try HeadlineGold(path: path("headlines/clickbait_dev")).labelled
    var right = 0
    for row in labelled {
      right += (scorer.score(row.headline).clickbait >= 0.5) == row.isClickbait ? 1 : 0
    }
    print("clickbait accuracy \(Double(right) / Double(max(1, labelled.count)))")
  }

  private func change(_ options: inout HeadlineTrainer.Options) throws {
    try TrainingSettings.forEach(set) { name, value in
      switch name {
      case "penalty": options.penalty = Float(value)
      case "clickbait": options.clickbaitPenalty = Float(value)
      case "ngrams": options.ngramWeight = Float(value)
      case "characters": options.characterWeight = Float(value)
      case "figures": options.figureWeight = Float(value)
      case "vectors": options.vectorWeight = Float(value)
      case "dimension": options.dimension = Int(value)
      case "accuracy": options.committedAccuracy = value
      default: return false
      }
      return true
    }
  }
}
