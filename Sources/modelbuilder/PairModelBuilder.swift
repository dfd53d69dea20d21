import ArgumentParser
import Foundation
import Learning
import Similarity

/// `modelbuilder pairs`: the model that tells how alike two short texts are in meaning.
struct PairModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Learn how alike people find two short texts.")

  @Option(help: "The folder with recommend/sts/{stsb,sick}_{train,dev}.ndjson.")
  var data: String

  @Option(help: "The file to write.")
  var out: String?

  @Option(help: "Settings for experiments, name=value, separated by commas.")
  var set = ""

  /// The sets, and where their scales begin and end.
  private static let sets = [(name: "stsb", scale: 0.0...5.0), (name: "sick", scale: 1.0...5.0)]

  func run() throws {
    var trainer = TextPairTrainer()
    try change(&trainer.options)
    let examples = try Self.sets.indices.flatMap { try read($0, "train") }
    let result = trainer.train(examples)
    print(
      "\(result.bytes.count) bytes, \(result.stemCount) stems, \(result.wordCount) words, "
        + "\(result.exchangeCount) exchanges")
    print("set\tpairs\tSpearman\tPearson")
    for set in Self.sets.indices {
      let own = examples.indices.filter { examples[$0].set == set }
      show(
        "\(Self.sets[set].name) left out", own.map { examples[$0].score },
        own.map { result.heldOut[$0] })
    }
    try measure(result.bytes)
    if let out { try Data(result.bytes).write(to: URL(fileURLWithPath: out)) }
  }

  private func measure(_ bytes: [UInt8]) throws {
    let model = try TextPairModel(ModelStorage(copying: bytes))
    for method in [TextPairScorer.Method.learned, .unlearned] {
      for set in Self.sets.indices {
        let pairs = try read(set, "dev")
        var scorer = TextPairScorer(model: model, method: method)
        var scores: [Double] = []
        for pair in pairs { scores.append(scorer.similarity(pair.a, pair.b)) }
        show("\(Self.sets[set].name) dev \(method)", pairs.map(\.score), scores)
      }
    }
  }

  private func show(_ name: String, _ known: [Double], _ found: [Double]) {
    let figures = [
      Correlation.spearman(known, found) ?? 0, Correlation.pearson(known, found) ?? 0,
    ]
    let columns = figures.map { String(format: "%.4f", $0) }.joined(separator: "\t")
    print("\(name)\t\(known.count)\t\(columns)")
  }

  private func read(_ set: Int, _ part: String) throws -> [TextPairTrainer.Example] {
    let (name, scale) = Self.sets[set]
    let url = URL(fileURLWithPath: data)
      .appendingPathComponent("recommend/sts/\(name)_\(part).ndjson")
    return try JSONLines.objects(at: url).compactMap { object in
      guard let a = object["a"] as? String, let b = object["b"] as? String,
        let score = (object["score"] as? NSNumber)?.doubleValue
      else { return nil }
      return TextPairTrainer.Example(
        set: set, a: a, b: b,
        score: (score - scale.lowerBound) / (scale.upperBound - scale.lowerBound))
    }
  }

  private func change(_ options: inout TextPairTrainer.Options) throws {
    try TrainingSettings.forEach(set) { name, value in
      switch name {
      case "features": options.featurePenalty = value
      case "words": options.wordPenalty = value
      case "exchanges": options.exchangePenalty = value
      case "fewest": options.fewest = Int(value)
      default: return false
      }
      return true
    }
  }
}
