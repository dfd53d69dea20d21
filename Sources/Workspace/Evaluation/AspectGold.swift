import FoundationEssentials
internal import Sentiment

/// Texts whose aspects are known.
public struct AspectGold: Sendable {
  /// One text, and the labels of its aspects by their keys.
  struct Row: Sendable {
    var text: String
    var aspects: [[UInt8]: Sentiment.Label]
  }

  /// The file's name.
  public var name: String

  var rows: [Row]
}

// MARK: - Reading

extension AspectGold {
  /// Reads a gold set: a JSON object a line with `text` and `aspects`, whose objects have `text` and `label`.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where no record has aspects.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    let records = try file.records(Record.self, configuration: ())
    name = file.name
    rows = records.compactMap(\.row)
    guard !rows.isEmpty else { throw EvaluationError(.noLabels(key: "aspects"), file: file.name) }
  }

  private struct Record: DecodableWithConfiguration {
    var row: Row?

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      guard let text = try object.text("text"), try object.isPresent(EvaluationKey("aspects")),
        var list = try? object.nestedUnkeyedContainer(forKey: EvaluationKey("aspects"))
      else { return }
      var aspects: [[UInt8]: Sentiment.Label] = [:]
      while !list.isAtEnd {
        let aspect = try list.nestedContainer(keyedBy: EvaluationKey.self)
        guard let name = try aspect.text("text"), let word = try aspect.text("label"),
          let label = Sentiment.Label(rawValue: word)
        else { throw EvaluationError.Reason.notText(key: "label") }
        aspects[Aspect.key(of: name)] = label
      }
      row = Row(text: text, aspects: aspects)
    }
  }
}
