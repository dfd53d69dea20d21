internal import Tokenizing

extension ShorteningRule {
  /// `…, under a scheme the government hopes will succeed.`, `…, compared with 4.9 last spring.`: a
  /// phrase after the last comma that a preposition opens.
  ///
  /// Not what limits the statement, nor whose view it is (`according to`, `in her view`).
  static let trailingPhrase = ShorteningRule(
    name: .trailingPhrase, effect: "without the phrase at the end"
  ) { draft in
    guard let comma = draft.commas.last, comma > 3, let next = draft.word(comma + 1),
      next.part == .adposition || openers.contains(next.lower),
      !["according", "like", "than", "without", "except", "but", "as", "instead", "rather", "of"]
        .contains(next.lower),
      draft.isClause(0..<comma), !draft.words[comma...].contains(where: { isView($0.lower) })
    else { return false }
    let isSeries = draft.commas.dropLast().contains { $0 > (draft.finiteVerb(in: 0..<comma) ?? 0) }
    guard !isSeries else { return false }
    draft.cut(from: comma)
    return true
  }

  /// Words that are no prepositions and open such a phrase.
  private static let openers: Set<String> = [
    "compared", "especially", "particularly", "including", "notably", "mainly", "chiefly",
  ]

  private static func isView(_ word: String) -> Bool {
    ["view", "opinion", "words", "eyes", "view's"].contains(word)
      || WordForms.reporting.contains(word)
      || ["if", "unless", "only", "not", "never", "no", "except", "until"].contains(word)
  }
}
