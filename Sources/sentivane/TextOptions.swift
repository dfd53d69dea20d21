import ArgumentParser
import Workspace

/// What of an input is text.
struct TextOptions: ParsableArguments {
  @Option(
    help:
      "What to read: csv, tsv, ndjson, json, lines or document. Default: told from the first bytes."
  )
  var inputFormat: InputFormat?

  @Option(help: ArgumentHelp("The column or key that holds the text.", valueName: "column"))
  var text: String?

  /// How the input is read; all else is found out.
  ///
  /// - Parameter fallback: The format of an input in which none is recognized.
  func inputOptions(otherwise fallback: InputFormat = .lines) -> InputOptions {
    InputOptions(format: inputFormat, textColumn: text, fallbackFormat: fallback)
  }
}
