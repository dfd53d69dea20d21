internal import Tokenizing

extension ShorteningRule {
  /// `…, and up.`: a word or two after a last `, and`.
  static let afterthought = ShorteningRule(
    name: .afterthought, effect: "without the afterthought"
  ) { draft in
    guard let comma = draft.commas.last, comma > 4,
      ["and", "or"].contains(draft.lower(comma + 1)), draft.isClause(0..<comma),
      draft.words[(comma + 2)...].count(where: \.isContent) <= 2,
      let verb = draft.finiteVerb(in: 0..<comma),
      !draft.commas.contains(where: { (verb..<comma).contains($0) })
    else { return false }
    draft.cut(from: comma)
    return true
  }

  /// `The grant is gone, and installers are angry.`: a second main clause after `, and` or a
  /// semicolon.
  static let coordination = ShorteningRule(
    name: .coordination, effect: "without the second clause"
  ) { draft in
    let borders = draft.words.indices.filter { index in
      guard !draft.words[index].isQuoted, index > 3 else { return false }
      if draft.isMark(index, ";") { return true }
      return draft.isMark(index, ",") && ["and", "but", "so"].contains(draft.lower(index + 1))
    }
    guard let border = borders.first, draft.isClause(0..<border),
      !limits(draft, border..<draft.words.count),
      !draft.words[border...].contains(where: { WordForms.reporting.contains($0.lower) })
    else { return false }
    let rest = draft.isMark(border, ";") ? border + 1 : border + 2
    guard draft.isClause(rest..<draft.words.count),
      let verb = draft.finiteVerb(in: rest..<draft.words.count),
      !draft.words[rest..<verb].contains(where: { $0.text == "," }),
      startsSubject(draft, rest), !isSeries(draft, before: border)
    else { return false }
    draft.cut(from: border)
    return true
  }

  /// Whether the words before a border are a series of which the border is part: `a, b, and c`.
  private static func isSeries(_ draft: SentenceDraft, before border: Int) -> Bool {
    guard let comma = draft.commas.last(where: { $0 < border }),
      let verb = draft.finiteVerb(in: 0..<border)
    else { return false }
    return comma > verb
  }

  private static func startsSubject(_ draft: SentenceDraft, _ index: Int) -> Bool {
    switch draft.word(index)?.part {
    case .determiner, .noun, .properNoun, .pronoun, .numeral, .adjective: return true
    default: return false
    }
  }
}
