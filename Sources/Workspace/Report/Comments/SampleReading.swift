internal import Keyphrases
internal import Sentiment

/// What a closer look at the sample finds: emotions, aspects, what speaks for and against.
struct SampleReading: Sendable {
  /// What was found in one text.
  struct Text: Sendable {
    var emotions: EmotionProbabilities?
    var mentions: [AspectMention]
    /// The lesser of what speaks for and what speaks against, in thousandths.
    var divided: Int64

    /// The names of what the text speaks of, parted so that no two seem to stand together.
    var things: [UInt8] { Array(mentions.map(\.name).joined(separator: Array(". ".utf8))) }
  }

  /// The texts, in the order of the sample.
  let texts: [Text]

  /// Reads a sample on several threads.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  init(_ sample: [SampledComment], analyzer: SentimentAnalyzer, threads: Int) {
    texts = WorkerPool(count: threads) { SampleReader(analyzer) }.map(sample) { $0.read($1) }
  }
}

/// Looks at one text after another. Each thread has its own.
private final class SampleReader: @unchecked Sendable {
  private var scorer: SentimentScorer

  init(_ analyzer: SentimentAnalyzer) {
    scorer = SentimentScorer(analyzer, findingAspects: true)
  }

  func read(_ comment: SampledComment) -> SampleReading.Text {
    comment.text.withUnsafeBufferPointer { text in
      let sentiment = scorer.score(text, in: comment.language, explaining: false)
      return SampleReading.Text(
        emotions: sentiment.emotions, mentions: AspectMention.all(of: sentiment, in: text),
        divided: min(sentiment.positiveThousandths, 0 - sentiment.negativeThousandths))
    }
  }
}
