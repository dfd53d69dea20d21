import FoundationEssentials

/// What one system recommends to the readers of a gold set.
public struct RecommendationPredictions: Sendable {
  /// The system's or its file's name.
  public var name: String

  /// The items that are recommended to each reader by name, the best first.
  public var lists: [String: [String]]

  /// Takes over lists that are there already.
  init(name: String, lists: [String: [String]]) {
    self.name = name
    self.lists = lists
  }

  /// Asks a recommender about every reader of a gold set.
  ///
  /// - Parameters:
  ///   - gold: The readers, with what they read before.
  ///   - name: What the recommender is called.
  ///   - recommend: Returns what to read next, the best first: twenty items count, apart from those
  ///     that the reader has read.
  /// - Throws: What the recommender throws.
  public init<Failure: Error>(
    of gold: RecommendationGold, name: String = "sentivane",
    by recommend: (RecommendationGold.Reader) throws(Failure) -> [String]
  ) throws(Failure) {
    self.name = name
    lists = [:]
    for reader in gold.readers { lists[reader.user] = try recommend(reader) }
  }

  /// Reads predictions: a JSON object a line, in any order, with `user_id` (or `userId`, `user`) and `items`.
  ///
  /// Items are objects with an `id`, or ids alone, the best first.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where two lines are of one reader.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    name = file.name
    lists = [:]
    for record in try file.records(Record.self, configuration: ()) {
      guard lists.updateValue(record.items, forKey: record.user) == nil else {
        throw EvaluationError(.repeated(key: "user_id"), file: file.name)
      }
    }
  }

  private struct Record: DecodableWithConfiguration {
    var user: String
    var items: [String]

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      user = try object.required("user_id", try object.name("user_id", "userId", "user"))
      let key = EvaluationKey("items")
      guard let items = try? object.decode([EvaluationResult].self, forKey: key) else {
        throw EvaluationError.Reason.notAList(key: "items", form: "[{\"id\": \"a17\"}, \"a3\"]")
      }
      self.items = items.map(\.id)
    }
  }
}
