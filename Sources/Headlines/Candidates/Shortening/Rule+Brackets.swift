extension ShorteningRule {
  /// `the fund (set up in May)`, `the fund – set up in May – is`: what stands in brackets or
  /// between two dashes.
  static let brackets = ShorteningRule(name: .brackets, effect: "without what stands in brackets") {
    draft in
    var isChanged = false
    while let open = draft.words.firstIndex(where: { $0.text == "(" }),
      let close = draft.words[open...].firstIndex(where: { $0.text == ")" })
    {
      draft.remove(open..<close + 1)
      isChanged = true
    }
    let dashes = draft.words.indices.filter {
      draft.words[$0].isDash && !draft.words[$0].isQuoted
    }
    if dashes.count == 2, draft.isFinite(dashes[1] + 1) {
      draft.remove(dashes[0]..<dashes[1] + 1)
      isChanged = true
    }
    return isChanged
  }
}
