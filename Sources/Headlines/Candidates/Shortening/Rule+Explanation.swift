internal import Tokenizing

extension ShorteningRule {
  /// `I have watched from the same seat for 22 seasons: block D, row 11.`: what explains, after a colon or
  /// one dash.
  static let explanation = ShorteningRule(
    name: .explanation, effect: "without the explanation"
  ) { draft in
    guard let mark = draft.words.indices.first(where: { index in
      [":", "–", "—"].contains(draft.words[index].text) && !draft.words[index].isQuoted
    }), mark > 3, draft.isClause(0..<mark), let last = draft.word(mark - 1),
      last.isNominal || last.part == .numeral || last.part == .adverb,
      !draft.words[..<mark].contains(where: { announces($0.lower) }),
      !limits(draft, mark..<draft.words.count)
    else { return false }
    draft.cut(from: mark)
    return true
  }

  /// Words that something must follow to fill.
  private static func announces(_ word: String) -> Bool {
    [
      "following", "thing", "things", "this", "these", "question", "questions", "reason", "reasons",
      "two", "three", "four", "say", "says", "said", "follows", "rule", "rules", "kinds", "options",
      "choice", "answer", "is", "are", "was",
    ].contains(word)
  }
}
