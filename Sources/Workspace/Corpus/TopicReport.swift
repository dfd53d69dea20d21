public import Keyphrases
public import Learning

/// What a corpus is about, and what the documents of each topic add up to.
///
///     {"documents": 668, "withoutTopic": 0, "language": "en", "topics": [{"label": "growth, economy, oil",
///      "share": 0.23, "documents": 154, "coherence": 0.31, "terms": [{"text": "growth", "weight": 0.61}, …],
///      "typical": [{"id": "a9", "text": "…"}]}], "assignments": {"a9": 0, …}, "mixes": {"a9": [0.91, …]}}
public struct TopicReport: Hashable, Sendable {
  /// One topic.
  public struct Entry: Hashable, Encodable, Sendable {
    /// The topic in a few words.
    public var label: String
    /// The words that are typical of it.
    public var terms: [Topic.Term]
    /// The share of documents that are mainly about it.
    public var share: Double
    /// Their number.
    public var documents: Int
    /// How often its terms stand together, −1 to 1.
    public var coherence: Double
    /// The documents that are most like it.
    public var typical: [Example]
    /// How often it was written about in each stretch of time; nil if that was not asked for.
    public var periods: [Stretch]?
    /// The share of its documents that are positive less that of negative ones; nil if not asked for.
    public var net: Double?
    /// The 95 % interval of `net`.
    public var netInterval: ConfidenceInterval?
  }

  /// A document that a topic is shown by.
  public struct Example: Hashable, Encodable, Sendable {
    /// The document's id.
    public var id: String
    /// Its beginning.
    public var text: String
  }

  /// How often a topic was written about in a stretch of time.
  public struct Stretch: Hashable, Encodable, Sendable {
    /// The stretch, like `2025-W10`.
    public var period: String
    /// How many documents are mainly about the topic.
    public var documents: Int
    /// Their share of the documents of that time.
    public var share: Double
  }

  /// What one document is about.
  struct Document: Hashable, Sendable {
    var id: String
    var main: Int?
    /// The shares in thousandths.
    var shares: [UInt16]

    init(id: String, _ reading: TopicReader.Reading) {
      self.id = id
      main = reading.main
      shares = reading.shares.map { UInt16(($0 * 1000).rounded()) }
    }
  }

  /// How many documents there are.
  public var documents: Int
  /// How many of them have no word by which a topic could be told.
  public var withoutTopic: Int
  /// The language, as a BCP 47 code.
  public var language: String
  /// The topics, the largest first.
  public var topics: [Entry]
  /// What each document is about; nil if that was not asked for.
  var assignments: [Document]?
}

// MARK: - For machines

extension TopicReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case documents, withoutTopic, language, topics, assignments, mixes
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Encodes the report as one object; of several documents with one id the last counts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(documents, forKey: .documents)
    try container.encode(withoutTopic, forKey: .withoutTopic)
    try container.encode(language, forKey: .language)
    try container.encode(topics, forKey: .topics)
    guard let assignments else { return }
    var mains = container.nestedContainer(keyedBy: Key.self, forKey: .assignments)
    for document in assignments {
      try mains.encode(document.main, forKey: Key(stringValue: document.id))
    }
    var mixes = container.nestedContainer(keyedBy: Key.self, forKey: .mixes)
    for document in assignments {
      try mixes.encode(
        document.shares.map { Double($0) / 1000 }, forKey: Key(stringValue: document.id))
    }
  }
}
