import ArgumentParser
import Sentiment
import Workspace

/// Options of every command that scores: which words and which rules.
struct AnalyzerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Add or override words from this list; can be given again.",
      discussion:
        "Two columns, word or phrase and a number from -4 to 4, or a well-known published format.",
      valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp("Judge by this model, made with sentivane train.", valueName: "file"))
  var model: String?

  @Flag(help: "Judge by the lexicon and its rules alone.")
  var lexiconOnly = false

  @Option(help: ArgumentHelp("Leave a rule out; can be given again.", valueName: "rule"))
  var without: [RuleName] = []

  @Option(
    help: ArgumentHelp(
      "The language of every text, such as en. Default: told text by text.", valueName: "code"))
  var language: String?

  func validate() throws {
    if lexiconOnly, model != nil {
      throw ValidationError("--model and --lexicon-only cannot both be given.")
    }
    guard let language, !SentimentAnalyzer.supportedLanguages.contains(language) else { return }
    let codes = SentimentAnalyzer.supportedLanguages.sorted().joined(separator: ", ")
    throw ValidationError("--language takes a language that is supported: \(codes).")
  }

  /// The analyzer that was asked for.
  var analyzer: SentimentAnalyzer {
    get throws { try analyzer(emotions: nil) }
  }

  /// The same with a model of emotions and signals.
  func analyzer(emotions: EmotionModel?) throws -> SentimentAnalyzer {
    SentimentAnalyzer(
      lexicon: try LexiconInput.english(adding: lexicon), model: try sentimentModel,
      emotions: emotions, without: Set(without), language: language)
  }

  private var sentimentModel: SentimentModel? {
    get throws {
      if lexiconOnly { return nil }
      if let model { return try ModelInput.sentiment(path: model) }
      return .english
    }
  }
}
