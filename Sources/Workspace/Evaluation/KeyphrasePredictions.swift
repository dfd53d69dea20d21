import FoundationEssentials
public import Keyphrases

/// The keyphrases that one system finds in the documents of a gold set.
public struct KeyphrasePredictions: Sendable {
  /// The system's or its file's name.
  public var name: String

  /// The keyphrases of each document by its id, the best first.
  public var lists: [String: [String]]

  /// So many are asked of our own extractor.
  private static let limit = 50

  /// Finds the keyphrases of a gold set's documents.
  ///
  /// - Parameters:
  ///   - gold: The documents.
  ///   - extractor: What finds them; it is asked for fifty each.
  public init(of gold: KeyphraseGold, by extractor: KeyphraseExtractor) {
    var extractor = extractor
    extractor.limit = Self.limit
    var finder = KeyphraseFinder(extractor)
    name = "sentivane"
    lists = [:]
    for row in gold.rows {
      var (title, text) = (row.title, row.text)
      lists[row.id] = text.withUTF8 { text in
        title.withUTF8 {
          finder.keyphrases(title: $0, text: text, language: row.language).map(\.text)
        }
      }
    }
  }

  /// Reads predictions: a JSON object a line, in any order, with an `id` and `keyphrases`.
  ///
  /// - Throws: `EvaluationError` for a bad line.
  public init(path: String) throws(EvaluationError) {
    let file = try EvaluationFile(path: path)
    name = file.name
    lists = [:]
    for record in try file.records(Record.self, configuration: ()) {
      lists[record.id] = record.keyphrases
    }
  }

  private struct Record: DecodableWithConfiguration {
    var id: String
    var keyphrases: [String]

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      guard let id = try object.identifier() else { throw EvaluationError.Reason.missingID }
      self.id = id
      keyphrases = try object.phrases("keyphrases")
    }
  }
}
