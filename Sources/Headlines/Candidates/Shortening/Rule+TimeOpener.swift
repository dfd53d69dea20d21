internal import Tokenizing

extension ShorteningRule {
  /// `On Tuesday, the council …`, `In March the council …`: when it was, at the beginning.
  ///
  /// A year stays before a figure: it is that year's.
  ///
  /// Only a day, month, year or `last week`, and only of what happened: `Until June` and `Since
  /// June` limit what follows, and `In June the sun sets late` says nothing of December.
  static let timeOpener = ShorteningRule(name: .timeOpener, effect: "without the time") { draft in
    let openers: Set<String> = ["on", "in", "at", "last", "this", "yesterday", "earlier"]
    guard openers.contains(draft.lower(0)) else { return false }
    var end = 0
    var hasTime = draft.lower(0) == "yesterday"
    while end < 6, let word = draft.word(end), word.kind != .punctuation {
      let isTime =
        WordForms.weekdays.contains(word.lower) || WordForms.months.contains(word.lower)
        || WordForms.dayParts.contains(word.lower) || isYear(word.lower)
        || (["week", "month", "year"].contains(word.lower)
          && ["last", "this"].contains(draft.lower(0)))
      let isLink = ["on", "in", "at", "by", "last", "this", "the", "of", "earlier", "yesterday"]
        .contains(word.lower)
      guard isTime || isLink || (word.kind == .number && hasMonth(draft, near: end)) else { break }
      if isLink, hasTime, word.lower == "the" { break }
      hasTime = hasTime || isTime
      end += 1
    }
    guard hasTime, end > 0 else { return false }
    // A figure of one year is not that of another.
    let hasYear = draft.words[..<end].contains { isYear($0.lower) || $0.lower == "year" }
    if hasYear, draft.words[end...].contains(where: { $0.kind == .number }) { return false }
    if draft.isMark(end, ",") { end += 1 }
    guard end < draft.words.count, draft.isClause(end..<draft.words.count),
      let verb = draft.finiteVerb(in: end..<draft.words.count), verb > end,
      tellsEvent(draft.words[verb])
    else { return false }
    draft.remove(0..<end)
    return true
  }

  /// Whether a verb tells what happened or will happen once; without its time, what is usual would
  /// be said of always.
  private static func tellsEvent(_ verb: ReadWord) -> Bool {
    ["was", "were", "had", "did", "will", "has", "have"].contains(verb.lower)
      || verb.lower.hasSuffix("ed") || VerbForms.base(ofPast: verb.lower) != nil
      || ["put", "cut", "set", "hit", "let", "cost"].contains(verb.lower)
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (Int(word).map { (1_500...2_100).contains($0) } ?? false)
  }

  private static func hasMonth(_ draft: SentenceDraft, near index: Int) -> Bool {
    WordForms.months.contains(draft.lower(index + 1))
      || WordForms.months.contains(draft.lower(index - 1))
  }
}
