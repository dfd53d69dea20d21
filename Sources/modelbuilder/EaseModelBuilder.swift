import ArgumentParser
import Foundation
import Headlines
import Learning

/// `modelbuilder ease`: the model that tells how easy a text is to read.
struct EaseModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ease", abstract: "Learn how easy readers find texts.")

  @Option(help: "The folder with headlines/{clear,onestop}_{train,dev}.ndjson.")
  var data: String

  @Option(help: "The file to write.")
  var out: String?

  @Flag(help: "Learn from OneStopEnglish alone, whose licence allows every use.")
  var free = false

  @Option(help: "Settings for experiments, name=value, separated by commas.")
  var set = ""

  func run() throws {
    var trainer = EaseTrainer(options: free ? .levelsAlone : EaseTrainer.Options())
    try change(&trainer.options)
    let ratings = free ? [] : try ratings("train")
    let examples = ratings + (try levels("train"))
    let result = trainer.train(examples)
    print("\(result.bytes.count) bytes, \(result.wordCount) words, \(result.pairCount) pairs")
    print("set\ttexts\tPearson\tSpearman\tRMSE")
    if !free { showRatings("clear left out", ratings, Array(result.heldOut[..<ratings.count])) }
    showLevels(
      "onestop left out", Array(examples[ratings.count...]),
      Array(result.heldOut[ratings.count...]))
    try measure(result.bytes)
    if let out { try Data(result.bytes).write(to: URL(fileURLWithPath: out)) }
  }

  private func measure(_ bytes: [UInt8]) throws {
    let model = try EaseModel(ModelStorage(copying: bytes))
    var scorer = ReadabilityScorer(model: model)
    func eases(_ examples: [EaseTrainer.Example]) -> [Double] {
      var eases: [Double] = []
      for example in examples {
        eases.append(scorer.readability(of: example.text, language: "en").ease?.ease ?? 0)
      }
      return eases
    }
    let rated = try ratings("dev")
    showRatings("clear dev", rated, eases(rated))
    let leveled = try levels("dev")
    showLevels("onestop dev", leveled, eases(leveled))
  }
}

// MARK: - Figures

extension EaseModelBuilder {
  private func showRatings(_ name: String, _ examples: [EaseTrainer.Example], _ found: [Double]) {
    let known = examples.map(\.ease)
    let squares = zip(known, found).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let figures = [
      Correlation.pearson(known, found) ?? 0, Correlation.spearman(known, found) ?? 0,
      (squares / Double(max(1, known.count))).squareRoot(),
    ]
    let columns = figures.map { String(format: "%.4f", $0) }.joined(separator: "\t")
    print("\(name)\t\(known.count)\t\(columns)")
  }

  /// Shows how many pairs of versions of an article are in the right order, and how many articles
  /// have all of theirs.
  private func showLevels(_ name: String, _ examples: [EaseTrainer.Example], _ found: [Double]) {
    var (pairs, right, articles, ordered) = (0, 0, 0, 0)
    for group in Dictionary(grouping: examples.indices, by: { examples[$0].group }).values {
      let versions = group.sorted { examples[$0].ease < examples[$1].ease }
      var wrong = 0
      for (one, other) in zip(versions, versions.dropFirst()) {
        pairs += 1
        if found[one] < found[other] { right += 1 } else { wrong += 1 }
      }
      articles += 1
      if wrong == 0 { ordered += 1 }
    }
    func share(_ count: Int, _ all: Int) -> String {
      String(format: "%.4f", Double(count) / Double(max(1, all)))
    }
    print(
      "\(name)\t\(examples.count)\tneighboring levels in order \(share(right, pairs)), "
        + "articles \(share(ordered, articles)) of \(articles)")
  }
}

// MARK: - Data

extension EaseModelBuilder {
  private func objects(_ name: String) throws -> [[String: Any]] {
    try JSONLines.objects(
      at: URL(fileURLWithPath: data).appendingPathComponent("headlines/\(name).ndjson"))
  }

  private func ratings(_ part: String) throws -> [EaseTrainer.Example] {
    try objects("clear_\(part)").compactMap { object in
      guard let text = object["text"] as? String,
        let ease = (object["easiness"] as? NSNumber)?.doubleValue
      else { return nil }
      return EaseTrainer.Example(
        text: text, ease: ease, group: object["title"] as? String ?? text, isLevel: false)
    }
  }

  private func levels(_ part: String) throws -> [EaseTrainer.Example] {
    try objects("onestop_\(part)").compactMap { object in
      guard let text = object["text"] as? String,
        let level = (object["level"] as? NSNumber)?.intValue,
        let article = object["article"] as? String
      else { return nil }
      return EaseTrainer.Example(
        text: text, ease: Double(2 - level), group: article, isLevel: true)
    }
  }

  private func change(_ options: inout EaseTrainer.Options) throws {
    try TrainingSettings.forEach(set) { name, value in
      switch name {
      case "features": options.featurePenalty = value
      case "terms": options.termPenalty = value
      case "groups": options.groupPenalty = value
      case "step": options.levelStep = value
      case "levels": options.levelWeight = value
      case "words": options.fewestWords = Int(value)
      case "pairs": options.fewestPairs = Int(value)
      default: return false
      }
      return true
    }
  }
}
