internal import Tokenizing

extension ShorteningRule {
  /// `…, which closes on Mondays.`: a relative clause after a comma, at the end.
  static let relativeClause = ShorteningRule(
    name: .relativeClause, effect: "without the relative clause"
  ) { draft in
    guard let comma = draft.commas.first(where: { isRelative(draft, after: $0) }),
      draft.isClause(0..<comma),
      !draft.commas.contains(where: { $0 > comma && endsClause(draft, $0) }),
      !limits(draft, comma..<draft.words.count)
    else { return false }
    draft.cut(from: comma)
    return true
  }

  /// `Price, who runs the shop, measured it`: a relative clause between two commas before the verb.
  static let relativeInside = ShorteningRule(
    name: .relativeInside, effect: "without the relative clause"
  ) { draft in
    let commas = draft.commas
    guard
      let place = commas.indices.dropLast().first(where: { isRelative(draft, after: commas[$0]) }),
      draft.finiteVerb(in: 0..<commas[place]) == nil
    else { return false }
    let (open, close) = (commas[place], commas[place + 1])
    guard draft.isFinite(close + 1), draft.finiteVerb(in: open + 1..<close) != nil,
      draft.word(close + 1)?.part != .pronoun
    else { return false }
    draft.remove(open..<close + 1)
    return true
  }

  /// Whether a relative pronoun follows, perhaps after a preposition or a quantifier: `, one of
  /// whom`.
  static func isRelative(_ draft: SentenceDraft, after comma: Int) -> Bool {
    let pronouns: Set<String> = ["which", "who", "whose", "whom", "where"]
    if pronouns.contains(draft.lower(comma + 1)) { return true }
    return (2...4).contains { offset in
      ["whom", "which", "whose"].contains(draft.lower(comma + offset))
        && draft.word(comma + offset - 1)?.part == .adposition
    }
  }

  /// Whether words after a comma go on with the main clause, so that nothing may be cut before it.
  private static func endsClause(_ draft: SentenceDraft, _ comma: Int) -> Bool {
    draft.isFinite(comma + 1) || WordForms.reporting.contains(draft.lower(comma + 1))
      || draft.words[(comma + 1)...].contains { WordForms.reporting.contains($0.lower) }
  }

  /// Whether a range says something that limits or turns the rest.
  static func limits(_ draft: SentenceDraft, _ range: Range<Int>) -> Bool {
    let range = range.clamped(to: draft.words.startIndex..<draft.words.endIndex)
    return draft.words[range].contains {
      ["if", "unless", "only", "except", "provided"].contains($0.lower)
    }
  }
}
