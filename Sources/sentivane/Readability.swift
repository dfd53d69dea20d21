import ArgumentParser
import Headlines
import Workspace

/// `sentivane readability`: how easy texts are to read, and what makes them hard.
struct ReadabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readability",
    abstract: "Grade, learned ease and what makes a text hard to read, by line and column.",
    discussion: """
      INPUT is a document or a folder of them (Markdown, HTML, text), a file of records (CSV, TSV, NDJSON,
      JSON, lines of text; .gz too), - for stdin, or a text. Of documents the figures and findings are
      told; to records the figures are added.

      The grade is the median of six formulas. The ease was learned from what teachers and learners find
      easy; higher is easier. Formulas and ease are for English: in other languages they are null.

      In a document, <!-- sentivane off: passive-voice --> switches a check off.

      Example:
        sentivane readability draft.md
        sentivane readability draft.md --set hard-sentence=30 --off passive-voice
        sentivane readability articles/ --format csv
        sentivane readability comments.csv --format ndjson
        sentivane readability --list-checks
      """)

  @Argument(help: "A document, a folder, a file of records, - for stdin, or a text.")
  var input: String?

  @OptionGroup var records: RecordOptions

  @OptionGroup var checks: CheckOptions

  @Flag(help: "Write the reasons for the ease.")
  var explain = false

  @OptionGroup var ease: EaseOptions

  @Option(
    help: ArgumentHelp("The language of texts that name none, such as en.", valueName: "code"))
  var language: String?

  func run() throws {
    if checks.listChecks { return print(PageCheckList.text(of: ReadabilityChecker.checks)) }
    let settings = try checks.settings(of: ReadabilityChecker.checks)
    let input = try InputArgument(input)
    switch input {
    case .text(let text): try runDocuments(.text(text), settings)
    case .documents(let path) where records.isOfDocuments: try runDocuments(.path(path), settings)
    case .documents(let path), .file(let path):
      var options = records.inputOptions
      options.fallbackFormat = .document
      let corpus = try CorpusInput(path: path, options: options)
      if try corpus.isDocument { return try runDocuments(.corpus(corpus), settings) }
      try records.annotate(
        corpus,
        with: ReadabilityAnnotation(
          model: ease.model, language: language, explains: explain,
          format: records.outputOptions.format))
    }
  }

  private func runDocuments(_ input: ReadabilityInput, _ settings: PageCheckSettings) throws {
    try records.refuseThoseOfRecords()
    var options = ReadabilityRun.Options(model: ease.model)
    options.settings = settings
    options.language = language
    options.explains = explain
    options.format = records.outputOptions.format
    options.style = records.style
    let rejected = try records.withSink { sink in
      try ReadabilityRun(options: options, messages: records.messages).run(on: input, to: sink)
    }
    if rejected > 0 { throw ExitCode(Failure.badRecords) }
  }
}

/// Which model tells the ease.
struct EaseOptions: ParsableArguments {
  @Flag(help: "Formulas alone, without the learned ease.")
  var unlearned = false

  @Flag(help: "Tell the ease by the model that was learned from freely licensed texts alone.")
  var freeModel = false

  func validate() throws {
    if unlearned, freeModel {
      throw ValidationError("--unlearned and --free-model exclude each other.")
    }
  }

  /// The model that was asked for; nil for none.
  var model: EaseModel? {
    if unlearned { return nil }
    return freeModel ? .embeddedFree : .embedded
  }
}

extension RecordOptions {
  /// Whether nobody said that the input is something else than documents.
  var isOfDocuments: Bool { texts.inputFormat == nil || texts.inputFormat == .document }
}
