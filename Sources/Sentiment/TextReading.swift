internal import Learning
internal import Tokenizing

/// Takes texts apart for scoring and for learning alike: tokens, cues, rules, scopes of negation.
///
/// Each thread has its own.
struct TextReading: ~Copyable {
  let analyzer: SentimentAnalyzer
  private let finder: CueFinder
  var stream = TokenStream()
  var analysis: Analysis
  /// Which tokens of the window are negated; empty if none is.
  private(set) var negated: [Bool] = []

  /// The window's opinions as the rules left them.
  private(set) var opinions: [OpinionSpan] = []

  init(_ analyzer: SentimentAnalyzer) {
    self.analyzer = analyzer
    finder = analyzer.finder
    analysis = Analysis(entryCount: analyzer.lexicon.entryCount)
  }

  mutating func beginText() { analysis.occurrences.beginText() }

  /// Reads a window of the text.
  ///
  /// - Parameter forModel: Whether to work out what only a model asks for: scopes of negation, opinions.
  @inline(__always)
  mutating func read(_ window: UnsafeBufferPointer<UInt8>, forModel: Bool) {
    analyzer.lexicon.tokenizer.tokenize(window, into: &stream)
    stream.resolve(window, with: analyzer.lexicon.terms)
    analysis.text = window
    analysis.tokens = stream.base
    analysis.tokenCount = stream.count
    analysis.hasNumbers = stream.hasNumbers
    finder.find(in: &analysis)
    if forModel { NegationScopes.mark(analysis, into: &negated) }
    analyzer.ruleSet.apply(to: &analysis, without: analyzer.disabled)
    if forModel { findOpinions() }
  }

  private mutating func findOpinions() {
    opinions.removeAll(keepingCapacity: true)
    for index in analysis.cues.indices where analysis.cues[index].weight != 0 {
      let cue = analysis.cues[index]
      opinions.append(
        OpinionSpan(first: cue.first, last: cue.last, isPositive: cue.weight > 0))
    }
  }
}
