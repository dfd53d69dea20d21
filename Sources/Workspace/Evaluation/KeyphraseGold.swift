import FoundationEssentials

/// Documents whose keyphrases are known.
public struct KeyphraseGold: Sendable {
  /// One document.
  struct Row: Sendable {
    var id: String
    var title: String
    var text: String
    var language: String
    var keyphrases: [String]
  }

  /// The file's name.
  public var name: String

  var rows: [Row]
}

// MARK: - Reading

extension KeyphraseGold {
  /// Reads a gold set: a JSON object a line with `text` and `keyphrases`, and perhaps `id`, `title`, `language`.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where no record has keyphrases.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    let records = try file.records(Record.self, configuration: ())
    name = file.name
    rows = records.enumerated().compactMap { number, record in
      guard let text = record.text, !record.keyphrases.isEmpty else { return nil }
      return Row(
        id: record.id ?? String(number), title: record.title ?? "", text: text,
        language: record.language.flatMap(LanguageColumn.code) ?? "en",
        keyphrases: record.keyphrases)
    }
    guard !rows.isEmpty else { throw EvaluationError(.noLabels(key: "keyphrases"), file: name) }
  }

  private struct Record: DecodableWithConfiguration {
    var id: String?
    var title: String?
    var text: String?
    var language: String?
    var keyphrases: [String]

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      id = try object.identifier()
      title = try object.text("title")
      text = try object.text("text")
      language = try object.text("language")
      keyphrases = try object.phrases("keyphrases")
    }
  }
}

extension KeyedDecodingContainer<EvaluationKey> {
  /// The value of `id` as a string, also if it is a number; nil where it is missing or null.
  func identifier() throws -> String? {
    let key = EvaluationKey("id")
    guard try isPresent(key) else { return nil }
    if let text = try? decode(String.self, forKey: key) { return text }
    guard let number = try? decode(Int.self, forKey: key) else {
      throw EvaluationError.Reason.notText(key: "id")
    }
    return String(number)
  }

  /// The strings of an array, or the `text` of its objects; none where it is missing or null.
  func phrases(_ name: String) throws -> [String] {
    let key = EvaluationKey(name)
    guard try isPresent(key) else { return [] }
    if let texts = try? decode([String].self, forKey: key) { return texts }
    guard var list = try? nestedUnkeyedContainer(forKey: key) else {
      throw EvaluationError.Reason.notText(key: name)
    }
    var texts: [String] = []
    while !list.isAtEnd {
      let object = try list.nestedContainer(keyedBy: EvaluationKey.self)
      guard let text = try object.text("text") else {
        throw EvaluationError.Reason.notText(key: "text")
      }
      texts.append(text)
    }
    return texts
  }
}
