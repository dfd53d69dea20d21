internal import Tokenizing

/// Shortens a headline to a limit so that what remains is still a headline.
///
///     HeadlineLimit.characters(40).trimmed("Council votes for trams, but nobody knows who pays")
///     // "Council votes for trams"
///
/// The end goes, from a border between clauses if there is one (a colon, semicolon, dash or comma),
/// else from a border between words. What remains never ends in a word that something must follow
/// (determiner, preposition, conjunction, auxiliary) nor inside quotation marks or brackets, and
/// nothing is put in the place of what went.
extension HeadlineLimit {
  /// The shortest remainder that is worth having, in words.
  private static let fewestWords = 2

  /// Returns the headline as long as it fits; nil if nothing that fits is whole.
  ///
  /// - Complexity: O(*n*) for a headline of *n* characters.
  public func trimmed(_ headline: String) -> String? {
    guard !fits(headline) else { return headline }
    let words = WordReader.words(of: headline.prefixScalars(2_000))
    var draft = SentenceDraft(words)
    var clause: String?
    var phrase: String?
    while clause == nil, draft.words.count > Self.fewestWords, let last = draft.words.popLast() {
      guard isEnd(draft, before: last) else { continue }
      let text = draft.untrimmedText
      guard fits(text) else { continue }
      if last.kind == .punctuation, !last.isQuoted { clause = text }
      if phrase == nil, draft.wordCount > Self.fewestWords { phrase = text }
    }
    return clause ?? phrase
  }

  /// Whether the draft is whole before a word that is cut away.
  private func isEnd(_ draft: SentenceDraft, before next: ReadWord) -> Bool {
    guard let last = draft.words.last, last.isContent || ["\"", "”", ")"].contains(last.text),
      !next.isHyphenated, draft.wordCount >= Self.fewestWords
    else { return false }
    if WordForms.openEnded.contains(last.lower) { return false }
    switch last.part {
    case .determiner, .adposition, .auxiliary, .coordinatingConjunction, .subordinatingConjunction,
      .particle, .symbol:
      return false
    case .adjective, .numeral, .noun, .properNoun:
      if next.isNominal || next.part == .numeral || next.part == .adjective { return false }
    case .pronoun where next.part == .verb || next.part == .auxiliary || next.part == .adverb:
      return false
    case .verb, .adverb: return next.kind == .punctuation
    default: break
    }
    return draft.isBalanced
  }
}

extension SentenceDraft {
  /// Whether every quotation mark and bracket has its other one.
  var isBalanced: Bool {
    var (double, curly, brackets) = (0, 0, 0)
    for word in words {
      switch word.text {
      case "\"": double += 1
      case "“", "‘", "«": curly += 1
      case "”", "»": curly -= 1
      case "’" where curly > 0: curly -= 1
      case "(", "[": brackets += 1
      case ")", "]": brackets -= 1
      default: break
      }
    }
    return double % 2 == 0 && curly == 0 && brackets == 0
  }

  /// The words as they stand, without marks at the end that join to what follows.
  fileprivate var untrimmedText: String {
    var words = words[...]
    while let last = words.last, [",", ":", ";", "–", "—", "-"].contains(last.text) {
      words.removeLast()
    }
    return Self.written(words)
  }
}

extension String {
  /// The first scalars.
  fileprivate func prefixScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
