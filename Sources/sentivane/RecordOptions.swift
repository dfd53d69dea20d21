public import ArgumentParser
public import Sentiment
public import Workspace

// The words that options take.
extension OutputFormat: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension RuleName: ExpressibleByArgument {}
extension Period: ExpressibleByArgument {}

/// When to use color.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Color only on a terminal, and not where NO_COLOR is set, unless it is asked for.
  func style(isForTerminal: Bool) -> TerminalStyle {
    let isWanted = isForTerminal && (Console.environment("NO_COLOR") ?? "").isEmpty
    return TerminalStyle(usesColor: self == .always || (self == .auto && isWanted))
  }
}

/// Options of every command that reads records and writes records.
struct RecordOptions: ParsableArguments {
  @Option(
    help: "What to write: table, ndjson, csv or json. Default: table on a terminal, else ndjson.")
  var format: OutputFormat?

  @OptionGroup var texts: TextOptions

  @Option(help: ArgumentHelp("Write only these columns, separated by commas.", valueName: "names"))
  var columns: String?

  @OptionGroup var threading: ThreadOption

  @Option(
    help: ArgumentHelp(
      "Write rejected records to this file, as NDJSON with line and reason.", valueName: "file"))
  var rejects: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write to this file, which appears when it is complete.", valueName: "file"))
  var output: String?

  @Flag(help: "Write CSV for Excel: BOM, CRLF, and cells guarded that it would compute.")
  var excel = false

  @Flag(help: "Mask e-mail addresses, phone numbers and handles in what is written.")
  var redact = false

  @Option(help: "Color: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Say nothing on stderr but errors and what the output lacks.")
  var quiet = false

  func validate() throws {
    if excel, let format, format != .csv {
      throw ValidationError("--excel goes with --format csv.")
    }
    if columns != nil, format == .table {
      throw ValidationError("--columns goes with --format ndjson, csv or json.")
    }
  }

  var outputOptions: OutputOptions {
    OutputOptions(
      format: format ?? defaultFormat,
      columns: columns.map { $0.split(separator: ",").map(String.init) },
      isForExcel: excel, redacts: redact)
  }

  /// A table for a person who looks on, unless something was asked for that a table does not have.
  private var defaultFormat: OutputFormat {
    if excel { return .csv }
    return Console.outputIsTerminal && output == nil && columns == nil ? .table : .ndjson
  }

  var style: TerminalStyle {
    color.style(isForTerminal: Console.outputIsTerminal && output == nil)
  }

  /// Says lines on stderr; with `--quiet` only what the output lacks.
  var messages: ScoreRun.Messages {
    quiet
      ? ScoreRun.Messages(warn: Console.say)
      : ScoreRun.Messages(note: Console.say, warn: Console.say)
  }

  /// Calls a function with the place to write to, which is in its place only if all went well.
  func withSink<Result>(_ body: (ByteSink) throws -> Result) throws -> Result {
    let sink: ByteSink
    if let output { sink = try ByteSink(path: output) } else { sink = .standardOutput() }
    let result = try body(sink)
    try sink.finish()
    return result
  }

  /// Refuses options that say how records are written, where what is written are sums over them.
  func refuseThoseOfRecords() throws {
    let given = [
      ("--columns", columns != nil), ("--redact", redact), ("--rejects", rejects != nil),
    ]
    guard let name = given.first(where: \.1)?.0 else { return }
    throw ValidationError("\(name) goes with commands that write records; leave it out here.")
  }

  var inputOptions: InputOptions { texts.inputOptions() }
}

extension RecordOptions {
  /// Writes a report: as a table for a person, else as JSON.
  ///
  /// - Parameters:
  ///   - report: What is written as JSON.
  ///   - table: Returns the table's lines for a style and a width.
  func writeReport(
    _ report: some Encodable, table: (TerminalStyle, Int) -> [UInt8]
  ) throws {
    try refuseThoseOfRecords()
    try withSink { sink in
      switch outputOptions.format {
      case .table: try sink.write(table(style, Console.width))
      case .json, .ndjson, .csv: try sink.write(Array((JSONOutput.text(report) + "\n").utf8))
      }
    }
  }
}
