internal import Tokenizing

extension ShorteningRule {
  /// `…, Ottoline Price, its manager, said in a statement.` to `…, Ottoline Price said.`: who says
  /// it stays, where and as what goes.
  static let attribution = ShorteningRule(name: .attribution, effect: "with a short attribution") {
    draft in
    guard let verb = draft.words.indices.last(where: { isSaid(draft, $0) }), verb > 3,
      let comma = draft.commas.last(where: { $0 < verb && draft.isClause(0..<$0) })
    else { return false }
    let tail = comma + 1..<verb
    guard !tail.isEmpty, draft.words[tail].allSatisfy({ !$0.isQuoted }) else { return false }
    var isChanged = false
    let after = verb + 1
    if !draft.isEnd(after), let next = draft.word(after), next.part == .adposition,
      draft.finiteVerb(in: after..<draft.words.count) == nil
    {
      draft.cut(from: after)
      isChanged = true
    }
    return isChanged
  }

  private static func isSaid(_ draft: SentenceDraft, _ index: Int) -> Bool {
    ["said", "says"].contains(draft.lower(index)) && !draft.words[index].isQuoted
  }
}
