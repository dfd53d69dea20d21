internal import Dispatch
internal import Keyphrases
internal import Sentiment
internal import Synchronization

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
    let pieces = Mutex<[Int: [Text]]>([:])
    let size = max(1, (sample.count + threads - 1) / threads)
    let starts = Array(stride(from: 0, to: sample.count, by: size))
    DispatchQueue.concurrentPerform(iterations: starts.count) { piece in
      let slice = sample[starts[piece]..<min(sample.count, starts[piece] + size)]
      let texts = Self.read(slice, analyzer)
      pieces.withLock { $0[piece] = texts }
    }
    texts = pieces.withLock { pieces in starts.indices.flatMap { pieces[$0] ?? [] } }
  }

  private static func read(
    _ comments: ArraySlice<SampledComment>, _ analyzer: SentimentAnalyzer
  ) -> [Text] {
    var scorer = SentimentScorer(analyzer, findingAspects: true)
    return comments.map { comment in
      comment.text.withUnsafeBufferPointer { text in
        let sentiment = scorer.score(text, in: comment.language, explaining: false)
        return Text(
          emotions: sentiment.emotions, mentions: AspectMention.all(of: sentiment, in: text),
          divided: min(sentiment.positiveThousandths, 0 - sentiment.negativeThousandths))
      }
    }
  }
}
