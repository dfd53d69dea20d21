import ArgumentParser
import Sentiment
import Workspace

struct EvaluateEmotions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emotions",
    abstract: "Accuracy, F1 and calibration of emotions, of all and of each.",
    discussion: """
      GOLD has a JSON object a line: text and label (anger, disgust, fear, joy, optimism, sadness, surprise,
      neutral). Where it knows only some of these, our probabilities are scaled to sum to 1 over its labels,
      and the likeliest of them is the answer; every text is answered.

      Example:
        sentivane evaluate emotions gold.ndjson --field emotion
      """)

  @OptionGroup var evaluation: LabelEvaluation

  func run() throws { try evaluation.run(.emotions) }
}

struct EvaluateIrony: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "irony",
    abstract: "Accuracy, F1 and calibration of the signal for irony.",
    discussion: """
      GOLD has a JSON object a line: text and label (irony, non_irony).

      Example:
        sentivane evaluate irony gold.ndjson
      """)

  @OptionGroup var evaluation: LabelEvaluation

  func run() throws { try evaluation.run(.irony) }
}

struct EvaluateOffensive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offensive",
    abstract: "Accuracy, F1 and calibration of the signal for offence.",
    discussion: """
      GOLD has a JSON object a line: text and label (offensive, not-offensive).

      Example:
        sentivane evaluate offensive gold.ndjson
      """)

  @OptionGroup var evaluation: LabelEvaluation

  func run() throws { try evaluation.run(.offensive) }
}

/// What measuring any of these takes.
struct LabelEvaluation: ParsableArguments {
  @Argument(help: "The texts with their labels, as NDJSON.")
  var gold: String

  @Option(help: ArgumentHelp("Another system's answers, in place of ours.", valueName: "file"))
  var predictions: String?

  @Option(help: ArgumentHelp("Write our answers to this file, as NDJSON.", valueName: "file"))
  var writePredictions: String?

  @Option(help: ArgumentHelp("The key of the labels.", valueName: "key"))
  var field = "label"

  @OptionGroup var words: AnalyzerOptions

  @OptionGroup var emotionOptions: EmotionOptions

  @Flag(help: "Write JSON instead of a table.")
  var json = false

  func validate() throws {
    if predictions != nil, writePredictions != nil {
      throw ValidationError("--write-predictions goes with our own answers, not --predictions.")
    }
  }

  func run(_ head: LabelHead) throws {
    let known = try SentimentGold(path: gold, field: field)
    let answers = try answers(head, known)
    if let writePredictions {
      let sink = try ByteSink(path: writePredictions)
      try answers.lines.withUnsafeBytes { try sink.write($0) }
      try sink.finish()
    }
    let report = LabelReport(gold: known, predictions: answers)
    print(json ? try JSONOutput.text(report) : report.description)
  }

  private func answers(_ head: LabelHead, _ known: SentimentGold) throws -> SentimentPredictions {
    if let predictions { return try SentimentPredictions(path: predictions) }
    let model = try emotionOptions.required
    return try SentimentPredictions(
      scoring: gold, against: known, head: head, with: try words.analyzer(emotions: model))
  }
}
