internal import Tokenizing

extension ShorteningRule {
  /// `…, leaving 3,900 households in the queue.`: a participle clause after a comma, at the end.
  static let participle = ShorteningRule(
    name: .participle, effect: "without the participle clause"
  ) { draft in
    guard let comma = draft.commas.first(where: { isParticiple(draft, $0 + 1) }), comma >= 3,
      draft.isClause(0..<comma), !limits(draft, comma..<draft.words.count),
      !draft.words[comma...].contains(where: { WordForms.reporting.contains($0.lower) }),
      draft.finiteVerb(in: 0..<comma) != nil,
      !draft.commas.contains(where: { $0 > comma && draft.isFinite($0 + 1) })
    else { return false }
    draft.cut(from: comma)
    return true
  }

  private static func isParticiple(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard let word = draft.word(index), word.part == .verb else { return false }
    return word.lower.hasSuffix("ing") && word.lower.utf8.count > 4
  }
}
