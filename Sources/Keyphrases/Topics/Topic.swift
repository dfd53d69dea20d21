/// What some documents of a corpus have in common.
public struct Topic: Hashable, Codable, Sendable {
  /// A word that is typical of a topic.
  public struct Term: Hashable, Codable, Sendable {
    /// The word as documents have it most often, in lower case.
    public var text: String
    /// How typical it is: 0 to 1, where 1 stands in all documents of the topic and in no other.
    public var weight: Double

    /// Creates a term.
    public init(text: String, weight: Double) {
      self.text = text
      self.weight = weight
    }
  }

  /// The topic in a few words.
  public var label: String
  /// The words that are typical of it and of each other's company, the most typical first.
  public var terms: [Term]
  /// The share of documents that are mainly about it.
  public var share: Double
  /// How often its terms stand together, −1 to 1: the mean NPMI of their pairs in windows of ten words.
  public var coherence: Double

  /// Creates a topic.
  public init(label: String, terms: [Term], share: Double, coherence: Double) {
    self.label = label
    self.terms = terms
    self.share = share
    self.coherence = coherence
  }
}
