internal import Sentiment

/// How many texts have each emotion as their label, and how many have none.
struct EmotionTally: Hashable, Sendable {
  private var counts = Array(repeating: 0, count: Emotion.allCases.count)
  private var unclear = 0

  /// Counts one text that was asked about.
  mutating func insert(_ emotions: EmotionProbabilities) {
    guard let label = emotions.label else {
      unclear += 1
      return
    }
    counts[label.place] += 1
  }

  /// The counts; nil if no text was asked about.
  var figures: EmotionFigures? {
    let named = Emotion.allCases.map { EmotionFigures.Share($0.rawValue, counts[$0.place]) }
    let count = named.reduce(unclear) { $0 + $1.count }
    return count == 0 ? nil : EmotionFigures(count: count, emotions: named, unclear: unclear)
  }
}
