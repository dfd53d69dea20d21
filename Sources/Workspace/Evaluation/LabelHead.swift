internal import Sentiment

/// What a text can be labelled with beside its sentiment.
public enum LabelHead: String, CaseIterable, Sendable {
  /// One of the emotions.
  case emotions
  /// `irony` or `non_irony`.
  case irony
  /// `offensive` or `not-offensive`.
  case offensive

  /// The probability of each of its labels, in millionths; empty where there is no judgement.
  func probabilities(_ sentiment: borrowing Sentiment) -> [(label: String, millionths: Int)] {
    switch self {
    case .emotions:
      guard let emotions = sentiment.emotions else { return [] }
      return Emotion.allCases.map { ($0.rawValue, Int(emotions.millionths[$0.place])) }
    case .irony:
      return Self.pair("irony", "non_irony", sentiment.signals?.ironyMillionths)
    case .offensive:
      return Self.pair("offensive", "not-offensive", sentiment.signals?.offensiveMillionths)
    }
  }

  private static func pair(
    _ yes: String, _ no: String, _ millionths: Int32?
  ) -> [(label: String, millionths: Int)] {
    guard let millionths else { return [] }
    return [(yes, Int(millionths)), (no, 1_000_000 - Int(millionths))]
  }
}
