import FoundationEssentials

/// What one system finds for the queries of a gold set.
public struct SimilarPredictions: Sendable {
  /// The system's or its file's name.
  public var name: String

  /// The articles that were found for each query by its id, the best first.
  public var lists: [String: [String]]

  /// So many results of each query count.
  public static let limit = 100

  /// Asks a searcher every query of a gold set.
  ///
  /// - Parameters:
  ///   - gold: The queries, with their texts.
  ///   - name: What the searcher is called.
  ///   - search: Returns what is most similar to a query, the best first: a hundred articles are
  ///     enough. What the query excludes need not be left out.
  /// - Throws: What the searcher throws.
  public init<Failure: Error>(
    of gold: SimilarGold, name: String = "sentivane",
    by search: (SimilarGold.Query) throws(Failure) -> [(id: String, score: Double)]
  ) throws(Failure) {
    self.name = name
    lists = [:]
    for query in gold.queries { lists[query.id] = try search(query).map(\.id) }
  }

  /// Reads predictions: a JSON object a line, in any order, with an `id` or `query_id` and `results`.
  ///
  /// Results are objects with an `id`, or ids alone, the best first; where all have a `score`, they
  /// are put into the order of their scores, equal ones in that of the file.
  ///
  /// - Throws: `EvaluationError` for a bad line, and where two lines are of one query.
  public init(path: String) throws(EvaluationError) {
    try self.init(EvaluationFile(path: path))
  }

  init(_ file: EvaluationFile) throws(EvaluationError) {
    name = file.name
    lists = [:]
    for record in try file.records(Record.self, configuration: ()) {
      guard lists.updateValue(record.ids, forKey: record.query) == nil else {
        throw EvaluationError(.repeated(key: "query_id"), file: file.name)
      }
    }
  }

  private struct Record: DecodableWithConfiguration {
    var query: String
    var ids: [String]

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      query = try object.required("query_id", try object.name("query_id", "queryId", "id"))
      let key = EvaluationKey("results")
      guard let results = try? object.decode([EvaluationResult].self, forKey: key) else {
        throw EvaluationError.Reason.notAList(
          key: "results", form: "[{\"id\": \"a17\", \"score\": 4.5}]")
      }
      ids = Self.ordered(results)
    }

    private static func ordered(_ results: [EvaluationResult]) -> [String] {
      let scores = results.compactMap(\.score)
      guard scores.count == results.count else { return results.map(\.id) }
      let order = results.indices.sorted {
        scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
      }
      return order.map { results[$0].id }
    }
  }
}
