/// How well topics match known categories, and how much their terms belong together.
///
///     {"name": "gold.ndjson", "documents": 668, "topics": 5, "coverage": 1, "nmi": 0.88, "purity": 0.96,
///      "ari": 0.91, "cNPMI": 0.17, "cNPMIFiltered": 0.29, "diversity": 1}
public struct TopicFigures: Hashable, Encodable, Sendable {
  /// The gold set's name.
  public var name: String
  /// How many documents have a category.
  public var documents: Int
  /// How many topics there are.
  public var topics: Int
  /// The share of documents that have a topic.
  public var coverage: Double
  /// The normalized mutual information of topics and categories.
  public var nmi: Double?
  /// The share of documents that are of their topic's commonest category.
  public var purity: Double?
  /// How many pairs are treated alike, beyond chance.
  public var ari: Double?
  /// The mean NPMI of the best ten terms' pairs in windows of ten words.
  public var cNPMI: Double?
  /// The same after function words and numbers are left out of the texts.
  public var cNPMIFiltered: Double?
  /// The share of terms that are of one topic only, among all topics' best ten.
  public var diversity: Double?
}

extension TopicFigures: CustomStringConvertible {
  /// The counts and a table of the figures, without a line end after it.
  public var description: String {
    var table = TerminalTable(titles: ["figure", "value"])
    let figures: [(String, Double?)] = [
      ("NMI", nmi), ("purity", purity), ("ARI", ari), ("C_NPMI", cNPMI),
      ("C_NPMI_f", cNPMIFiltered), ("diversity@10", diversity), ("coverage", coverage),
    ]
    for (name, value) in figures where value != nil { table.append([name, Decimals.fixed(value)]) }
    return "\(name): \(documents) documents, \(topics) topics\n\n\(table.plainText)"
  }
}
