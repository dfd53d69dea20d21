internal import Learning
internal import Tokenizing

/// Judges texts by a model, from what `TextReading` took apart.
///
/// Each thread has its own.
struct LearnedScoring: ~Copyable {
  private let model: SentimentModel
  private var reader: TextModelReader
  private var figures = TextFigures()
  private var opinions: [Opinion] = []

  private let figureValues: UnsafeMutableBufferPointer<Float>
  private let columnValues: UnsafeMutableBufferPointer<Float>
  private let mix: UnsafeMutableBufferPointer<Float>

  /// A cue as it was read, kept for an explanation.
  private struct Opinion {
    var cue: Cue
    var kind: Token.Kind
    var start: Int
    var end: Int
  }

  /// Reasons that weigh less than this, in thousandths, are left to the bias.
  static let leastWeight: Int64 = 50

  /// Creates the scoring of an analyzer that has a model.
  init?(_ analyzer: SentimentAnalyzer) {
    guard let model = analyzer.model, let termRows = analyzer.termRows else { return nil }
    self.model = model
    reader = TextModelReader(model.text, termRows)
    figureValues = .allocate(capacity: TextFigures.count)
    columnValues = .allocate(capacity: model.columns.count)
    mix = .allocate(capacity: model.columns.count)
  }

  deinit {
    figureValues.deallocate()
    columnValues.deallocate()
    mix.deallocate()
  }

  mutating func beginText() {
    reader.beginText()
    figures.beginText()
    opinions.removeAll(keepingCapacity: true)
  }

  /// Adds a window whose rules have been applied.
  mutating func add(
    _ reading: inout TextReading, _ window: UnsafeBufferPointer<UInt8>, at offset: Int,
    explaining: Bool
  ) {
    if explaining {
      figures.addTokens(reading.analysis)
      keepCues(of: reading.analysis, at: offset)
    } else {
      figures.add(reading.analysis)
    }
    reader.add(
      &reading.stream, window, at: offset, negated: reading.negated, opinions: reading.opinions,
      recording: explaining)
  }

  private mutating func keepCues(of analysis: borrowing Analysis, at offset: Int) {
    for index in analysis.cues.indices {
      let cue = analysis.cues[index]
      opinions.append(
        Opinion(
          cue: cue, kind: analysis.tokens[Int(cue.first)].kind,
          start: offset + Int(analysis.tokens[Int(cue.spanFirst)].start),
          end: offset + Int(analysis.tokens[Int(cue.last)].end)))
    }
  }

  /// What a whole text comes to, for learning from it.
  mutating func parts(
    of text: UnsafeBufferPointer<UInt8>, with reading: inout TextReading
  ) -> SentimentModel.Parts {
    beginText()
    reading.beginText()
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      reading.read(window, forModel: true)
      add(&reading, window, at: start, explaining: false)
      start = end
    }
    var complete = figures
    complete.finish(pooling: reading.analyzer.ruleSet.pooling, into: figureValues)
    reader.finish(figures: UnsafeBufferPointer(figureValues), into: columnValues)
    return model.parts(columnValues)
  }

  /// Replaces the rules' judgement by the model's.
  mutating func judge(_ sentiment: inout Sentiment, pooling: Pooling, explaining: Bool) {
    var complete = figures
    if explaining { for opinion in opinions { complete.add(opinion.cue, kind: opinion.kind) } }
    guard complete.hasWords else { return sentiment.judgeNothing() }
    complete.finish(pooling: pooling, into: figureValues)
    reader.finish(figures: UnsafeBufferPointer(figureValues), into: columnValues)
    let judgement = model.judge(columnValues, mix: mix)
    let evidence = Int64((judgement.evidence * 1000).rounded())
    sentiment.evidenceThousandths = evidence
    sentiment.valenceMillionths = model.valence(evidence: evidence)
    sentiment.setProbabilities(judgement.probabilities)
    if explaining { explain(&sentiment, evidence: evidence, pooling: pooling) }
  }
}

// MARK: - Explaining

extension LearnedScoring {
  /// Lists what matched and what every opinion changed; the rest is the bias.
  ///
  /// An opinion's weight is what the figures' contribution changed by when it was read, so the weights
  /// add up whatever the figures do with them.
  private mutating func explain(
    _ sentiment: inout Sentiment, evidence: Int64, pooling: Pooling
  ) {
    var reasons: [Sentiment.Reason] = []
    reader.forEachMatch(mix: UnsafeBufferPointer(mix)) { match, weight in
      let thousandths = Int64((weight * 1000).rounded())
      guard thousandths.magnitude >= Self.leastWeight else { return }
      reasons.append(
        Sentiment.Reason(
          start: match.start, end: match.end, source: .model, weightThousandths: thousandths))
    }
    var running = figures
    var before = contribution(of: running, pooling)
    for opinion in opinions {
      running.add(opinion.cue, kind: opinion.kind)
      guard opinion.cue.weight != 0 else { continue }
      let after = contribution(of: running, pooling)
      let thousandths = Int64(((after - before) * 1000).rounded())
      before = after
      guard thousandths.magnitude >= Self.leastWeight else { continue }
      reasons.append(
        Sentiment.Reason(
          start: opinion.start, end: opinion.end,
          source: opinion.cue.entry.valence == 0 ? .rule : .lexicon,
          weightThousandths: thousandths, ruleBits: opinion.cue.changedBy))
    }
    reasons.sort { ($0.start, $0.end, $0.source.rank) < ($1.start, $1.end, $1.source.rank) }
    sentiment.explanation = reasons
    sentiment.biasThousandths = evidence - reasons.reduce(0) { $0 + $1.weightThousandths }
  }

  /// What the figures add to the evidence.
  private func contribution(of figures: TextFigures, _ pooling: Pooling) -> Float {
    var figures = figures
    figures.finish(pooling: pooling, into: figureValues)
    return model.text.contribution(
      ofFigures: UnsafeBufferPointer(figureValues), mix: UnsafeBufferPointer(mix))
  }
}

extension Sentiment.Reason.Source {
  /// The order in which reasons of the same words are listed.
  fileprivate var rank: Int {
    switch self {
    case .lexicon: 0
    case .rule: 1
    case .model: 2
    }
  }
}

extension Sentiment {
  /// Says that there is nothing to judge.
  fileprivate mutating func judgeNothing() {
    label = .neutral
    valenceMillionths = 0
    evidenceThousandths = 0
    probabilities = Probabilities(
      negativeMillionths: 0, neutralMillionths: 1_000_000, positiveMillionths: 0)
  }

  /// Sets the probabilities and the label that they favor.
  fileprivate mutating func setProbabilities(_ values: SIMD3<Float>) {
    let negative = Int64((values.x * 1_000_000).rounded())
    let positive = Int64((values.z * 1_000_000).rounded())
    let neutral = max(0, 1_000_000 - negative - positive)
    probabilities = Probabilities(
      negativeMillionths: negative, neutralMillionths: neutral, positiveMillionths: positive)
    label =
      neutral >= max(negative, positive) ? .neutral : positive > negative ? .positive : .negative
  }
}
