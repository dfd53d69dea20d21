internal import Tokenizing

extension ShorteningRule {
  /// `Petra Wyndlass, the energy minister, said`: what a named person is, between two commas, or at
  /// the end.
  static let apposition = ShorteningRule(name: .apposition, effect: "without the description") {
    draft in
    let commas = draft.commas
    for (place, comma) in commas.enumerated() {
      guard draft.word(comma - 1)?.part == .properNoun,
        ["the", "a", "an", "its", "who", "leader", "head"].contains(draft.lower(comma + 1))
      else { continue }
      let end = place + 1 < commas.count ? commas[place + 1] : draft.words.count
      guard draft.finiteVerb(in: comma + 1..<end) == nil,
        draft.words[comma + 1..<min(end, draft.words.count)].contains(where: { $0.part == .noun })
      else { continue }
      if place + 1 < commas.count {
        guard draft.isFinite(end + 1), draft.finiteVerb(in: 0..<comma) == nil,
          draft.word(end + 1)?.part != .pronoun
        else { continue }
        draft.remove(comma..<end + 1)
        return true
      }
      guard draft.isClause(0..<comma), !isList(draft, before: comma) else { continue }
      draft.cut(from: comma)
      return true
    }
    return false
  }

  private static func isList(_ draft: SentenceDraft, before comma: Int) -> Bool {
    draft.words[..<comma].contains { $0.text == "," }
      || draft.words[comma...].contains { $0.part == .coordinatingConjunction }
  }
}
