internal import Tokenizing

/// The past told in the present tense, as newspapers do: `Councillors adopt the new calendar`.
///
/// Only where the sentence begins with a plain subject whose number is certain, goes on with a verb
/// whose forms are known, and names no day on which it was.
struct NewspaperMaker: HeadlineMaker {
  let drafts: StatementDrafts

  /// Only sentences so early are news.
  private static let reach = 8

  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    drafts.statements.compactMap { statement in
      guard statement.sentence < Self.reach else { return nil }
      var draft = statement.draft
      while ShorteningRule.weekday.shorten(&draft) {}
      _ = ShorteningRule.timeOpener.shorten(&draft)
      guard let present = Self.present(draft), SoundnessRule.broken(by: present) == nil else {
        return nil
      }
      return HeadlineOffer(
        present, form: .newspaper, reason: "an early sentence in the present tense of newspapers",
        quality: statement.quality + 0.05)
    }
  }

  /// The draft with its verb in the present tense; nil where that is not safe.
  static func present(_ draft: SentenceDraft) -> SentenceDraft? {
    guard let verb = draft.finiteVerb(in: draft.words.indices), verb > 0,
      draft.words[verb].part == .verb, let base = VerbForms.base(ofPast: draft.lower(verb)),
      let isPlural = isPlural(draft.words[..<verb]), !hasTime(draft),
      !["by", "and", "or"].contains(draft.lower(verb + 1)),
      draft.words[(verb + 1)...].allSatisfy({
        VerbForms.base(ofPast: $0.lower) == nil || $0.part != .verb
      })
    else { return nil }
    var present = draft
    present.words[verb].text = isPlural ? base : VerbForms.singular(of: base)
    present.words[verb].lower = present.words[verb].text
    return present
  }

  /// Whether a subject is plural; nil if it is not certain or not plain.
  static func isPlural(_ subject: ArraySlice<ReadWord>) -> Bool? {
    guard let head = subject.last, head.isNominal,
      subject.allSatisfy({
        [.determiner, .adjective, .noun, .properNoun, .numeral].contains($0.part)
      })
    else { return nil }
    if ["police", "people", "men", "women", "children"].contains(head.lower) { return true }
    let endsInS = head.lower.hasSuffix("s")
    if head.part == .properNoun { return endsInS ? nil : false }
    guard !["ss", "us", "is"].contains(where: head.lower.hasSuffix) else { return nil }
    if !endsInS, subject.contains(where: { $0.part == .numeral }) { return nil }
    return endsInS
  }

  private static func hasTime(_ draft: SentenceDraft) -> Bool {
    draft.words.contains { word in
      WordForms.weekdays.contains(word.lower) || WordForms.months.contains(word.lower)
        || ["ago", "yesterday", "last", "earlier", "since", "once", "first"].contains(word.lower)
        || word.kind == .number && word.lower.utf8.count == 4 && word.lower.hasPrefix("19")
        || word.kind == .number && word.lower.utf8.count == 4 && word.lower.hasPrefix("20")
    }
  }
}
