import FoundationEssentials

/// Texts whose categories are known.
public struct TopicGold: Sendable {
  /// One text: its id, its words, and its category.
  struct Row: Sendable {
    var id: String
    var words: [String]
    var category: String
  }

  /// The file's name.
  public var name: String

  var rows: [Row]

  /// How many categories there are.
  public var categoryCount: Int { Set(rows.map(\.category)).count }
}

// MARK: - Reading

extension TopicGold {
  /// Reads a gold set: a JSON object a line with `id`, `text`, perhaps a `title`, and `category`.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where no record has a category.
  public init(path: String, field: String = "category") throws(EvaluationError) {
    try self.init(EvaluationFile(path: path), field: field)
  }

  init(_ file: EvaluationFile, field: String) throws(EvaluationError) {
    let records = try file.records(Record.self, configuration: field)
    name = file.name
    rows = records.enumerated().compactMap { number, record in
      record.category.map {
        Row(id: record.id ?? String(number), words: record.words, category: $0)
      }
    }
    guard !rows.isEmpty else { throw EvaluationError(.noLabels(key: field), file: file.name) }
  }

  private struct Record: DecodableWithConfiguration {
    var id: String?
    var words: [String]
    var category: String?

    init(from decoder: any Decoder, configuration field: String) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      let title = try object.text("title") ?? ""
      words = TopicWords.words(of: "\(title) . \(try object.text("text") ?? "")")
      category = try object.text(field)
      if let text = try? object.text("id") {
        id = text
      } else {
        id = try object.number("id").flatMap { Int(exactly: $0) }.map { String($0) }
      }
    }
  }
}
