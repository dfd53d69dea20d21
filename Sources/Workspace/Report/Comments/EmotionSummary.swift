internal import Sentiment

/// Counts the emotions that prevail.
enum EmotionSummary {
  /// Returns the profile of some texts; nil where none was asked about.
  static func profile(_ texts: some Sequence<SampleReading.Text>) -> EmotionProfile? {
    var tally = EmotionTally()
    for text in texts { if let emotions = text.emotions { tally.insert(emotions) } }
    guard let figures = tally.figures else { return nil }
    let emotions = figures.emotions.map {
      EmotionProfile.Entry(
        emotion: $0.emotion, share: MeasuredShare($0.count, of: figures.count))
    }
    return EmotionProfile(
      emotions: emotions.sorted { a, b in
        a.share.count == b.share.count ? a.emotion < b.emotion : a.share.count > b.share.count
      }, unclear: MeasuredShare(figures.unclear, of: figures.count))
  }
}
