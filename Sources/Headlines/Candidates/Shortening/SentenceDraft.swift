internal import Tokenizing

/// A sentence on its way to a headline: the words that are left.
struct SentenceDraft: Sendable {
  /// The words that are left, in order.
  var words: [ReadWord]
  /// The rules that have changed it, in order.
  var applied: [ShorteningRule.Name] = []
  /// Whether the first word was the first of the sentence: then its capital may be the sentence's.
  var beginsSentence = true

  /// Takes words.
  init(_ words: some Sequence<ReadWord>) { self.words = Array(words) }
}

extension SentenceDraft {
  /// The word at a place, or nil beyond the ends.
  func word(_ index: Int) -> ReadWord? { words.indices.contains(index) ? words[index] : nil }

  /// The word at a place in small letters; empty beyond the ends.
  func lower(_ index: Int) -> String { word(index)?.lower ?? "" }

  /// Whether a word is a certain mark.
  func isMark(_ index: Int, _ mark: String) -> Bool { lower(index) == mark }

  /// Whether the sentence ends before a place.
  func isEnd(_ index: Int) -> Bool {
    guard let word = word(index) else { return true }
    return SentenceCutter.isTerminator(word)
  }

  /// The places of the commas outside quotation marks and brackets.
  var commas: [Int] {
    var depth = 0
    var commas: [Int] = []
    for (index, word) in words.enumerated() {
      if word.text == "(" { depth += 1 }
      if word.text == ")" { depth -= 1 }
      if word.text == ",", depth == 0, !word.isQuoted { commas.append(index) }
    }
    return commas
  }

  /// Takes words away; a range beyond the ends takes what there is.
  mutating func remove(_ range: Range<Int>) {
    words.removeSubrange(range.clamped(to: words.startIndex..<words.endIndex))
  }

  /// Takes all words from a place on away, but for the mark at the end.
  mutating func cut(from index: Int) {
    let mark = words.last.flatMap { SentenceCutter.isTerminator($0) ? $0 : nil }
    remove(index..<words.count)
    if var mark {
      mark.isAfterSpace = false
      words.append(mark)
    }
  }
}

// MARK: - Clauses

extension SentenceDraft {
  /// Whether the word at a place carries a clause: a verb or auxiliary that is neither an
  /// infinitive nor a participle, as far as forms tell.
  func isFinite(_ index: Int) -> Bool {
    guard let word = word(index) else { return false }
    if word.hasContractedVerb { return true }
    if index == 0, word.lower.hasSuffix("ed"), self.word(1)?.isNominal == true { return false }
    if index > 0, word.isCapitalized, WordForms.months.contains(word.lower) { return false }
    if WordForms.finiteAuxiliaries.contains(word.lower) {
      return word.part == .auxiliary || word.part == .verb
    }
    guard word.part == .verb, !word.lower.hasSuffix("ing"), !word.isHyphenated,
      !VerbForms.isParticiple(word.lower)
    else { return false }
    guard let before = content(before: index) else { return true }
    switch before.part {
    case .auxiliary, .particle, .determiner, .adjective, .adposition: return before.lower == "not"
    case .verb: return false
    default: return true
    }
  }

  /// The word before a place, without the adverbs in between.
  private func content(before index: Int) -> ReadWord? {
    var place = index - 1
    while let word = self.word(place), word.part == .adverb, place > 0 { place -= 1 }
    return self.word(place)
  }

  /// The place of the first finite verb in a range; nil if there is none.
  func finiteVerb(in range: Range<Int>) -> Int? { range.first(where: isFinite) }

  /// Whether a range has a subject and a finite verb of its own.
  func isClause(_ range: Range<Int>) -> Bool {
    guard let verb = finiteVerb(in: range), verb > range.lowerBound else {
      return finiteVerb(in: range).map { words[$0].hasContractedVerb } ?? false
    }
    return words[range.lowerBound..<verb].contains { word in
      word.isNominal || word.part == .pronoun || word.part == .numeral
    }
  }
}

// MARK: - Writing

extension SentenceDraft {
  /// The words as text, without the full stop and with a capital at the beginning.
  var text: String {
    var words = words[...]
    while let last = words.last, ![")", "\"", "”", "’", "?", "!", "%"].contains(last.text),
      last.kind == .punctuation
    {
      words.removeLast()
    }
    return Self.capitalized(Self.written(words))
  }

  /// The words with the spaces that stood between them.
  static func written(_ words: some Sequence<ReadWord>) -> String {
    var text = ""
    var previous: ReadWord?
    for word in words {
      if let previous {
        let follows = previous.range.upperBound
        if word.isHyphenated, word.range.lowerBound == follows + 1 {
          text += "-"
        } else if word.isAfterSpace || word.startsLine
          || (word.range.lowerBound != follows && word.kind != .punctuation)
        {
          text += " "
        }
      }
      text += word.text
      previous = word
    }
    return text
  }

  /// A text with a capital at its beginning, unless its first word is written with one inside.
  static func capitalized(_ text: String) -> String {
    let first = text.unicodeScalars.prefix { $0 != " " }
    guard let scalar = first.first, scalar.properties.isLowercase,
      !first.contains(where: \.properties.isUppercase)
    else { return text }
    var scalars = text.unicodeScalars
    scalars.removeFirst()
    return scalar.properties.titlecaseMapping + String(scalars)
  }

  /// Where the words stand in the article, neighbors joined.
  var spans: [Range<Int>] {
    var spans: [Range<Int>] = []
    for word in words where word.kind != .punctuation && !word.range.isEmpty {
      if let last = spans.last, word.range.lowerBound >= last.lowerBound,
        word.range.lowerBound - last.upperBound <= 1
      {
        spans[spans.count - 1] = last.lowerBound..<word.range.upperBound
      } else {
        spans.append(word.range)
      }
    }
    return spans
  }

  /// The number of words and numbers.
  var wordCount: Int { words.count { $0.isContent } }
}
