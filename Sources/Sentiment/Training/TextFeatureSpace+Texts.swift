internal import Learning
internal import Tokenizing

extension TextFeatureSpace {
  /// Takes texts apart as scoring does, and fills a space with their features.
  ///
  /// Of a text longer than a window the first window is enough to learn from; nearly all have only one.
  ///
  /// - Parameters:
  ///   - texts: The texts as UTF-8.
  ///   - terms: The terms that have a row.
  ///   - analyzer: Whose lexicon and rules make the figures; it has no model.
  ///   - options: The settings.
  /// - Complexity: O(*n*) in the bytes of the texts.
  init(
    reading texts: some Sequence<[UInt8]>, terms: [[UInt8]], analyzer: SentimentAnalyzer,
    options: Options
  ) {
    var lexicon = analyzer.lexicon
    let persons = PersonWords.embedded("en")
    lexicon.insertTerms { table in
      for term in terms + persons { term.withUnsafeBufferPointer { _ = table.insert($0) } }
    }
    self.init(
      terms: terms, persons: persons, table: lexicon.terms, figureCount: TextFigures.count,
      options: options)
    let pooling = analyzer.ruleSet.pooling
    var reading = TextReading(
      SentimentAnalyzer(
        lexicon: lexicon, ruleSet: analyzer.ruleSet, without: analyzer.disabled))
    var figures = TextFigures()
    var row = [Float](repeating: 0, count: TextFigures.count)
    for text in texts {
      text.withUnsafeBufferPointer { text in
        let window = UnsafeBufferPointer(rebasing: text[..<TextWindows.end(of: text, from: 0)])
        reading.beginText()
        figures.beginText()
        reading.read(window, forModel: true)
        figures.add(reading.analysis)
        row.withUnsafeMutableBufferPointer { figures.finish(pooling: pooling, into: $0) }
        append(
          &reading.stream, window, negated: reading.negated, opinions: reading.opinions,
          figures: row)
      }
    }
  }
}
