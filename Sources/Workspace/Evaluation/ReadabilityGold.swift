import FoundationEssentials

/// Texts, and how easy people found them.
public struct ReadabilityGold: Sendable {
  /// One text.
  public struct Row: Hashable, Sendable {
    /// The text's name: its `id`, or else its number from 0.
    public var id: String
    /// The text.
    public var text: String
    /// How easy people found it, on any scale; higher is easier.
    public var ease: Double
  }

  /// The file's name.
  public var name: String

  /// The texts, in the order of the file.
  public var rows: [Row]

  /// Reads texts: a JSON object a line with a `text`, `easiness` or a `level` (higher is harder), and
  /// perhaps an `id`.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where there is no text.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    name = file.name
    rows = []
    for (number, record) in try file.records(Record.self, configuration: ()).enumerated() {
      rows.append(Row(id: record.id ?? String(number), text: record.text, ease: record.ease))
    }
    guard !rows.isEmpty else { throw EvaluationError(.noLabels(key: "easiness"), file: name) }
  }

  private struct Record: DecodableWithConfiguration {
    var id: String?
    var text: String
    var ease: Double

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      id = try object.name("id")
      text = try object.required("text", try object.text("text"))
      let level = try object.number("level").map { -$0 }
      ease = try object.required("easiness", try object.number("easiness") ?? level)
    }
  }
}
