internal import Tokenizing

extension ShorteningRule {
  /// `… due to fears`, `… because of the rain`, `… in an effort to win votes`: cause or purpose, at
  /// the end.
  ///
  /// Not after a negation, which may be meant for the cause.
  static let cause = ShorteningRule(name: .cause, effect: "without the cause") { draft in
    guard let border = draft.words.indices.first(where: { isBorder(draft, $0) }),
      draft.isClause(0..<border), !draft.words[..<border].contains(where: { negates($0.lower) }),
      !draft.words[border...].contains(where: { WordForms.reporting.contains($0.lower) }),
      !limits(draft, border..<draft.words.count)
    else { return false }
    draft.cut(from: draft.isMark(border - 1, ",") ? border - 1 : border)
    return true
  }

  private static func isBorder(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard index > 3, !draft.words[index].isQuoted, let before = draft.word(index - 1),
      before.isNominal || before.text == "," || before.kind == .number
    else { return false }
    switch (draft.lower(index), draft.lower(index + 1)) {
    case ("due", "to"), ("because", "of"), ("thanks", "to"): return true
    case ("in", "order"), ("in", "response"): return draft.lower(index + 2) == "to"
    case ("in", "an"): return ["effort", "attempt", "bid"].contains(draft.lower(index + 2))
    default: return false
    }
  }

  private static func negates(_ word: String) -> Bool {
    ["not", "never", "no", "nobody", "none", "only", "hardly"].contains(word)
      || word.hasSuffix("n't")
  }
}
