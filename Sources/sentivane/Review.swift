import ArgumentParser
import Sentiment
import Workspace

/// `sentivane review`: the texts whose labels would teach most.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The texts whose label would teach most; answer y, n or ?.",
    discussion: """
      Picks texts of which the judgement is least sure and which are unlike each other. On a terminal it asks
      about each: y if the judgement is right, n if not, ? to skip, q to quit. Every answer is kept at once in
      a CSV file of text and label, and is not asked again. Without a terminal, or with --format, the texts
      are written instead.

      Example:
        sentivane review export.csv --limit 50
        sentivane review export.csv --format csv > to-label.csv
      """)

  @Argument(help: "A file of texts, or - for stdin.")
  var input: String

  @Option(help: ArgumentHelp("How many texts, at most.", valueName: "n"))
  var limit = 50

  @Option(help: ArgumentHelp("The column or key that holds the text.", valueName: "column"))
  var text: String?

  @Option(
    help: ArgumentHelp("The file of labels, which grows by each answer.", valueName: "file"))
  var out = "labels.csv"

  @Option(help: "Write the texts instead of asking: ndjson, csv or json.")
  var format: OutputFormat?

  @Option(
    help: "What to read: csv, tsv, ndjson, json or lines. Default: told from the first bytes.")
  var inputFormat: InputFormat?

  @Option(help: "Color: auto, always or never.")
  var color = ColorChoice.auto

  @OptionGroup var words: AnalyzerOptions

  func validate() throws {
    if !(1...1000).contains(limit) {
      throw ValidationError("--limit takes a number from 1 to 1000.")
    }
    if format == .table { throw ValidationError("--format takes ndjson, csv or json.") }
  }

  func run() throws {
    let analyzer = try words.analyzer
    let labels = try LabelFile(path: out)
    let search = try ReviewSearch(
      source: try ByteSource(path: input),
      options: InputOptions(format: inputFormat, textColumn: text), analyzer: analyzer,
      labels: labels)
    search.layout.notes.forEach(Console.say)
    let outcome = try search.picks(limit: limit)
    let isAsking =
      format == nil && input != "-" && Console.inputIsTerminal && Console.outputIsTerminal
    let sink = ByteSink.standardOutput()
    if isAsking {
      try ask(about: outcome, labels, sink)
    } else {
      let options = OutputOptions(format: format ?? .ndjson)
      try sink.write(
        ReviewOutput.bytes(
          outcome.picks, hasProbabilities: analyzer.model != nil, options))
    }
    try sink.finish()
  }

  private func ask(
    about outcome: ReviewSearch.Outcome, _ labels: LabelFile, _ sink: ByteSink
  ) throws {
    let terminal = ReviewSession.Terminal(read: { readLine() }, write: { try sink.write($0) })
    let session = ReviewSession(
      labels: labels, terminal: terminal, style: color.style(isForTerminal: true),
      width: Console.width)
    let count = try session.ask(about: outcome.picks)
    let answers = "\(count) \(count == 1 ? "answer" : "answers"), \(labels.count) in \(out)"
    let train = "sentivane train sentiment \(out) --out mine.model"
    Console.say(
      labels.count == 0 ? "no answers yet" : "\(answers); to learn from them: \(train)")
  }
}
