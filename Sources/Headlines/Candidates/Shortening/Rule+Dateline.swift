extension ShorteningRule {
  /// `EASTMERE, 3 May — The council …`: where and when it was written is not part of what it says.
  static let dateline = ShorteningRule(name: .dateline, effect: "without the dateline") { draft in
    let reach = draft.words.prefix(12)
    guard draft.words.first?.isShouted == true,
      let dash = reach.firstIndex(where: { ["—", "–", "--", "-"].contains($0.text) }), dash > 0,
      draft.finiteVerb(in: 0..<dash) == nil, !draft.isEnd(dash + 1)
    else { return false }
    draft.remove(0..<dash + 1)
    return true
  }
}
