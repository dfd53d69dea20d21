import ArgumentParser
import Sentiment
import Workspace

/// `sentivane train sentiment`: a model of sentiment from one's own labels.
struct TrainSentiment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "A sentiment model from your labels, with held-out figures beside the present one's.",
    discussion: """
      INPUTS are files of records (CSV, NDJSON …) with a text and a label: positive, neutral, negative, also as
      pos/neu/neg or 1/0/-1, or one to five stars where the column's name says so (stars, rating). English texts
      are learned from; others are counted and left out.

      The new model is the present one with your texts added. --from-scratch keeps nothing of it: it forgets all
      other kinds of texts and needs thousands. Either way texts in other languages are judged as before, by a
      model of their own.

      Figures are of held-out texts: each is judged by a model that was learned without it and its near copies.
      They are fair to the new model only if --model was not learned from the same texts.
      Use the result with --model, in every command that judges.

      Example:
        sentivane train sentiment mine.csv --out mine.model
        sentivane score comments.csv --model mine.model
      """)

  @Argument(help: "Files of texts with labels, or - for stdin.")
  var inputs: [String]

  @Option(
    help: ArgumentHelp("Write the model to this file, whole or not at all.", valueName: "file"))
  var out = "sentiment.model"

  @Flag(help: "Learn from these texts alone; needs thousands of them.")
  var fromScratch = false

  @Option(help: ArgumentHelp("Add to this model instead of the one inside.", valueName: "file"))
  var model: String?

  @Option(help: ArgumentHelp("The column or key that holds the text.", valueName: "column"))
  var text: String?

  @Option(help: ArgumentHelp("The column or key that holds the label.", valueName: "column"))
  var label: String?

  @Option(help: "What to read: csv, tsv, ndjson or json. Default: told from the first bytes.")
  var inputFormat: InputFormat?

  @Option(help: ArgumentHelp("Into how many parts to deal the texts.", valueName: "n"))
  var folds = 5

  @Option(help: ArgumentHelp("What the parts depend on.", valueName: "n"))
  var seed: UInt64 = 17

  @OptionGroup var threading: ThreadOption

  @Flag(help: "Write the report as JSON.")
  var json = false

  func validate() throws {
    if !(2...20).contains(folds) { throw ValidationError("--folds takes a number from 2 to 20.") }
    if fromScratch, model != nil {
      throw ValidationError("--model and --from-scratch cannot both be given.")
    }
    if out == "-" || out.isEmpty { throw ValidationError("--out takes a file.") }
  }

  func run() throws {
    try ModelOutput.check(out, inputs: inputs + [model].compactMap(\.self))
    let training = try training
    let texts = try texts(training)
    var bar = ProgressBar(stepCount: folds + 2)
    let outcome: SentimentTraining.Outcome
    do {
      defer { bar.end() }
      outcome = try training.run(on: texts) { bar.begin($0.description) }
    }
    try ModelOutput.write(outcome.bytes, to: out)
    print(json ? try JSONOutput.text(outcome.report) : outcome.report.description)
    Console.say("\(out): \(outcome.bytes.count >> 10) KB; use it with --model \(out)")
    if texts.leftOut.rejected > 0 { throw ExitCode(Failure.badRecords) }
  }

  private var training: SentimentTraining {
    get throws {
      var training = SentimentTraining(
        base: try model.map(ModelInput.sentiment(path:)) ?? .english)
      training.isFromScratch = fromScratch
      training.foldCount = folds
      training.seed = seed
      training.threadCount = threading.count
      return training
    }
  }

  private func texts(_ training: SentimentTraining) throws -> LabelledTexts {
    var reader = LabelledTextReader(
      options: LabelledTextReader.Options(
        format: inputFormat, textColumn: text, labelColumn: label),
      analyzer: SentimentAnalyzer(model: training.base),
      messages: ScoreRun.Messages(note: Console.say, warn: Console.say))
    for input in inputs { try reader.read(try ByteSource(path: input)) }
    return reader.texts
  }
}

extension SentimentTraining.Step {
  /// The step in words.
  fileprivate var description: String {
    switch self {
    case .fold(let number, let count): "learning without part \(number) of \(count)"
    case .all: "learning from all texts"
    case .comparing: "comparing"
    }
  }
}
