package import Tokenizing
package import Learning

/// What the rules make of a short text, for models of other questions than sentiment: its tokens, which of
/// them are negated, its opinions, and figures.
///
/// Of a text longer than a window (64 KB) the first window is read. Each thread has its own.
package struct TextImpression: ~Copyable {
  /// The number of figures.
  package static let figureCount = TextFigures.count

  /// The text's tokens, resolved against the analyzer's lexicon.
  package var stream: TokenStream {
    _read { yield reading.stream }
    _modify { yield &reading.stream }
  }

  /// Which tokens are negated; empty if none is.
  package var negated: [Bool] { reading.negated }

  /// The opinions as the rules left them.
  package var opinions: [OpinionSpan] { reading.opinions }

  private var reading: TextReading
  private var figures = TextFigures()
  private let pooling: Pooling

  /// Creates an impression of no text.
  package init(_ analyzer: SentimentAnalyzer) {
    reading = TextReading(analyzer)
    pooling = analyzer.ruleSet.pooling
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8.
  ///   - values: Room for `figureCount` numbers.
  /// - Complexity: O(*n*) in the bytes of the text.
  package mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, figures values: UnsafeMutableBufferPointer<Float>
  ) {
    reading.beginText()
    figures.beginText()
    reading.read(text, forModel: true)
    figures.add(reading.analysis)
    figures.finish(pooling: pooling, into: values)
  }
}
