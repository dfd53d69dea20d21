public import ArgumentParser
public import Sentiment
public import Workspace

extension OutputFormat: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension RuleName: ExpressibleByArgument {}

/// Options of every command that reads records and writes records.
struct RecordOptions: ParsableArguments {
  @Option(help: "What to write: table, ndjson, csv or json. Default: table on a terminal, else ndjson.")
  var format: OutputFormat?

  @Option(help: "What to read: csv, tsv, ndjson, json, lines or document. Default: told from the first bytes.")
  var inputFormat: InputFormat?

  @Option(help: ArgumentHelp("The column or key that holds the text.", valueName: "column"))
  var text: String?

  @Option(help: ArgumentHelp("Write only these columns, separated by commas.", valueName: "names"))
  var columns: String?

  @Option(help: ArgumentHelp("How many threads work. Default: one a processor.", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("Write rejected records to this file, as NDJSON with line and reason.", valueName: "file"))
  var rejects: String?

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Write to this file, which appears when it is complete.", valueName: "file"))
  var output: String?

  @Flag(help: "Write CSV for Excel: BOM, CRLF, and cells guarded that it would compute.")
  var excel = false

  @Flag(help: "Mask e-mail addresses, phone numbers and handles in what is written.")
  var redact = false

  @Flag(help: "Say nothing on stderr but errors.")
  var quiet = false

  func validate() throws {
    if let threads, threads < 1 || threads > 256 {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
    if excel, let format, format != .csv {
      throw ValidationError("--excel goes with --format csv.")
    }
  }

  var outputOptions: OutputOptions {
    let chosen = format ?? (excel ? .csv : Console.outputIsTerminal && output == nil ? .table : .ndjson)
    return OutputOptions(
      format: chosen, columns: columns.map { $0.split(separator: ",").map(String.init) },
      isForExcel: excel, redacts: redact)
  }

  var inputOptions: InputOptions { InputOptions(format: inputFormat, textColumn: text) }
}

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sentiment of every comment, with the words that decided.",
    discussion: """
      INPUT is a file (CSV, TSV, NDJSON, JSON, text; .gz too), - for stdin, or a text.

      Example:
        sentivane score export.csv
        sentivane score export.csv --format ndjson --explain | head -1
        sentivane score "I don’t like this 👎"
      """)

  @Argument(help: "A file, - for stdin, or a text.")
  var input: String?

  @OptionGroup var records: RecordOptions

  @Flag(help: "Write the words that decided, with their weights.")
  var explain = false

  @Option(help: ArgumentHelp("Leave a rule out; can be given again.", valueName: "rule"))
  var without: [RuleName] = []

  func run() throws {
    let argument = try InputArgument(input)
    var options = ScoreOptions(
      output: records.outputOptions, analyzer: SentimentAnalyzer(without: Set(without)))
    options.input = records.inputOptions
    options.explains = explain
    options.threads = records.threads ?? Console.processorCount
    options.rejectsPath = records.rejects
    if case .text = argument {
      options.input.format = .document
      options.threads = 1
    }
    let isQuiet = records.quiet
    let run = try ScoreRun(source: argument.source, options: options) { line in
      if !isQuiet { Console.say(line) }
    }
    if !isQuiet { run.layout.notes.forEach(Console.say) }
    let sink = try records.output.map { path throws(OutputError) in try ByteSink(path: path) } ?? .standardOutput()
    let outcome = try run.run(to: sink)
    try sink.finish()
    if outcome.rejectedCount > 0 { throw ExitCode(Failure.badRecords) }
  }
}
