/// A text with what is known of it, to learn from.
public struct TrainingText: Sendable {
  /// The text as UTF-8.
  public var text: [UInt8]
  /// The number of the register that the text is written in.
  public var register: Int
  /// How likely each class is, in the order of the model's classes; sums to 1.
  public var target: [Float]

  /// What the text counts beside others.
  public var weight: Float

  /// Creates an example.
  public init(text: [UInt8], register: Int, target: [Float], weight: Float = 1) {
    self.text = text
    self.register = register
    self.target = target
    self.weight = weight
  }
}
