internal import Learning
internal import Sentiment

/// How many texts have each label, and what their valences add up to.
///
/// Everything is summed as integers, so the order of the texts cannot change a digit.
struct SentimentTally: Hashable, Sendable {
  private(set) var positive = 0
  private(set) var neutral = 0
  private(set) var negative = 0

  /// Texts in a language that is not supported: they have no label and no part in any share.
  private(set) var unsupported = 0

  /// Texts with a label, but without any opinion: a part of the neutral ones.
  private(set) var withoutOpinion = 0

  private var valenceMillionths: Int64 = 0

  /// How many texts have a label.
  var supported: Int { positive + neutral + negative }

  /// How many texts were counted.
  var count: Int { supported + unsupported }

  /// Creates a tally of so many texts, of whose valences nothing is known.
  init(positive: Int = 0, neutral: Int = 0, negative: Int = 0) {
    self.positive = positive
    self.neutral = neutral
    self.negative = negative
  }

  /// Counts one text.
  mutating func insert(_ sentiment: borrowing Sentiment) {
    insert(
      sentiment.label, valenceMillionths: sentiment.valenceMillionths ?? 0,
      hasOpinion: sentiment.opinionCount > 0)
  }

  /// Counts one text of which no more is known; without a label it is in a language that is not supported.
  mutating func insert(_ label: Sentiment.Label?, valenceMillionths: Int64, hasOpinion: Bool) {
    guard let label else {
      unsupported += 1
      return
    }
    switch label {
    case .positive: positive += 1
    case .neutral: neutral += 1
    case .negative: negative += 1
    }
    if !hasOpinion { withoutOpinion += 1 }
    self.valenceMillionths += valenceMillionths
  }

  /// Adds the texts of another tally.
  mutating func add(_ other: SentimentTally) {
    positive += other.positive
    neutral += other.neutral
    negative += other.negative
    unsupported += other.unsupported
    withoutOpinion += other.withoutOpinion
    valenceMillionths += other.valenceMillionths
  }

  /// The tally of the texts that are here and not in a part of them.
  func removing(_ part: SentimentTally) -> SentimentTally {
    var rest = self
    rest.positive -= part.positive
    rest.neutral -= part.neutral
    rest.negative -= part.negative
    rest.unsupported -= part.unsupported
    rest.withoutOpinion -= part.withoutOpinion
    rest.valenceMillionths -= part.valenceMillionths
    return rest
  }

  /// The mean valence of the texts with a label; nil where there is none.
  var meanValence: Double? {
    supported > 0 ? Double(valenceMillionths) / Double(supported) / 1_000_000 : nil
  }
}

extension SentimentTally {
  /// The counts, with the figures that follow from them.
  var figures: SentimentFigures {
    let net = NetSentiment(positive: positive, negative: negative, count: supported)
    return SentimentFigures(
      count: count, positive: positive, neutral: neutral, negative: negative,
      unsupported: unsupported, withoutOpinion: withoutOpinion,
      shares: supported > 0 ? perLabel { Double($0) / Double(supported) } : nil,
      shareIntervals: perLabel { ConfidenceInterval.wilson($0, of: supported) },
      net: net.value, netInterval: net.interval, meanValence: meanValence)
  }

  private func perLabel<Value>(_ value: (Int) -> Value) -> PerLabel<Value> {
    PerLabel(positive: value(positive), neutral: value(neutral), negative: value(negative))
  }
}
