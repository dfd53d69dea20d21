public import Tokenizing

/// Tells how the writer of a text feels, from a lexicon and rules.
///
///     let analyzer = SentimentAnalyzer()
///     let sentiment = analyzer.analyze("I don’t like this 👎")
///     sentiment.label    // .negative
///     sentiment.valence  // −0.6…
///
/// An analyzer is a value and can be shared by threads. For many texts, `SentimentScorer` does the
/// same with buffers that are used again.
public struct SentimentAnalyzer: Sendable {
  /// The words that the analyzer knows.
  public let lexicon: Lexicon

  let ruleSet: RuleSet
  let disabled: Set<RuleName>
  let finder: CueFinder

  /// Creates an analyzer.
  ///
  /// - Parameters:
  ///   - lexicon: The words to know.
  ///   - disabled: Rules to leave out, to see what they bring.
  public init(lexicon: Lexicon = .english, without disabled: Set<RuleName> = []) {
    self.init(lexicon: lexicon, ruleSet: RuleSet(), without: disabled)
  }

  package init(lexicon: Lexicon, ruleSet: RuleSet, without disabled: Set<RuleName> = []) {
    self.lexicon = lexicon
    self.ruleSet = ruleSet
    self.disabled = disabled
    finder = CueFinder(lexicon: lexicon)
  }

  /// Returns the sentiment of a text, with its explanation.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func analyze(_ text: String) -> Sentiment {
    var text = text
    return text.withUTF8 { bytes in
      var scorer = SentimentScorer(self)
      return scorer.score(bytes, explaining: true)
    }
  }
}
