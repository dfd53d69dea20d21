internal import Tokenizing

extension ShorteningRule {
  /// `… after the fund was exhausted`, `…, because it rained`: a clause of time, cause or contrast
  /// at the end.
  ///
  /// Conditions (`if`, `unless`, `until`, `when`) stay.
  static let laterClause = ShorteningRule(
    name: .laterClause, effect: "without the subordinate clause"
  ) { draft in
    guard let border = draft.words.indices.first(where: { isBorder(draft, $0) }),
      draft.isClause(0..<border), draft.isClause(border + 1..<draft.words.count),
      !draft.words[border...].contains(where: { WordForms.reporting.contains($0.lower) }),
      !limits(draft, border..<draft.words.count)
    else { return false }
    draft.cut(from: draft.isMark(border - 1, ",") ? border - 1 : border)
    return true
  }

  private static func isBorder(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard index > 3, !draft.words[index].isQuoted, let before = draft.word(index - 1) else {
      return false
    }
    switch draft.lower(index) {
    case "although", "though", "whereas", "while":
      return before.text == "," || before.isNominal || before.kind == .number
    case "because", "since", "as": return before.text == ","
    case "after":
      let spans: Set<String> = [
        "days", "weeks", "months", "years", "hours", "minutes", "year", "week", "day", "month",
        "long", "soon", "shortly", "just", "only", "hour", "moments",
      ]
      guard before.isNominal || before.text == "," else { return false }
      return !spans.contains(before.lower)
    default: return false
    }
  }
}
