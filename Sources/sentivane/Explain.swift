import ArgumentParser
import Sentiment
import Workspace

/// `sentivane explain`: one text, with everything that decided about it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One text, with everything that decided about it.",
    discussion: """
      The words are marked by what they add, and the heaviest reasons are listed with their weights; with
      the bias they add up to the evidence. INPUT is a text, a document, - for stdin, or a file of
      records, of which one is explained.

      Example:
        sentivane explain "Not the worst pizza I've had, but the service…"
        sentivane explain comments.csv --record 17
        sentivane explain article.md --format json
      """)

  @Argument(help: "A text, a file, or - for stdin.")
  var input: String?

  @Option(help: ArgumentHelp("The number of the record, from 0.", valueName: "n"))
  var record: Int?

  @Option(help: "What to write: table, ndjson, csv or json.")
  var format = OutputFormat.table

  @OptionGroup var texts: TextOptions

  @Flag(help: "Mask e-mail addresses, phone numbers and handles in what is written.")
  var redact = false

  @Option(help: "Color: auto, always or never.")
  var color = ColorChoice.auto

  @OptionGroup var words: AnalyzerOptions

  func validate() throws {
    if let record, record < 0 { throw ValidationError("--record takes a number from 0.") }
  }

  func run() throws {
    var options = try options(analyzer: words.analyzer)
    let source = try source(for: &options.input)
    let run = try ExplainRun(source: source.bytes, options: options, record: record ?? 0)
    if record == nil, source.hasRecords, run.layout.format != .document {
      Console.say("\(run.layout.file): this is record 0; another one: --record N")
    }
    let sink = ByteSink.standardOutput()
    try run.run(to: sink)
    try sink.finish()
  }

  private func source(
    for options: inout InputOptions
  ) throws -> (bytes: ByteSource, hasRecords: Bool) {
    switch try InputArgument(input) {
    case .documents(let path) where texts.inputFormat == nil || texts.inputFormat == .document:
      let found = try DocumentSource(path: path)
      options = found.options(options)
      return (found.bytes, found.count > 1)
    case .file(let path), .documents(let path): return (try ByteSource(path: path), true)
    case .text(let text):
      options.format = .document
      return (ByteSource(bytes: Array(text.utf8), name: "text"), false)
    }
  }

  private func options(analyzer: SentimentAnalyzer) -> ScoreOptions {
    var options = ScoreOptions(
      output: OutputOptions(format: format, redacts: redact), analyzer: analyzer)
    options.input = texts.inputOptions(otherwise: .document)
    options.style = color.style(isForTerminal: Console.outputIsTerminal)
    options.width = Console.width
    return options
  }
}
