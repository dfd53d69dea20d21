internal import Learning

/// Sums up what texts say about each thing they speak of.
enum AspectMoods {
  /// How many aspects a report has at most.
  private static let limit = 30
  /// In so many texts an aspect has to be named.
  private static let fewest = 3

  /// Returns the aspects of some texts, the commonest first.
  static func moods(_ texts: some Sequence<SampleReading.Text>) -> [AspectMood] {
    var tallies = AspectTallies()
    var count = 0
    for text in texts {
      tallies.insert(text.mentions)
      count += 1
    }
    return tallies.moods.filter { $0.mentions >= fewest }.prefix(limit)
      .map { AspectMood($0, of: count) }
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
