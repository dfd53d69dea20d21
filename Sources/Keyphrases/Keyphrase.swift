/// A phrase that says what a document is about, such as an editor would tag it with.
public struct Keyphrase: Sendable, Equatable {
  /// The phrase as the document writes it most often.
  public var text: String
  /// How likely an editor would keep it: 0 to 1.
  public var score: Double
  /// Where it stands, as ranges of UTF-8 bytes in the document, in order.
  public var spans: [Range<Int>]

  /// Creates a keyphrase.
  public init(text: String, score: Double, spans: [Range<Int>]) {
    self.text = text
    self.score = score
    self.spans = spans
  }

  /// How often the document has it.
  public var count: Int { spans.count }
}
