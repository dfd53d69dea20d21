/// A phrase that says what a document is about, such as an editor would tag it with.
public struct Keyphrase: Sendable, Equatable {
  /// The phrase as the document writes it most often.
  public var text: String
  /// How likely an editor would keep it: 0 to 1.
  public var score: Double
  /// Where it stands, as ranges of UTF-8 bytes in the document's text, in order.
  public var spans: [Range<Int>]
  /// Where it stands in the title, as ranges of UTF-8 bytes in that; empty without a title.
  public var titleSpans: [Range<Int>]
  /// What spoke for it and against it, the weightiest first; empty unless it was asked for.
  public var reasons: [KeyphraseReason]

  /// Creates a keyphrase.
  ///
  /// - Parameters:
  ///   - text: The phrase.
  ///   - score: How likely an editor would keep it, 0 to 1.
  ///   - spans: Where it stands in the text.
  ///   - titleSpans: Where it stands in the title.
  ///   - reasons: What spoke for it and against it.
  public init(
    text: String, score: Double, spans: [Range<Int>], titleSpans: [Range<Int>] = [],
    reasons: [KeyphraseReason] = []
  ) {
    self.text = text
    self.score = score
    self.spans = spans
    self.titleSpans = titleSpans
    self.reasons = reasons
  }

  /// How often the document has it, the title included.
  public var count: Int { spans.count + titleSpans.count }
}
