/// The figures by which finders of aspects are compared.
public enum AspectFigure: String, CaseIterable, CodingKey, CodingKeyRepresentable, Codable, Sendable
{
  /// Of the aspects that were found, the share that is in the gold set.
  case precision

  /// Of the gold's aspects, the share that was found.
  case recall

  /// The harmonic mean of precision and recall.
  case f1

  /// Of the aspects that were rightly found, the share with the right label.
  case polarity

  /// The F1 of aspects together with their labels.
  case pairs
}
