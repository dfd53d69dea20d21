internal import Learning
internal import Tokenizing

/// Reads emotions and signals out of what `TextReading` took apart.
///
/// Each thread has its own. It exists only where an analyzer has an emotion model, so whoever does not
/// ask for emotions does not pay for them.
struct EmotionReading: ~Copyable {
  private let model: EmotionModel
  private var reader: TextModelReader
  private var figures = TextFigures()
  private var knownWordCount = 0

  private let figureValues: UnsafeMutableBufferPointer<Float>
  private let columnValues: UnsafeMutableBufferPointer<Float>

  /// Creates the reading of an analyzer that has an emotion model.
  init?(_ analyzer: SentimentAnalyzer) {
    guard let model = analyzer.emotionModel, let termRows = analyzer.emotionTermRows else {
      return nil
    }
    self.model = model
    reader = TextModelReader(model.text, termRows)
    figureValues = .allocate(capacity: TextFigures.count)
    columnValues = .allocate(capacity: EmotionColumns.count)
  }

  deinit {
    figureValues.deallocate()
    columnValues.deallocate()
  }

  mutating func beginText() {
    reader.beginText()
    figures.beginText()
    knownWordCount = 0
  }

  /// Adds a window whose rules have been applied.
  mutating func add(
    _ reading: inout TextReading, _ window: UnsafeBufferPointer<UInt8>, at offset: Int
  ) {
    figures.add(reading.analysis)
    knownWordCount += Self.knownWordCount(reading.stream)
    reader.add(
      &reading.stream, window, at: offset, negated: reading.negated, opinions: reading.opinions,
      recording: false)
  }

  private static func knownWordCount(_ stream: borrowing TokenStream) -> Int {
    var count = 0
    for index in 0..<stream.count where stream[index].term != .unknown {
      switch stream[index].kind {
      case .word, .hashtag, .emoji, .emoticon, .bigram: count += 1
      default: break
      }
    }
    return count
  }

  /// What the text that was added comes to.
  mutating func judge(_ sentiment: inout Sentiment, pooling: Pooling) {
    figures.finish(pooling: pooling, into: figureValues)
    reader.finish(figures: UnsafeBufferPointer(figureValues), into: columnValues)
    sentiment.emotions = EmotionProbabilities(
      model.emotions(columnValues), knownWordCount: knownWordCount)
    sentiment.signals = model.signals(columnValues)
  }
}
