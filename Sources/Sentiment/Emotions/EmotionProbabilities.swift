/// How likely each emotion is, and the one that can be named.
public struct EmotionProbabilities: Hashable, Sendable {
  /// The emotion that prevails; nil where the evidence is too thin to name one.
  ///
  /// It is thin where fewer than `leastKnownWords` words, emoji or hashtags are known, or the likeliest
  /// emotion is less likely than `leastProbability`. The probabilities are given all the same.
  public internal(set) var label: Emotion?

  /// The probabilities in millionths, in the order of `Emotion.allCases`; they sum to a million.
  package var millionths: SIMD8<Int32>

  /// The known words, emoji or hashtags below which no emotion is named.
  public static let leastKnownWords = 2
  /// The probability below which no emotion is named: four in ten, where chance is one in eight.
  public static let leastProbability = 0.4

  /// The probability of an emotion, from 0 to 1.
  public subscript(emotion: Emotion) -> Double { Double(millionths[emotion.place]) / 1_000_000 }
}

extension EmotionProbabilities {
  /// Rounds probabilities so that they sum to a million; what is left over goes to the likeliest.
  init(_ probabilities: SIMD8<Float>, knownWordCount: Int) {
    var millionths = SIMD8<Int32>()
    var likeliest = 0
    for place in 0..<8 {
      millionths[place] = Int32((max(0, min(1, probabilities[place])) * 1_000_000).rounded())
      if probabilities[place] > probabilities[likeliest] { likeliest = place }
    }
    millionths[likeliest] += 1_000_000 - millionths.wrappedSum()
    self.millionths = millionths
    let isThin =
      knownWordCount < Self.leastKnownWords
      || Double(millionths[likeliest]) < Self.leastProbability * 1_000_000
    label = isThin ? nil : Emotion.allCases[likeliest]
  }

  /// The likeliest of some emotions, the first of equals.
  package func likeliest(of emotions: [Emotion] = Emotion.allCases) -> Emotion? {
    emotions.max { (millionths[$0.place], $1.place) < (millionths[$1.place], $0.place) }
  }
}

extension Emotion {
  /// The emotion's number in the order of all.
  package var place: Int {
    switch self {
    case .anger: 0
    case .disgust: 1
    case .fear: 2
    case .joy: 3
    case .optimism: 4
    case .sadness: 5
    case .surprise: 6
    case .neutral: 7
    }
  }
}
