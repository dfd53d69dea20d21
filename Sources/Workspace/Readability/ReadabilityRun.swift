public import Headlines

/// Finds out how readable documents are, and writes what it found.
public struct ReadabilityRun {
  /// What a person asked for.
  public struct Options: Sendable {
    /// What was learned of ease; nil for formulas alone.
    public var model: EaseModel?
    /// Which checks speak.
    public var settings = PageCheckSettings()
    /// The language of the documents; nil to find it out.
    public var language: String?
    /// Whether the reasons for the ease are written as JSON too.
    public var explains = false
    /// How reports are written.
    public var format = OutputFormat.table
    /// How tables are drawn.
    public var style = TerminalStyle.plain

    /// Creates options.
    public init(model: EaseModel? = .embedded) { self.model = model }
  }

  private let options: Options
  private let messages: ScoreRun.Messages

  /// Creates a run.
  public init(options: Options, messages: ScoreRun.Messages = ScoreRun.Messages()) {
    self.options = options
    self.messages = messages
  }

  /// Reads documents and writes a report of each; returns how many could not be read.
  ///
  /// - Throws: `InputError`, or `OutputError`.
  public func run(on input: ReadabilityInput, to sink: ByteSink) throws -> Int {
    var scorer = ReadabilityScorer(model: options.model, explains: true)
    var checker = ReadabilityChecker(settings: options.settings)
    var number = 0
    if options.format == .csv { try sink.write(Array(ReadabilityReport.header.utf8) + [ASCII.lf]) }
    let rejected = try ReadabilityDocuments(messages: messages).forEach(input) { document in
      let prose = document.page.prose
      let readability = scorer.readability(of: prose.span, language: options.language)
      let report = ReadabilityReport(
        name: document.name, title: document.page.title, prose: prose, readability: readability,
        findings: readability.isSupported ? checker.findings(in: document.page) : [])
      try sink.write(bytes(report, number))
      number += 1
    }
    if options.format == .json { try sink.write(Array((number == 0 ? "[]\n" : "\n]\n").utf8)) }
    return rejected
  }

  private func bytes(_ report: ReadabilityReport, _ number: Int) -> [UInt8] {
    let out = ByteBuffer(capacity: 4 << 10)
    switch options.format {
    case .table: return ReadabilityView(style: options.style).bytes(report, number: number)
    case .ndjson:
      report.appendJSON(explains: options.explains, to: out)
      out.append(ASCII.lf)
    case .json:
      out.append(number == 0 ? "[\n" : ",\n")
      report.appendJSON(explains: options.explains, to: out)
    case .csv:
      report.appendCSV(to: out)
      out.append(ASCII.lf)
    }
    return out.array
  }
}
