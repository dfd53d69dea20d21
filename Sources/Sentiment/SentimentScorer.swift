internal import Learning
internal import Tokenizing

/// Scores one text after another with an analyzer, allocating nothing in between.
///
/// Each thread has its own scorer. A long text is read in windows of `windowByteCount`, so memory
/// does not grow with it.
public struct SentimentScorer: ~Copyable {
  private let analyzer: SentimentAnalyzer
  private var reading: TextReading
  private var learned: LearnedScoring?
  private var evidence = LanguageEvidence()
  /// Scores texts in other languages; made when the first one comes.
  private var others: OtherLanguages?
  private var emotions: EmotionReading?
  private var aspects: AspectFinder?

  /// The longest piece of a text that is tokenized at once.
  static let windowByteCount = TextWindows.byteCount

  /// Creates a scorer.
  ///
  /// - Parameters:
  ///   - analyzer: Who scores.
  ///   - findingAspects: Whether to find out what a text speaks of, which takes some times as long.
  ///   - tellingEmotions: Whether to tell emotions and signals, if the analyzer has a model of them.
  public init(
    _ analyzer: SentimentAnalyzer, findingAspects: Bool = false, tellingEmotions: Bool = true
  ) {
    self.analyzer = analyzer
    reading = TextReading(analyzer)
    learned = LearnedScoring(analyzer)
    if tellingEmotions { emotions = EmotionReading(analyzer) }
    if findingAspects { aspects = AspectFinder() }
  }

  /// Returns the sentiment of a text, which need not be valid UTF-8.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: The text's language, such as `de`, if that is known; nil to find it out, as for one
  ///     that is not supported. An analyzer with a language of its own goes by that.
  ///   - explaining: Whether to list what decided.
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func score(
    _ text: Span<UInt8>, in language: String? = nil, explaining: Bool = false
  ) -> Sentiment {
    text.withUnsafeBufferPointer { score($0, in: language, explaining: explaining) }
  }

  package mutating func score(
    _ text: UnsafeBufferPointer<UInt8>, in stated: String? = nil, explaining: Bool
  ) -> Sentiment {
    let stated = analyzer.language ?? stated.flatMap { analyzer.supports($0) ? $0 : nil }
    let pooling = analyzer.ruleSet.pooling
    // With a model the reasons are the model's.
    var total = Total(explaining: explaining && analyzer.model == nil)
    reading.beginText()
    learned?.beginText()
    evidence.beginText()
    emotions?.beginText()
    aspects?.beginText()
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      reading.read(window, forModel: analyzer.hasModel)
      total.add(reading.analysis, at: start, pooling: pooling)
      learned?.add(&reading, window, at: start, explaining: explaining)
      emotions?.add(&reading, window, at: start)
      aspects?.add(&reading.stream, reading.analysis, at: start, pooling: pooling)
      if stated == nil { addEvidence(window) }
      start = end
    }
    let language = stated ?? languageRead
    guard analyzer.supports(language) else { return Sentiment(unsupported: language) }
    if language != SentimentAnalyzer.assumedLanguage {
      return scoreOther(text, language: language, explaining: explaining)
    }
    var sentiment = total.sentiment(in: language, pooling: pooling)
    learned?.judge(&sentiment, pooling: pooling, explaining: explaining)
    emotions?.judge(&sentiment, pooling: pooling)
    if aspects != nil { sentiment.aspects = aspects?.aspects(pooling: pooling) ?? [] }
    return sentiment
  }

  private mutating func addEvidence(_ window: UnsafeBufferPointer<UInt8>) {
    evidence.add(
      &reading.stream, window, model: analyzer.languageModel, familiar: analyzer.familiarWords,
      fewestLetters: LanguageGuess.fewestLetters)
  }

  /// The language of the text that was read, as far as the text tells.
  private var languageRead: String {
    evidence.language(analyzer.languageModel, assuming: SentimentAnalyzer.assumedLanguage)
  }

  private mutating func scoreOther(
    _ text: UnsafeBufferPointer<UInt8>, language: String, explaining: Bool
  ) -> Sentiment {
    if others == nil { others = SentimentAnalyzer.ofOtherLanguages.map(OtherLanguages.init) }
    guard let others else { return Sentiment(unsupported: language) }
    var sentiment = others.scorer.score(text, explaining: explaining)
    sentiment.language = language
    return sentiment
  }
}

/// A scorer inside a scorer.
private final class OtherLanguages {
  var scorer: SentimentScorer

  init(_ analyzer: SentimentAnalyzer) { scorer = SentimentScorer(analyzer) }
}

extension Sentiment {
  /// No judgement, as the language is not supported.
  fileprivate init(unsupported language: String) {
    self.init(
      label: nil, language: language, explanation: [], opinionCount: 0, valenceMillionths: nil,
      evidenceThousandths: 0)
  }
}

/// What the windows of a text add up to.
private struct Total {
  let explaining: Bool
  var positive: Int64 = 0
  var negative: Int64 = 0
  var count = 0
  var reasons: [Sentiment.Reason] = []

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
  mutating func sentiment(in language: String, pooling: Pooling) -> Sentiment {
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
      label: label, language: language, explanation: reasons, opinionCount: count,
      positiveThousandths: positive, negativeThousandths: negative, valenceMillionths: valence,
      evidenceThousandths: evidence)
  }
}
