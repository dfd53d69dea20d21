public import Keyphrases

/// What a person asked of a run that finds keyphrases.
public struct TopicOptions: Sendable {
  /// How the input is read.
  public var input = InputOptions()
  /// How records are written.
  public var output: OutputOptions
  /// What finds keyphrases.
  public var extractor: KeyphraseExtractor
  /// How many threads work.
  public var threads = 1
  /// The file for rejected records; nil to name them on stderr.
  public var rejectsPath: String?
  /// How a table looks.
  public var style = TerminalStyle.plain
  /// The width of a table, in columns.
  public var width = 100

  /// Creates options with defaults for all the rest.
  ///
  /// - Parameters:
  ///   - output: How records are written.
  ///   - extractor: What finds keyphrases.
  public init(output: OutputOptions, extractor: KeyphraseExtractor) {
    self.output = output
    self.extractor = extractor
  }

  /// Whether the output is for people.
  var isTable: Bool { output.format == .table }
  /// Whether the keys of JSON records have to be known before the first is written.
  var needsKnownKeys: Bool { !isTable && (output.format == .csv || output.columns != nil) }
}
