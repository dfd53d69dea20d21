internal import Learning

/// Sums up what texts say about each thing they speak of.
enum AspectMoods {
  /// How many aspects a report has at most.
  private static let limit = 30
  /// In so many texts an aspect has to be named.
  private static let fewest = 3

  /// Returns the aspects of some texts, the commonest first.
  static func moods(_ texts: [SampleReading.Text]) -> [AspectMood] {
    tallies(texts).moods.filter { $0.mentions >= fewest }.prefix(limit)
      .map { AspectMood($0, of: texts.count) }
  }

  /// Returns the aspects of two sets of texts side by side, those that are commonest in both together first; one that a
  /// set does not have has no mentions there.
  static func pairs(
    _ first: [SampleReading.Text], _ second: [SampleReading.Text], limit: Int
  ) -> [(first: AspectMood, second: AspectMood)] {
    let (a, b) = (tallies(first).moods, tallies(second).moods)
    let known = Dictionary(a.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    let later = Set(b.map(\.key))
    let pairs =
      b.map { (known[$0.key] ?? $0.unmentioned, $0) }
      + a.filter { !later.contains($0.key) }.map { ($0, $0.unmentioned) }
    let ranked = pairs.filter { $0.0.mentions + $0.1.mentions >= 2 * fewest }.sorted {
      let counts = ($0.0.mentions + $0.1.mentions, $1.0.mentions + $1.1.mentions)
      return counts.0 == counts.1
        ? $0.1.key.lexicographicallyPrecedes($1.1.key) : counts.0 > counts.1
    }
    return ranked.prefix(limit).map {
      (AspectMood($0.0, of: first.count), AspectMood($0.1, of: second.count))
    }
  }

  private static func tallies(_ texts: [SampleReading.Text]) -> AspectTallies {
    var tallies = AspectTallies()
    for text in texts { tallies.insert(text.mentions) }
    return tallies
  }
}

extension AspectMood {
  fileprivate init(_ mood: AspectTallies.Mood, of count: Int) {
    let net = NetSentiment(
      positive: mood.positive, negative: mood.negative, count: mood.mentions)
    self.init(
      aspect: mood.aspect, mentions: MeasuredShare(min(mood.mentions, count), of: count),
      positive: mood.positive, neutral: mood.mentions - mood.positive - mood.negative,
      negative: mood.negative, net: net.value ?? 0, netInterval: net.interval,
      praise: mood.praise, blame: mood.blame)
  }
}

extension AspectTallies.Mood {
  /// The aspect where nobody mentions it.
  fileprivate var unmentioned: Self {
    Self(key: key, aspect: aspect, mentions: 0, positive: 0, negative: 0, praise: [], blame: [])
  }
}
