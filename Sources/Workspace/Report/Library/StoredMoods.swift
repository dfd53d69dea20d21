internal import Learning

/// How many articles have each label, as a library has stored it, and what their valences add up to.
///
/// Everything is a sum of integers, so the order of the articles cannot change a digit.
struct StoredMoods: Hashable, Sendable {
  private(set) var positive = 0
  private(set) var neutral = 0
  private(set) var negative = 0
  /// Articles in a language that is not supported.
  private(set) var unsupported = 0
  private var valenceMillionths: Int64 = 0

  /// How many articles have a label.
  var supported: Int { positive + neutral + negative }

  /// How many articles were counted.
  var count: Int { supported + unsupported }

  /// Counts one article.
  mutating func insert(_ analysis: ArticleAnalysis) {
    switch analysis.label {
    case "positive": positive += 1
    case "neutral": neutral += 1
    case "negative": negative += 1
    default:
      unsupported += 1
      return
    }
    valenceMillionths += analysis.valenceMillionths ?? 0
  }

  static func += (sum: inout StoredMoods, other: StoredMoods) { sum.add(other, times: 1) }

  static func - (all: StoredMoods, part: StoredMoods) -> StoredMoods {
    var rest = all
    rest.add(part, times: -1)
    return rest
  }

  private mutating func add(_ other: StoredMoods, times sign: Int) {
    positive += sign * other.positive
    neutral += sign * other.neutral
    negative += sign * other.negative
    unsupported += sign * other.unsupported
    valenceMillionths += Int64(sign) * other.valenceMillionths
  }
}

extension ArticleAnalysis {
  /// The valence as an integer; nil where there is none.
  var valenceMillionths: Int64? {
    valence.flatMap { $0.isFinite ? Int64((max(-1, min(1, $0)) * 1_000_000).rounded()) : nil }
  }
}

// MARK: - Figures

extension StoredMoods {
  /// The positive share less the negative one.
  var net: NetSentiment {
    NetSentiment(positive: positive, negative: negative, count: supported)
  }

  /// The counts, with the figures that follow from them; that a text has no opinion is not stored.
  var figures: SentimentFigures {
    SentimentFigures(
      count: count, positive: positive, neutral: neutral, negative: negative,
      unsupported: unsupported, withoutOpinion: 0,
      shares: supported > 0 ? perLabel { Double($0) / Double(supported) } : nil,
      shareIntervals: perLabel { ConfidenceInterval.wilson($0, of: supported) },
      net: net.value, netInterval: net.interval,
      meanValence: supported > 0
        ? Double(valenceMillionths) / Double(supported) / 1_000_000 : nil)
  }

  private func perLabel<Value>(_ value: (Int) -> Value) -> PerLabel<Value> {
    PerLabel(positive: value(positive), neutral: value(neutral), negative: value(negative))
  }
}
