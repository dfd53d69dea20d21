internal import Tokenizing

/// Holds headlines against an article: does the text contain what they say?
///
///     let check = ClaimCheck(HeadlineArticle("The council voted by 31 to 22 for Line 7. …"))
///     check.check("Council votes 31 to 22 for Line 7").isSupported  // true
///     check.check("Council votes 40 to 22 for Line 9").unsupported.map(\.text)  // ["40", "9"]
///
/// Claims are content words (by stems), names, figures (by value: forty-two is 42, and what a
/// figure counts must stand in the same passage), quotes (verbatim), and absolutes (first, only,
/// never). A number before a plural at the beginning of the headline may also be the length of a
/// list of the article.
///
/// What the check cannot see: who did what to whom, and irony. It is a bag of passages, not a
/// reader.
public struct ClaimCheck: Sendable {
  /// Only so many characters of a headline are read.
  public static let readLimit = 2_000

  private let article: ArticleClaims

  /// Reads an article.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ article: HeadlineArticle) { self.article = ArticleClaims(article) }

  /// Returns what a headline claims, and which of it the article has.
  ///
  /// - Complexity: O(*n* · *b*) for a headline of *n* bytes and an article of *b* blocks.
  public func check(_ headline: String) -> ClaimReport {
    let beginning = headline.unicodeScalars.prefix(Self.readLimit)
    let words = HeadlineReading(String(String.UnicodeScalarView(beginning))).words
    var reader = WordStemmer()
    var taken = Array(repeating: false, count: words.count)
    var claims = quotes(words, &taken)
    for figure in NumberReader.figures(in: words) where !taken[figure.words.lowerBound] {
      figure.words.forEach { taken[$0] = true }
      claims.append(claim(figure, words, &reader))
    }
    for (index, word) in words.enumerated() where !taken[index] {
      if let claim = claim(word, &reader) { claims.append(claim) }
    }
    claims.sort { $0.span.lowerBound < $1.span.lowerBound }
    return ClaimReport(claims: claims)
  }
}

// MARK: - Words

extension ClaimCheck {
  private func claim(_ word: ReadWord, _ reader: inout WordStemmer) -> Claim? {
    guard word.kind == .word || word.kind == .hashtag else { return nil }
    if let alternatives = AbsoluteWords.alternatives(to: word.lower) {
      let isSupported = alternatives.contains { article.blocks(ofStem: reader.key($0)) != nil }
      return Claim(kind: .absolute, text: word.text, span: word.range, isSupported: isSupported)
    }
    if let bare = WordStemmer.bare(word.lower),
      let alternatives = OutcomeWords.alternatives(to: bare)
    {
      let isSupported =
        has(word, &reader)
        || alternatives.contains { article.blocks(ofStem: reader.key($0)) != nil }
      return Claim(kind: .outcome, text: word.text, span: word.range, isSupported: isSupported)
    }
    guard !reader.isStopWord(word), !Self.free.contains(word.core) else { return nil }
    let kind: Claim.Kind = word.part == .properNoun ? .name : .word
    return Claim(
      kind: kind, text: word.text, span: word.range, isSupported: has(word, &reader))
  }

  /// Whether the article has a word or a short or long form of it.
  private func has(_ word: ReadWord, _ reader: inout WordStemmer) -> Bool {
    article.blocks(ofStem: reader.key(word)) != nil
      || article.blocks(ofStem: reader.key(word.core)) != nil
  }

  /// Words that ask or announce and claim nothing.
  private static let free: Set<String> = [
    "how", "why", "what", "who", "when", "where", "which", "says", "say", "said", "here's",
    "things", "thing", "ways", "way", "reasons", "reason", "facts", "tips", "points", "steps",
    "new",
    "know", "need", "guide", "review", "explained", "live", "video", "watch", "read", "per", "cent",
    "percent", "pounds", "dollars", "euros",
  ]
}

// MARK: - Figures

extension ClaimCheck {
  private func claim(_ figure: Figure, _ words: [ReadWord], _ reader: inout WordStemmer) -> Claim {
    let first = words[figure.words.lowerBound].range.lowerBound
    let span = first..<words[figure.words.upperBound - 1].range.upperBound
    let text = SentenceDraft.written(words[figure.words])
    return Claim(
      kind: .number, text: text, span: span, isSupported: has(figure, words, &reader))
  }

  private func has(_ figure: Figure, _ words: [ReadWord], _ reader: inout WordStemmer) -> Bool {
    if figure.words.lowerBound <= 8, figure.unit == .plain,
      article.counts.contains(Int(clamping: figure.value))
    {
      return true
    }
    guard let blocks = article.blocks(of: figure) ?? article.blocks(near: figure) else {
      return false
    }
    if let label = label(words, before: figure.words.lowerBound) {
      return article.hasLabel(reader.key(label), figure)
    }
    guard let counted = counted(words, after: figure.words.upperBound) else { return true }
    guard let places = article.blocks(ofStem: reader.key(counted)) else {
      return true  // The word is a claim of its own.
    }
    return blocks.contains { block in places.contains(block) }
  }

  /// The name that a figure is part of: `Line 7`.
  private func label(_ words: [ReadWord], before index: Int) -> ReadWord? {
    guard index > 0, words[index - 1].isNominal, words[index - 1].isCapitalized,
      KnownNames.contains(words[index - 1]) == false, words[index].kind == .number
    else { return nil }
    return index > 1 || words[index - 1].part == .properNoun ? words[index - 1] : nil
  }

  /// What a figure counts: the next content word.
  private func counted(_ words: [ReadWord], after index: Int) -> ReadWord? {
    guard index < words.count else { return nil }
    let next = words[index..<min(index + 2, words.count)]
    return next.first { $0.part == .noun && $0.isContent && !Self.free.contains($0.lower) }
  }
}

extension Int {
  /// The nearest whole number; 0 for what is none.
  fileprivate init(clamping value: Double) {
    self = value.isFinite && value.rounded() == value && abs(value) < 1e6 ? Int(value) : 0
  }
}

// MARK: - Quotes

extension ClaimCheck {
  /// Claims of quotes of three words or more; the words in them are no claims of their own.
  private func quotes(_ words: [ReadWord], _ taken: inout [Bool]) -> [Claim] {
    var claims: [Claim] = []
    var start: Int?
    for (index, word) in words.enumerated() where word.isQuoted && word.kind == .punctuation {
      guard let open = start else {
        start = index
        continue
      }
      guard ["\"", "”", "’", "»"].contains(word.text) else { continue }
      start = nil
      let inside = words[(open + 1)..<index].filter(\.isContent)
      guard inside.count >= 3 else { continue }
      (open...index).forEach { taken[$0] = true }
      claims.append(quote(inside, words[open].range.lowerBound..<word.range.upperBound))
    }
    return claims
  }

  private func quote(_ words: [ReadWord], _ span: Range<Int>) -> Claim {
    let sought = words.map { " " + $0.lower }.joined() + " "
    let text = words.map(\.text).joined(separator: " ")
    return Claim(
      kind: .quote, text: text, span: span,
      isSupported: ByteSearch.contains(article.spoken, Array(sought.utf8)))
  }
}
