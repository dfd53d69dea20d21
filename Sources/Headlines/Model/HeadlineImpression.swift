internal import Learning
internal import Sentiment
internal import Tokenizing

/// Takes headlines apart for scoring and for learning alike.
///
/// Each thread has its own.
struct HeadlineImpression: ~Copyable {
  private var impression: TextImpression
  private let words: HeadlineWords

  /// The figures of the headline that was read: what the sentiment's rules make of it, then what headlines
  /// have beside.
  let figures: UnsafeMutableBufferPointer<Float>

  /// Creates a reading.
  ///
  /// - Parameters:
  ///   - analyzer: Whose lexicon has the terms to be told apart; it has no model.
  ///   - words: Classes of words, looked up in that lexicon.
  init(_ analyzer: SentimentAnalyzer, words: HeadlineWords) {
    impression = TextImpression(analyzer)
    self.words = words
    figures = .allocate(capacity: Self.figureCount(words))
  }

  deinit { figures.deallocate() }

  /// The number of figures.
  static func figureCount(_ words: HeadlineWords) -> Int {
    TextImpression.figureCount + HeadlineFigures.count(classes: words.classes.count)
  }

  /// Reads a headline; of one longer than a window, the first window.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    let feelings = UnsafeMutableBufferPointer(rebasing: figures[..<TextImpression.figureCount])
    let looks = UnsafeMutableBufferPointer(rebasing: figures[TextImpression.figureCount...])
    impression.read(text, figures: feelings)
    HeadlineFigures.measure(impression.stream, text, words: words, into: looks)
  }

  /// Hands the headline that was read to a model of texts.
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, to reader: inout TextModelReader, recording: Bool
  ) {
    reader.add(
      &impression.stream, text, at: 0, negated: impression.negated, opinions: impression.opinions,
      recording: recording)
  }

  /// Adds the headline that was read to a space of features.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, to space: inout TextFeatureSpace) {
    space.append(
      &impression.stream, text, negated: impression.negated, opinions: impression.opinions,
      figures: Array(figures))
  }
}

extension SentimentAnalyzer {
  /// An analyzer for `HeadlineImpression`: rules without a model, whose lexicon has further terms.
  ///
  /// - Parameter insert: Enters the terms.
  static func reading(
    _ insert: (inout TermTable) throws -> Void
  ) rethrows -> (analyzer: SentimentAnalyzer, words: HeadlineWords) {
    var lexicon = Lexicon.english
    let list = HeadlineWords.english
    try lexicon.insertTerms { table in
      for (word, _) in list { _ = table.insert(word) }
      try insert(&table)
    }
    return (
      SentimentAnalyzer(lexicon: lexicon, model: nil, language: assumedLanguage),
      HeadlineWords(list, table: lexicon.terms)
    )
  }
}
