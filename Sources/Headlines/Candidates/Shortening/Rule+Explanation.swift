internal import Tokenizing

extension ShorteningRule {
  /// `I have watched from the same seat for 22 seasons: block D, row 11.`: what explains, after a
  /// colon or one dash.
  static let explanation = ShorteningRule(
    name: .explanation, effect: "without the explanation"
  ) { draft in
    let marks = draft.words.indices.filter { index in
      (draft.words[index].text == ":" || draft.words[index].isDash) && !draft.words[index].isQuoted
    }
    guard marks.count == 1, let mark = marks.first, mark > 3, draft.isClause(0..<mark),
      let last = draft.word(mark - 1),
      last.isNominal || last.part == .numeral || last.part == .adverb || last.text == "”",
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
      "choice", "answer",
    ].contains(word)
  }
}
