internal import Sentiment

/// Judges the text as a whole and sentence by sentence.
struct SentenceMoods: ~Copyable {
  private var scorer: SentimentScorer

  /// So many sentences are shown at most, so many bytes of all of them and of one.
  static let sentenceLimit = 500
  static let byteLimit = 120_000
  static let sentenceByteLimit = 2_000

  /// Words with less weight than this decided nothing.
  private static let leastThousandths: UInt64 = 300

  init() {
    scorer = SentimentScorer(SentimentAnalyzer(emotions: .english))
  }

  /// The sentiment of a whole text.
  mutating func sentiment(of text: [UInt8], in language: String?) -> Sentiment {
    scorer.score(text.span, in: language)
  }

  /// The paragraphs of a text up to the limits.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language; nil if sentences are not judged.
  ///   - phrases: Where keyphrases stand in the text, in order and without overlaps.
  mutating func paragraphs(
    of text: ArticleText, in language: String?, phrases: [ArticleReport.PhrasePlace]
  ) -> [ArticleReport.Paragraph] {
    var paragraphs: [ArticleReport.Paragraph] = []
    var (sentences, bytes) = (Self.sentenceLimit, Self.byteLimit)
    var next = 0
    for block in text.blocks where sentences > 0 && bytes > 0 {
      var paragraph = ArticleReport.Paragraph(
        kind: block.kind, level: block.level, line: block.line, sentences: [])
      for range in text.sentences(of: block) where sentences > 0 && bytes > 0 {
        let shown = Self.beginning(range, of: text.text, limit: Self.sentenceByteLimit)
        while next < phrases.count, phrases[next].start < shown.lowerBound { next += 1 }
        let own = phrases[next...].prefix { $0.end <= shown.upperBound }
        let judged = block.kind == .heading ? nil : language
        var sentence = sentence(Array(text.text[shown]), in: judged)
        sentence.isCut = shown != range
        sentence.phrases = own.map {
          ArticleReport.PhrasePlace(
            start: $0.start - shown.lowerBound, end: $0.end - shown.lowerBound, phrase: $0.phrase)
        }
        paragraph.sentences.append(sentence)
        sentences -= 1
        bytes -= shown.count
      }
      if !paragraph.sentences.isEmpty { paragraphs.append(paragraph) }
    }
    return paragraphs
  }

  private mutating func sentence(_ bytes: [UInt8], in language: String?) -> ArticleReport.Sentence {
    var sentence = ArticleReport.Sentence(
      text: String(decoding: bytes, as: UTF8.self), isCut: false, mood: nil, marks: [],
      phrases: [])
    guard let language else { return sentence }
    let sentiment = scorer.score(bytes.span, in: language, explaining: true)
    sentence.mood = ArticleReport.Mood(sentiment)
    let weights = WordWeights(sentiment.explanation, in: bytes)
    sentence.marks = zip(weights.words, weights.levels).compactMap { word, level in
      guard level >= .clear, word.thousandths.magnitude >= Self.leastThousandths,
        bytes[word.range].contains(where: Self.isWord)
      else { return nil }
      return ReportQuote.Mark(
        start: word.range.lowerBound, end: word.range.upperBound,
        weight: Double(word.thousandths) / 1000)
    }
    return sentence
  }

  /// Whether a byte is of a letter, a digit or a sign beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
  }

  /// The beginning of a range in whole scalars, if it is longer than the limit.
  private static func beginning(_ range: Range<Int>, of text: [UInt8], limit: Int) -> Range<Int> {
    guard range.count > limit else { return range }
    var end = range.lowerBound + limit
    while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<max(end, range.lowerBound + 1)
  }
}

extension ArticleReport.Mood {
  /// Takes over a judgement; nil if there is none.
  init?(_ sentiment: Sentiment) {
    guard let label = sentiment.label, let valence = sentiment.valence else { return nil }
    self.init(
      label: label.rawValue, valence: valence,
      probabilities: sentiment.probabilities.map {
        PerLabel(positive: $0[.positive], neutral: $0[.neutral], negative: $0[.negative])
      })
  }
}
