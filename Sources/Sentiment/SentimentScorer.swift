internal import Tokenizing

/// Scores one text after another with an analyzer, allocating nothing in between.
///
/// Each thread has its own scorer. A long text is read in windows of `windowByteCount`, so memory
/// does not grow with it.
public struct SentimentScorer: ~Copyable {
  private let analyzer: SentimentAnalyzer
  private let finder: CueFinder
  private var stream = TokenStream()
  private var analysis: Analysis

  /// The longest piece of a text that is tokenized at once.
  static let windowByteCount = 1 << 16

  /// Creates a scorer.
  public init(_ analyzer: SentimentAnalyzer) {
    self.analyzer = analyzer
    finder = analyzer.finder
    analysis = Analysis(entryCount: analyzer.lexicon.entryCount)
  }

  /// Returns the sentiment of a text, which need not be valid UTF-8.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - explaining: Whether to list the opinions that decided.
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func score(_ text: Span<UInt8>, explaining: Bool = false) -> Sentiment {
    text.withUnsafeBufferPointer { score($0, explaining: explaining) }
  }

  package mutating func score(_ text: UnsafeBufferPointer<UInt8>, explaining: Bool) -> Sentiment {
    var total = Total(explaining: explaining)
    analysis.occurrences.beginText()
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start, limit: Self.windowByteCount)
      readWindow(UnsafeBufferPointer(rebasing: text[start..<end]), at: start, into: &total)
      start = end
    }
    return total.sentiment(pooling: analyzer.ruleSet.pooling)
  }

  private mutating func readWindow(
    _ window: UnsafeBufferPointer<UInt8>, at offset: Int, into total: inout Total
  ) {
    analyzer.lexicon.tokenizer.tokenize(window, into: &stream)
    stream.resolve(window, with: analyzer.lexicon.terms)
    analysis.text = window
    analysis.tokens = stream.base
    analysis.tokenCount = stream.count
    total.letters.add(stream, window)
    analysis.hasNumbers = stream.hasNumbers
    finder.find(in: &analysis)
    analyzer.ruleSet.apply(to: &analysis, without: analyzer.disabled)
    total.add(analysis, at: offset, pooling: analyzer.ruleSet.pooling)
  }
}

/// What the windows of a text add up to.
private struct Total {
  let explaining: Bool
  var positive: Int64 = 0
  var negative: Int64 = 0
  var count = 0
  var reasons: [Sentiment.Reason] = []
  var letters = ScriptCensus()

  init(explaining: Bool) { self.explaining = explaining }

  mutating func add(_ analysis: borrowing Analysis, at offset: Int, pooling: Pooling) {
    for index in analysis.cues.indices where analysis.cues[index].weight != 0 {
      let cue = analysis.cues[index]
      let weight =
        cue.weight < 0
        ? Int64(cue.weight) * Int64(pooling.negativity) / 1000 : Int64(cue.weight)
      if weight > 0 { positive += weight } else { negative += weight }
      count += 1
      guard explaining else { continue }
      reasons.append(
        Sentiment.Reason(
          start: offset + Int(analysis.tokens[Int(cue.spanFirst)].start),
          end: offset + Int(analysis.tokens[Int(cue.last)].end),
          source: cue.entry.valence == 0 ? .rule : .lexicon, weightThousandths: weight,
          ruleBits: cue.changedBy))
    }
  }

  /// Shrinks the sum and every weight, so that the weights add up to the evidence.
  mutating func sentiment(pooling: Pooling) -> Sentiment {
    guard letters.isSupported else {
      return Sentiment(
        label: nil, language: letters.language, explanation: [], opinionCount: 0,
        valenceMillionths: nil, evidenceThousandths: 0)
    }
    let factor = pooling.factor(count: count)
    var running: Int64 = 0
    for index in reasons.indices {
      let before = Pooling.shrunk(running, by: factor)
      running += reasons[index].weightThousandths
      reasons[index].weightThousandths = Pooling.shrunk(running, by: factor) - before
    }
    let evidence = Pooling.shrunk(positive + negative, by: factor)
    let valence = pooling.valence(evidence: evidence)
    let threshold = Int64(pooling.threshold * 1_000_000)
    let label: Sentiment.Label =
      valence >= threshold ? .positive : valence <= -threshold ? .negative : .neutral
    return Sentiment(
      label: label, language: letters.language, explanation: reasons, opinionCount: count,
      positiveThousandths: positive, negativeThousandths: negative, valenceMillionths: valence,
      evidenceThousandths: evidence)
  }
}
