import ArgumentParser
import Headlines
import Workspace

/// `sentivane headline`: how headlines will do, with the words that decide.
struct Headline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "How a headline will do, judged by a model of real A/B tests, and better ones to try.",
    discussion: """
      INPUT is a headline, several with --compare, a file of records with a headline each, or - for stdin.

      The score is the log-odds of being clicked, against the mean headline of 2,924 A/B tests. Headlines for the
      same article can be compared: that one beats another has the probability 1 / (1 + exp(difference)). Where
      scores are too near for the model to be right often enough, --compare says "about equal". Scores say
      nothing of whether an article will be read more than another article. clickbait is the probability that
      the headline is of the kind of outlets that are called so.

      --article judges the headline of a document, says which of its claims the text lacks, and makes others of the
      article's own words: nothing is in them that the text does not say.

      Example:
        sentivane headline "10 Things You Didn't Know About Solar Storage"
        sentivane headline --compare "Solar Storage Explained" "Why Your Neighbors Store The Sun"
        sentivane headline headlines.ndjson --format ndjson
        sentivane headline --article draft.md --style ap
      """)

  @Argument(help: "A headline, a file, or - for stdin; several headlines with --compare.")
  var inputs: [String] = []

  @Flag(help: "Rank the headlines for one article, with the probability that each wins.")
  var compare = false

  @Option(
    help: ArgumentHelp(
      "Judge the headline of a document and propose others, - for stdin.", valueName: "file"))
  var article: String?

  @Option(help: ArgumentHelp("The most candidates of an article.", valueName: "n"))
  var limit = HeadlineGenerator.defaultLimit

  @Option(
    help: "How candidates are capitalized: ap, chicago or sentence. Default: as in the text.",
    transform: Self.named)
  var style: TitleCase.Style?

  @Option(
    help: "Only candidates that fit: page, search, email or social.", transform: Self.named)
  var purpose: HeadlinePurpose?

  @Flag(inversion: .prefixedNo, help: "Write what decided, with weights that add up to the score.")
  var explanation = true

  @OptionGroup var modelOption: HeadlineModelOption

  @OptionGroup var records: RecordOptions

  func validate() throws {
    if compare, inputs.count < 2 {
      throw ValidationError("--compare takes two headlines or more, each in quotes.")
    }
    if article != nil, compare || !inputs.isEmpty {
      throw ValidationError("--article takes one document; leave out other inputs.")
    }
    if article == nil, style != nil || purpose != nil {
      throw ValidationError("--style and --purpose go with --article.")
    }
    if !(1...100).contains(limit) { throw ValidationError("--limit takes a number from 1 to 100.") }
    if !compare, inputs.count > 1 {
      throw ValidationError("Give one input, or --compare with several headlines in quotes.")
    }
  }

  func run() throws {
    let model = try modelOption.chosen()
    if compare { return try rank(model) }
    if let article { return try propose(for: article, model) }
    var isText = false
    let input: CorpusInput
    switch try InputArgument(inputs.first) {
    case .text(let text):
      isText = true
      input = CorpusInput(text: text)
    case .file(let path), .documents(let path):
      var options = records.inputOptions
      options.likelyTextColumns = ["headline", "title"]
      input = try CorpusInput(path: path, options: options, isReadOnce: true)
    }
    let isTable = records.outputOptions.format == .table
    try records.annotate(
      input,
      with: HeadlineAnnotation(
        analyzer: HeadlineAnalyzer(model), explains: explanation, isTable: isTable,
        style: isText && isTable ? records.style : nil,
        width: Console.width))
  }

  private func rank(_ model: HeadlineModel) throws {
    var scorer = try HeadlineScorer(model)
    let ranking = HeadlineRanking(inputs, by: &scorer)
    try records.writeReport(ranking) { ranking.table(style: $0, width: $1) }
  }

  /// The value that an option names.
  @Sendable
  private static func named<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws -> Value {
    guard let value = Value(rawValue: name.lowercased()) else {
      let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(name)' is none of \(names).")
    }
    return value
  }

  private func propose(for path: String, _ model: HeadlineModel) throws {
    let file = try PageFile(path: path)
    file.problems.forEach { records.messages.warn($0.description) }
    var options = ArticleHeadlines.Options()
    options.limit = limit
    options.style = style
    options.purpose = purpose
    var scorer = try HeadlineScorer(model)
    let headlines = ArticleHeadlines(file, options: options, by: &scorer)
    try records.writeReport(headlines) { headlines.table(style: $0, width: $1) }
  }
}

/// The option of commands that judge headlines.
struct HeadlineModelOption: ParsableArguments {
  @Option(help: ArgumentHelp("Judge by this model instead of the one inside.", valueName: "file"))
  var model: String?

  /// The model that was asked for.
  func chosen() throws -> HeadlineModel {
    if let model { return try ModelInput.headlines(path: model) }
    guard let model = HeadlineModel.english else {
      throw ValidationError("this build has no headline model; give one with --model.")
    }
    return model
  }
}
