import ArgumentParser
import Glibc
import Workspace

/// `sentivane library …`: articles of one's own, kept in a folder.
struct LibraryCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "A library of published articles: add, list, show, remove, check, compact, export.",
    discussion: """
      A library is a folder with one database and an index of it. Adding the same again changes nothing; what
      was acknowledged survives any end of the program and needs no repair.

      Example:
        sentivane library add --library site/ articles/ posts.csv
        sentivane library list --library site/ --limit 20
      """,
    subcommands: [
      LibraryAdd.self, LibraryList.self, LibraryShow.self, LibraryRemove.self, LibraryCheck.self,
      LibraryCompact.self, LibraryExport.self, LibraryBackup.self,
    ])
}

/// The option of every command that needs a library.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp("The library's folder, made by the first add.", valueName: "dir"))
  var folder: String

  /// Opens the library.
  func opened(for purpose: Library.Purpose = .reading) throws -> Library {
    try Library(at: folder, for: purpose)
  }
}

/// Options of commands that write articles of a library.
struct LibraryOutputOptions: ParsableArguments {
  @Option(
    help: "What to write: table, ndjson, csv or json. Default: table on a terminal, else ndjson.")
  var format: OutputFormat?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write to this file, which appears when it is complete.", valueName: "file"))
  var output: String?

  @Flag(help: "Write CSV for Excel: BOM, CRLF, and cells guarded that it would compute.")
  var excel = false

  @Option(help: "Color: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    if excel, let format, format != .csv {
      throw ValidationError("--excel goes with --format csv.")
    }
  }

  /// Calls a function with what writes the library, and the place to write to, which is in its place only
  /// if all went well.
  func write<Result>(
    _ library: Library, tables: Bool = true, _ body: (LibraryOutput, ByteSink) throws -> Result
  ) throws -> Result {
    try writeBytes(tables: tables) { options, style, width, sink in
      try body(LibraryOutput(of: library, options, style: style, width: width), sink)
    }
  }

  /// Calls a function with how output is written and drawn, and the place to write to, which is in its place
  /// only if all went well.
  func writeBytes<Result>(
    tables: Bool = true, _ body: (OutputOptions, TerminalStyle, Int, ByteSink) throws -> Result
  ) throws -> Result {
    let isTable = tables && Console.outputIsTerminal && output == nil
    let chosen = format ?? (excel ? .csv : isTable ? .table : .ndjson)
    let sink: ByteSink
    if let output { sink = try ByteSink(path: output) } else { sink = .standardOutput() }
    let result = try body(
      OutputOptions(format: chosen, isForExcel: excel),
      color.style(isForTerminal: Console.outputIsTerminal && output == nil), Console.width, sink)
    try sink.finish()
    return result
  }
}
