import ArgumentParser
import Foundation
import Sentiment

/// `modelbuilder emotions`: the English model of emotions, irony and offence.
struct EmotionModelBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emotions", abstract: "Learn the English model of emotions, irony and offence.")

  @Option(help: "The folder with sentiment/*_train.ndjson.")
  var data: String

  @Option(help: "The file to write.")
  var out: String

  @Option(help: "Settings for experiments, name=value, separated by commas.")
  var set = ""

  func run() throws {
    var trainer = EmotionTrainer(
      analyzer: SentimentAnalyzer(model: nil),
      progress: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) })
    var tweetWeight: Float = 2
    try TrainingSettings.forEach(set) { name, value in
      switch name {
      case "emotion": trainer.options.emotionPenalty = Float(value)
      case "polarity": trainer.options.polarityPenalty = Float(value)
      case "irony": trainer.options.ironyPenalty = Float(value)
      case "offensive": trainer.options.offensivePenalty = Float(value)
      case "character": trainer.options.characterWeight = Float(value)
      case "figure": trainer.options.figureWeight = Float(value)
      case "transfer": trainer.options.transferWeight = Float(value)
      case "longest": trainer.options.longestNGram = Int(value)
      case "ngramBits": trainer.options.ngramBits = Int(value)
      case "characterBits": trainer.options.characterBits = Int(value)
      case "words": trainer.options.wordWeight = Float(value)
      case "wordFactor": trainer.options.wordFactor = Float(value)
      case "iterations": trainer.options.iterations = Int(value)
      case "tweets": tweetWeight = Float(value)
      default: return false
      }
      return true
    }
    var texts = try EmotionCollection.all.flatMap { try $0.texts(in: data, tweets: tweetWeight) }
    texts += EmotionWords.texts
    let bytes = trainer.modelBytes(from: texts)
    try Data(bytes).write(to: URL(fileURLWithPath: out))
  }
}

/// A labelled collection that the model learns from, and what its labels mean.
struct EmotionCollection {
  var name: String
  var kind: Kind

  enum Kind {
    /// `emotions`: any number of 27 emotions and neutral.
    case fineEmotions
    /// `label`: anger, joy, optimism or sadness.
    case tweetEmotion
    /// `label`: the first of two names is a yes.
    case irony, offensive
    /// `label`: positive, neutral, negative.
    case polarity
  }

  static let all = [
    EmotionCollection(name: "goemotions", kind: .fineEmotions),
    EmotionCollection(name: "tweet_emotion", kind: .tweetEmotion),
    EmotionCollection(name: "tweet_irony", kind: .irony),
    EmotionCollection(name: "tweet_offensive", kind: .offensive),
    EmotionCollection(name: "semeval", kind: .polarity),
    EmotionCollection(name: "airline", kind: .polarity),
  ]

  func texts(in folder: String, tweets weight: Float) throws -> [EmotionTrainingText] {
    let url = URL(fileURLWithPath: folder).appendingPathComponent("sentiment/\(name)_train.ndjson")
    let data = try Data(contentsOf: url)
    return try data.split(separator: 10).compactMap { line in
      guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let text = object["text"] as? String, let answer = answer(object)
      else { return nil }
      return EmotionTrainingText(
        text: Array(text.utf8), answer: answer, weight: kind == .tweetEmotion ? weight : 1)
    }
  }

  private func answer(_ object: [String: Any]) -> EmotionTrainingText.Answer? {
    let label = object["label"] as? String
    switch kind {
    case .fineEmotions:
      guard let fine = object["emotions"] as? [String], !fine.isEmpty else { return nil }
      var shares: [Emotion: Float] = [:]
      for name in fine {
        guard let emotion = Self.groups[name] else { return nil }
        shares[emotion, default: 0] += 1 / Float(fine.count)
      }
      // What its raters called optimism is mostly a polite hope, and not the mood of tweets.
      return .emotions(shares, among: Set(Emotion.allCases).subtracting([.optimism]))
    case .tweetEmotion:
      let choices: Set<Emotion> = [.anger, .joy, .optimism, .sadness]
      return label.flatMap(Emotion.init).map { .emotions([$0: 1], among: choices) }
    case .irony: return .irony(label == "irony")
    case .offensive: return .offensive(label == "offensive")
    case .polarity:
      return ["negative", "neutral", "positive"].firstIndex(of: label).map { .polarity($0) }
    }
  }

  /// The grouping of 27 emotions by the six of Ekman, as the authors of the collection give it.
  private static let groups: [String: Emotion] = {
    let members: [Emotion: [String]] = [
      .anger: ["anger", "annoyance", "disapproval"],
      .disgust: ["disgust"],
      .fear: ["fear", "nervousness"],
      .joy: [
        "joy", "amusement", "approval", "excitement", "gratitude", "love", "optimism", "relief",
        "pride", "admiration", "desire", "caring",
      ],
      .sadness: ["sadness", "disappointment", "embarrassment", "grief", "remorse"],
      .surprise: ["surprise", "realization", "confusion", "curiosity"],
      .neutral: ["neutral"],
    ]
    var groups: [String: Emotion] = [:]
    for (emotion, names) in members { for name in names { groups[name] = emotion } }
    return groups
  }()
}

/// The list of words with their emotions, as examples.
enum EmotionWords {
  /// How sure a strength is of its emotions; the rest is spread evenly.
  private static let shares: [Float] = [0, 0.35, 0.6, 0.8]

  /// Every word of the embedded list.
  static var texts: [EmotionTrainingText] {
    EmotionWordList.embedded("en").map { entry in
      let sum = Float(entry.strengths.reduce(0) { $0 + $1.value })
      let share = shares[min(3, max(0, entry.strengths.map(\.value).max() ?? 0))]
      let rest = (1 - share) / Float(Emotion.allCases.count)
      var target: [Emotion: Float] = [:]
      for emotion in Emotion.allCases {
        target[emotion] = rest + share * Float(entry.strengths[emotion] ?? 0) / max(1, sum)
      }
      return EmotionTrainingText(text: Array(entry.word.utf8), answer: .word(target))
    }
  }
}
