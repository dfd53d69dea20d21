/// The figures by which finders of keyphrases are compared; each is a mean over documents.
public enum KeyphraseFigure: String, CaseIterable, CodingKey, CodingKeyRepresentable, Codable,
  Sendable
{
  /// The harmonic mean of precision and recall of the first five.
  case f1At5

  /// The same of the first ten.
  case f1At10

  /// The same of the first fifteen.
  case f1At15

  /// Of the first ten, the share that is in the gold set.
  case precisionAt10

  /// Of the gold's keyphrases, the share that is among the first ten.
  case recallAt10

  /// The F1 of the first ten against the gold's keyphrases that stand in the document.
  case presentF1At10

  /// The mean of the precisions at each keyphrase of the gold set, 0 where it was not found.
  case map
}
