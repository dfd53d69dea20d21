internal import Tokenizing

/// Finds the aspects of one text after another.
///
/// Each thread has its own.
struct AspectFinder: ~Copyable {
  private let tagger = Tagger.english
  private let words = AspectWords.english
  private var reading = AspectReading()
  private var clauses: [AspectClause] = []
  private var mentions: [[UInt8]: Mention] = [:]
  private var key: [UInt8] = []

  /// What is known of an aspect so far.
  private struct Mention {
    var start: Int
    var end: Int
    var quote: Range<Int>
    var heaviest: Int64
    var weight: Int64
    var count: Int
  }

  init() {}

  mutating func beginText() { mentions.removeAll(keepingCapacity: mentions.count < 64) }

  /// Adds a window whose rules have been applied.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func add(
    _ stream: inout TokenStream, _ analysis: borrowing Analysis, at offset: Int, pooling: Pooling
  ) {
    reading.read(&stream, analysis, tagger: tagger, words: words)
    ClauseCutter(reading: reading).cut(analysis, into: &clauses)
    var targets = OpinionTargets(reading, clauses)
    for candidate in targets.resolved(analysis, pooling: pooling) where candidate.isAspect {
      add(candidate, &stream, analysis, at: offset)
    }
  }

  private mutating func add(
    _ candidate: AspectCandidate, _ stream: inout TokenStream, _ analysis: borrowing Analysis,
    at offset: Int
  ) {
    key.removeAll(keepingCapacity: true)
    Aspect.appendKey(candidate.name, of: analysis.text, &stream, words, to: &key)
    guard !key.isEmpty else { return }
    let isHashtag = analysis.tokens[candidate.name.lowerBound].kind == .hashtag
    let start = Int(analysis.tokens[candidate.name.lowerBound].start) + (isHashtag ? 1 : 0)
    let mention = Mention(
      start: offset + start, end: offset + Int(analysis.tokens[candidate.name.upperBound - 1].end),
      quote: quote(candidate.quote, analysis, at: offset), heaviest: candidate.heaviest,
      weight: candidate.weight, count: candidate.opinionCount)
    guard var known = mentions[key] else {
      if mentions.count < Aspect.mostPerText { mentions[key] = mention }
      return
    }
    if mention.heaviest.magnitude > known.heaviest.magnitude {
      (known.start, known.end, known.quote) = (mention.start, mention.end, mention.quote)
      known.heaviest = mention.heaviest
    }
    known.weight += mention.weight
    known.count += mention.count
    mentions[key] = known
  }

  /// A clause without its conjunction and the marks around it.
  private func quote(
    _ tokens: Range<Int>, _ analysis: borrowing Analysis, at offset: Int
  ) -> Range<Int> {
    var (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
    while first < last, isJoint(first, analysis) { first += 1 }
    while last > first, analysis.tokens[last].kind == .punctuation { last -= 1 }
    return offset + Int(analysis.tokens[first].start)..<offset + Int(analysis.tokens[last].end)
  }

  private func isJoint(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    analysis.tokens[index].kind == .punctuation || reading.tags[index] == .coordinatingConjunction
  }

  /// The aspects of the text in the order of their offsets.
  ///
  /// - Complexity: O(*m* log *m*) in the number of aspects.
  func aspects(pooling: Pooling) -> [Aspect] {
    let threshold = Int64(pooling.threshold * 1_000_000)
    return mentions.map { key, mention in
      let evidence = Pooling.shrunk(mention.weight, by: pooling.factor(count: mention.count))
      let valence = pooling.valence(evidence: evidence)
      return Aspect(
        start: mention.start, end: mention.end,
        label: valence >= threshold ? .positive : valence <= -threshold ? .negative : .neutral,
        quote: mention.quote, valenceMillionths: valence, key: key)
    }
    .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
