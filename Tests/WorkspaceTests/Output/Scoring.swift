import Sentiment
import Testing

@testable import Workspace

/// Everything that scoring an input in memory brought.
struct Scoring {
  var output = ""
  var notes: [String] = []
  var warnings: [String] = []
  var outcome: ScoreRun.Outcome?
  var failure: InputError?

  /// Scores a text as a file of this name.
  init(
    _ input: String, format: OutputFormat = .ndjson, name: String = "input",
    chunkSize: Int = 512 << 10, _ change: (inout ScoreOptions) -> Void = { _ in }
  ) throws {
    try self.init(
      ByteSource(bytes: Array(input.utf8), name: name), format: format, chunkSize: chunkSize, change
    )
  }

  init(
    _ source: ByteSource, format: OutputFormat = .ndjson, chunkSize: Int = 512 << 10,
    _ change: (inout ScoreOptions) -> Void = { _ in }
  ) throws {
    var options = ScoreOptions(
      output: OutputOptions(format: format), analyzer: SentimentAnalyzer(model: nil))
    options.input.chunkSize = chunkSize
    change(&options)
    let folder = try TemporaryFolder()
    let path = folder.path("output")
    let lines = Lines()
    let run = try ScoreRun(
      source: source, options: options,
      messages: ScoreRun.Messages(
        note: { lines.notes.append($0) }, warn: { lines.warnings.append($0) }))
    let sink = try ByteSink(path: path)
    do {
      outcome = try run.run(to: sink)
    } catch let error as InputError {
      failure = error
    }
    try sink.finish()
    output = try String(decoding: folder.contents("output"), as: UTF8.self)
    notes = lines.notes
    warnings = lines.warnings
  }

  private final class Lines {
    var notes: [String] = []
    var warnings: [String] = []
  }

  /// The output's lines without the last line end.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
