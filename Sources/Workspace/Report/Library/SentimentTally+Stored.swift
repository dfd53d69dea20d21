internal import Sentiment

extension SentimentTally {
  /// Counts an article by what a library has stored of it, which is not whether it has an opinion.
  mutating func insert(_ analysis: ArticleAnalysis) {
    insert(
      analysis.label.flatMap(Sentiment.Label.init(rawValue:)),
      valenceMillionths: analysis.valenceMillionths ?? 0, hasOpinion: true)
  }
}

extension ArticleAnalysis {
  /// The valence as an integer; nil where there is none.
  fileprivate var valenceMillionths: Int64? {
    valence.flatMap { $0.isFinite ? Int64((max(-1, min(1, $0)) * 1_000_000).rounded()) : nil }
  }
}
