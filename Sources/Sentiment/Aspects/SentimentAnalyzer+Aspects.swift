extension SentimentAnalyzer {
  /// Returns what a text speaks of, with the feeling about each, in text order.
  ///
  /// None where the language is not supported.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func aspects(of text: String) -> [Aspect] {
    var text = text
    return text.withUTF8 { bytes in
      var scorer = SentimentScorer(self, findingAspects: true)
      return scorer.score(bytes, explaining: false).aspects
    }
  }
}
