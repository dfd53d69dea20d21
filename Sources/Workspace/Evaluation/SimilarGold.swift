import FoundationEssentials

/// Queries, and which articles are relevant to each.
public struct SimilarGold: Sendable {
  /// A query, as it is asked.
  public struct Query: Hashable, Sendable {
    /// The query's name.
    public var id: String
    /// What articles are to be similar to.
    public var text: String
    /// The articles that are left out.
    public var exclude: [String]
    /// The only articles that are ranked; nil for all.
    public var candidates: [String]?
  }

  /// What is known of one query.
  struct Row: Sendable {
    var query: String
    var relevance: [String: Double]
  }

  /// The name of the file of judgments.
  public var name: String

  /// The queries with a text, in the order of their file.
  public private(set) var queries: [Query]

  /// The queries for which something is relevant, in the order of the judgments.
  let rows: [Row]
}

// MARK: - Reading

extension SimilarGold {
  /// Reads judgments and queries.
  ///
  /// - Parameters:
  ///   - judgments: A JSON object a line: `query_id` (or `queryId`), `doc_id` (`docId`, `id`) and
  ///     `relevance`, which is 1 where it is missing and means not relevant where it is not above 0.
  ///   - queries: A JSON object a line: `id`, `text`, and perhaps `exclude` and `candidates`.
  /// - Throws: `EvaluationError` for a bad line, and where nothing is relevant.
  public init(judgments: String, queries: String? = nil) throws(EvaluationError) {
    try self.init(
      judgments: EvaluationFile(path: judgments),
      queries: queries.map { path throws(EvaluationError) in try EvaluationFile(path: path) })
  }

  init(judgments: EvaluationFile, queries: EvaluationFile?) throws(EvaluationError) {
    name = judgments.name
    var places: [String: Int] = [:]
    var rows: [Row] = []
    for judgment in try judgments.records(Judgment.self, configuration: ())
    where judgment.relevance > 0 {
      let place = places[judgment.query] ?? rows.count
      if place == rows.count {
        places[judgment.query] = place
        rows.append(Row(query: judgment.query, relevance: [:]))
      }
      rows[place].relevance[judgment.document] = judgment.relevance
    }
    guard !rows.isEmpty else {
      throw EvaluationError(.noLabels(key: "relevance"), file: judgments.name)
    }
    self.rows = rows
    self.queries = []
    if let queries { self.queries = try Self.queries(queries) }
  }

  private static func queries(_ file: EvaluationFile) throws(EvaluationError) -> [Query] {
    let records = try file.records(Record.self, configuration: ())
    var names: Set<String> = []
    for record in records where !names.insert(record.query.id).inserted {
      throw EvaluationError(.repeated(key: "id"), file: file.name)
    }
    return records.map(\.query)
  }

  private struct Judgment: DecodableWithConfiguration {
    var query: String
    var document: String
    var relevance: Double

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      query = try object.required("query_id", try object.name("query_id", "queryId"))
      document = try object.required("doc_id", try object.name("doc_id", "docId", "id"))
      relevance = try object.number("relevance") ?? 1
    }
  }

  private struct Record: DecodableWithConfiguration {
    var query: Query

    init(from decoder: any Decoder, configuration: Void) throws {
      let object = try decoder.container(keyedBy: EvaluationKey.self)
      let candidates = try object.names("candidates") ?? []
      query = Query(
        id: try object.required("id", try object.name("id", "query_id", "queryId")),
        text: try object.text("text") ?? "", exclude: try object.names("exclude") ?? [],
        candidates: candidates.isEmpty ? nil : candidates)
    }
  }
}
