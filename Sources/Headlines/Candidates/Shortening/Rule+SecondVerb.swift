internal import Tokenizing

extension ShorteningRule {
  /// `The report is dated 6 May and runs to nine pages.`: a second verb of the same subject.
  ///
  /// Only where the first has its object before the conjunction, and the second limits nothing.
  static let secondVerb = ShorteningRule(name: .secondVerb, effect: "without the second verb") {
    draft in
    guard let border = draft.words.indices.first(where: { isBorder(draft, $0) }),
      let verb = draft.finiteVerb(in: 0..<border), verb < border - 1, verb > 0,
      !draft.commas.contains(where: { (verb..<border).contains($0) && draft.isFinite($0 + 1) }),
      !draft.words[border...].contains(where: { WordForms.reporting.contains($0.lower) }),
      !limits(draft, border..<draft.words.count),
      !draft.words[..<border].contains(where: { turns($0.lower) })
    else { return false }
    draft.cut(from: draft.isMark(border - 1, ",") ? border - 1 : border)
    return true
  }

  private static func isBorder(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard index > 4, draft.lower(index) == "and", !draft.words[index].isQuoted,
      let next = draft.word(index + 1), next.part == .verb || next.part == .auxiliary,
      !next.lower.hasSuffix("ing"), let before = draft.word(index - 1)
    else { return false }
    return before.isNominal || before.text == "," || before.part == .numeral
  }

  /// Words after which what is joined belongs together: `both`, `between`, a question or report.
  private static func turns(_ word: String) -> Bool {
    [
      "both", "between", "either", "that", "who", "which", "to", "not", "never", "no", "can",
      "must",
    ].contains(word)
      || word.hasSuffix("n't")
  }
}
