import ArgumentParser
import Foundation
import Sentiment
import Tokenizing

/// `modelbuilder sentiment`: the English sentiment model.
struct SentimentModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment", abstract: "Learn the English sentiment model.")

  @Option(help: "The folder with sentiment/*_train.ndjson.")
  var data: String

  @Option(help: "The file to write.")
  var out: String

  @Option(help: "Collections to leave out, separated by commas.")
  var without = ""

  @Flag(help: "Learn the model of the other languages instead.")
  var multilingual = false

  @Flag(inversion: .prefixedNo, help: "Choose the sharpness of probabilities on the dev parts.")
  var calibrates = true

  @Option(help: "Settings for experiments, name=value, separated by commas.")
  var set = ""

  func run() throws {
    let excluded = Set(without.split(separator: ",").map(String.init))
    let all = multilingual ? LabelledCollection.languages : LabelledCollection.all
    let collections = all.filter { !excluded.contains($0.name) }
    var registers: [String] = []
    var texts: [TrainingText] = []
    for collection in collections {
      if !registers.contains(collection.register) { registers.append(collection.register) }
      let register = registers.firstIndex(of: collection.register) ?? 0
      texts += try collection.texts(in: data, register: register)
    }
    let mean = texts.reduce(0) { $0 + $1.weight } / Float(max(1, texts.count))
    for index in texts.indices { texts[index].weight /= mean }
    let lexicon: Lexicon = multilingual ? .multilingual : .english
    // No model: what is learned must not depend on what was learned before.
    var trainer = SentimentTrainer(
      registers: registers,
      analyzer: SentimentAnalyzer(lexicon: lexicon, model: nil),
      progress: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) })
    if multilingual { trainer.options.characterWeight = 0.5 }
    try TrainingSettings.forEach(set) { name, value in
      switch name {
      case "penalty": trainer.options.penalty = Float(value)
      case "terms": trainer.options.registerTermWeight = Float(value)
      case "figures": trainer.options.registerFigureWeight = Float(value)
      case "iterations": trainer.options.iterations = Int(value)
      case "characters": trainer.options.usesCharacters = value != 0
      case "longest": trainer.options.longestNGram = Int(value)
      case "ngrams": trainer.options.ngramWeight = Float(value)
      case "chars": trainer.options.characterWeight = Float(value)
      case "figureweight": trainer.options.figureWeight = Float(value)
      default: return false
      }
      return true
    }
    var bytes = trainer.modelBytes(from: texts)
    if calibrates {
      var heldOut: [TrainingText] = []
      for collection in collections where collection.name != "sst_phrases" {
        heldOut += try collection.texts(in: data, part: "dev", register: 0, sizePower: 0)
      }
      bytes = try SentimentCalibration.calibrated(
        bytes, on: heldOut, lexicon: lexicon)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: out))
  }
}

/// A labelled collection that the model learns from, and what its labels mean.
struct LabelledCollection {
  var name: String
  /// What kind of writing it is.
  var register: String
  var labels = Labels.plain
  /// The language that is taken from a collection of several.
  var language: String?

  /// How wide the border between neutral and not is, in points of a rating.
  private static let ratingWidth = 0.06

  enum Labels {
    /// positive, neutral, negative; others are left out.
    case plain
    /// `valence` in five steps.
    case steps
    /// `valence` as a mean of ratings on a scale of five with the middle at 0.
    case ratings
  }

  /// What the model of other languages learns from; the register is the language.
  static let languages = ["es", "fr", "de", "pt", "it", "ar", "hi"].flatMap { language in
    ["multilingual", "youtube"].map {
      LabelledCollection(name: $0, register: language, language: language)
    }
  }

  static let all = [
    LabelledCollection(name: "sst", register: "review sentence", labels: .steps),
    LabelledCollection(name: "sst_phrases", register: "review sentence"),
    LabelledCollection(name: "semeval", register: "tweet"),
    LabelledCollection(name: "airline", register: "customer tweet"),
    LabelledCollection(name: "imdb", register: "long review"),
    LabelledCollection(name: "goemotions", register: "forum comment"),
    LabelledCollection(name: "youtube", register: "video comment"),
    LabelledCollection(name: "reddit_political", register: "political comment"),
    LabelledCollection(name: "emobank", register: "prose", labels: .ratings),
    LabelledCollection(name: "uci", register: "product review"),
  ]

  /// Reads the texts.
  ///
  /// - Parameter sizePower: How much a collection's weight grows with its size: 1 counts texts, 0 counts
  ///   collections.
  func texts(
    in folder: String, part: String = "train", register: Int, sizePower: Double = 0.5
  ) throws -> [TrainingText] {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(
      "sentiment/\(name)_\(part).ndjson")
    let data = try Data(contentsOf: url)
    var texts: [TrainingText] = []
    for line in data.split(separator: 10) {
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        isWanted(object), let text = object["text"] as? String, let target = target(object)
      else { continue }
      texts.append(TrainingText(text: Array(text.utf8), register: register, target: target))
    }
    let weight = Float(pow(Double(max(1, texts.count)), sizePower - 1))
    for index in texts.indices { texts[index].weight = weight }
    return texts
  }

  /// Whether a text is in the language at hand: as its maker says, else as it looks.
  private func isWanted(_ object: [String: Any]) -> Bool {
    if let stated = object["lang"] as? String { return stated == language }
    let guess = LanguageIdentifier.embedded.identify(object["text"] as? String ?? "")
    return guess.isClear ? guess.language == language ?? "en" : language == nil
  }

  private func target(_ object: [String: Any]) -> [Float]? {
    switch labels {
    case .plain:
      switch object["label"] as? String {
      case "negative": return [1, 0, 0]
      case "neutral": return [0, 1, 0]
      case "positive": return [0, 0, 1]
      default: return nil
      }
    case .steps:
      guard let valence = object["valence"] as? Double else { return nil }
      switch valence {
      case ..<(-0.75): return [0.93, 0.05, 0.02]
      case ..<(-0.25): return [0.8, 0.17, 0.03]
      case ...0.25: return [0.15, 0.7, 0.15]
      case ...0.75: return [0.03, 0.17, 0.8]
      default: return [0.02, 0.05, 0.93]
      }
    case .ratings:
      guard let valence = object["valence"] as? Double else { return nil }
      let rating = valence * 2
      let positive = 1 / (1 + exp(-(rating - 0.26) / Self.ratingWidth))
      let negative = 1 / (1 + exp((rating + 0.26) / Self.ratingWidth))
      return [Float(negative), Float(max(0, 1 - positive - negative)), Float(positive)]
    }
  }
}
