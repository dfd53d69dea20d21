internal import Sentiment
internal import Tokenizing

/// What holds for the tokens and the sentiment of any text.
enum TextCheck {
  private static let analyzer = SentimentAnalyzer()

  static func check(_ bytes: [UInt8]) throws {
    try checkTokens(bytes)
    try checkSentiment(bytes)
    try checkAspects(bytes)
  }

  /// Aspects and their quotes lie inside the text, each once.
  private static func checkAspects(_ bytes: [UInt8]) throws {
    var scorer = SentimentScorer(analyzer, findingAspects: true)
    let aspects = scorer.score(bytes.span).aspects
    for aspect in aspects {
      try require(
        0 <= aspect.start && aspect.start < aspect.end && aspect.end <= bytes.count
          && 0 <= aspect.quote.lowerBound && aspect.quote.upperBound <= bytes.count
          && !aspect.quote.isEmpty, "\(aspect) is not inside")
      try require(!aspect.key.isEmpty, "\(aspect) has no name")
    }
    try require(Set(aspects.map(\.key)).count == aspects.count, "an aspect is there twice")
    try require(scorer.score(bytes.span).aspects == aspects, "the second aspects differ")
  }

  /// Tokens are in order, inside the text, and cut no character of a text that is valid.
  private static func checkTokens(_ bytes: [UInt8]) throws {
    let lexicon = analyzer.lexicon
    var stream = TokenStream()
    lexicon.tokenizer.tokenize(bytes.span, into: &stream)
    stream.resolve(bytes.span, with: lexicon.terms)
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    var end = 0
    var previous: Token.Kind?
    for token in stream.all {
      let (start, stop) = (token.range.lowerBound, token.range.upperBound)
      try require(start < stop && stop <= bytes.count, "\(token) is not inside")
      try require(
        token.term == .unknown || Int(token.term.rawValue) < lexicon.terms.count,
        "\(token) has a term that is not in the table")
      if isValid {
        try require(
          isBoundary(start, bytes) && isBoundary(stop, bytes), "\(token) cuts a character")
      }
      if token.flags.contains(.inHashtag) { continue }
      let mayOverlap = token.kind == .bigram && previous == .bigram
      try require(start >= end || mayOverlap, "\(token) begins before \(end)")
      (end, previous) = (stop, token.kind)
    }
  }

  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  /// The explanation lies inside the text and adds up, and nothing depends on what was scored before.
  private static func checkSentiment(_ bytes: [UInt8]) throws {
    var scorer = SentimentScorer(analyzer)
    let sentiment = scorer.score(bytes.span, explaining: true)
    let sum = sentiment.explanation.reduce(0) { $0 + $1.weightThousandths }
    try require(
      sum + sentiment.biasThousandths == sentiment.evidenceThousandths, "weights add up to \(sum)")
    for reason in sentiment.explanation {
      try require(
        0 <= reason.start && reason.start < reason.end && reason.end <= bytes.count,
        "\(reason) is not inside")
    }
    if let valence = sentiment.valenceMillionths {
      try require(abs(valence) <= 1_000_000, "a valence of \(valence)")
      // Very little evidence may round to a valence of 0, but not to the other side.
      try require(
        valence.signum() * sentiment.evidenceThousandths.signum() >= 0, "valence against evidence")
    }
    try require(scorer.score(bytes.span, explaining: true) == sentiment, "the second score differs")
    var bare = scorer.score(bytes.span)
    bare.explanation = sentiment.explanation
    bare.biasThousandths = sentiment.biasThousandths
    try require(bare == sentiment, "the score without explanation differs")
  }
}
