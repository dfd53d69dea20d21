extension ShorteningRule {
  /// `…, the town council has decided.`: a decision or announcement makes the statement true, so it
  /// stands without its maker.
  ///
  /// What someone merely says stays with who says it.
  static let decided = ShorteningRule(name: .decided, effect: "without who decided it") { draft in
    guard let comma = draft.commas.last, comma >= 4 else { return false }
    let tail = comma + 1..<draft.words.count
    let words = draft.words[tail].filter { $0.isContent }
    guard (2...8).contains(words.count),
      let verb = words.lastIndex(where: { ["decided", "ruled"].contains($0.lower) }),
      verb >= words.endIndex - 3, draft.isClause(0..<comma),
      !words.contains(where: { WordForms.limiting.contains($0.lower) })
    else { return false }
    draft.cut(from: comma)
    return true
  }
}
