/// How many of some texts have which emotion.
///
/// As JSON, in the order of the emotions:
///
///     {"count": 689, "emotions": [{"emotion": "anger", "count": 31}, …], "unclear": 120}
public struct EmotionFigures: Hashable, Codable, Sendable {
  /// How many texts were asked about.
  public var count: Int
  /// How many have each emotion as their label.
  public var emotions: [Share]
  /// How many have none, because the evidence is too thin.
  public var unclear: Int

  /// An emotion and its texts.
  public struct Share: Hashable, Codable, Sendable {
    /// The emotion's name.
    public var emotion: String
    /// How many texts have it.
    public var count: Int

    init(_ emotion: String, _ count: Int) {
      self.emotion = emotion
      self.count = count
    }
  }
}
