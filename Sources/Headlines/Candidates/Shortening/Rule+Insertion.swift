internal import Tokenizing

extension ShorteningRule {
  /// `Brightflue, one of the largest installers, with 131 employees, said`: whatever stands between
  /// commas after the subject and right before its verb.
  static let insertion = ShorteningRule(name: .insertion, effect: "without the insertion") {
    draft in
    guard let open = draft.commas.first, open > 0, draft.words[open - 1].isNominal,
      draft.finiteVerb(in: 0..<open) == nil, draft.word(0)?.part != .adposition,
      let close = draft.commas.last(where: { draft.isFinite($0 + 1) && $0 > open + 2 }),
      draft.word(close + 1)?.part != .pronoun,
      draft.words[open..<close].allSatisfy({
        !WordForms.limiting.contains($0.lower) && !$0.isQuoted
      }),
      draft.finiteVerb(in: open + 2..<close) == nil,
      !["and", "or"].contains(draft.lower(open + 1)),
      !["and", "or"].contains(draft.lower(close - 2))
    else { return false }
    draft.remove(open..<close + 1)
    return true
  }
}
