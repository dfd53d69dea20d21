internal import Tokenizing

/// Sentences as headlines: the first, shortened, and the most central others.
struct StatementMaker: HeadlineMaker {
  let drafts: StatementDrafts

  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    drafts.statements.map { statement in
      let form = form(of: statement)
      return HeadlineOffer(
        statement.draft, form: form, reason: Self.reason(form, statement.draft),
        quality: statement.quality + (form == .lead ? 0.1 : 0))
    }
  }

  private func form(of statement: StatementDrafts.Statement) -> HeadlineForm {
    if statement.sentence == 0 { return .lead }
    return statement.draft.words.contains { $0.kind == .number } ? .figure : .statement
  }

  private static func reason(_ form: HeadlineForm, _ draft: SentenceDraft) -> String {
    let start =
      switch form {
      case .lead: "the first sentence"
      case .figure: "a sentence with a figure"
      default: "a sentence that says much of what the article is about"
      }
    return ShorteningRule.told(draft.applied, after: start)
  }
}

extension ShorteningRule {
  /// A reason that tells what was left out.
  static func told(_ names: [Name], after start: String) -> String {
    var effects: [String] = []
    for rule in cleaning + cutting
    where names.contains(rule.name) && !effects.contains(rule.effect) {
      effects.append(rule.effect)
    }
    return ([start] + effects).joined(separator: ", ")
  }
}
