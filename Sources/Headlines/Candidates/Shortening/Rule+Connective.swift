internal import Tokenizing

extension ShorteningRule {
  /// `But the plan …`, `However, the plan …`, `the plan also …`: what joins a sentence to the one
  /// before.
  static let connective = ShorteningRule(name: .connective, effect: "without the connective") {
    draft in
    var isChanged = removePhrase(&draft)
    if WordForms.connectives.contains(draft.lower(0)), draft.words.count > 3 {
      if draft.isMark(1, ",") {
        draft.remove(0..<2)
        isChanged = true
      } else if draft.word(0)?.part == .coordinatingConjunction {
        draft.remove(0..<1)
        isChanged = true
      }
    }
    if let also = draft.words.firstIndex(where: { $0.lower == "also" && !$0.isQuoted }), also > 0,
      draft.word(also - 1)?.part == .auxiliary || draft.isFinite(also + 1)
    {
      draft.remove(also..<also + 1)
      isChanged = true
    }
    if let however = draft.words.firstIndex(where: { $0.lower == "however" }), however > 1,
      draft.isMark(however - 1, ","), draft.isMark(however + 1, ",") || draft.isEnd(however + 1)
    {
      draft.remove(however - 1..<(draft.isEnd(however + 1) ? however + 1 : however + 2))
      isChanged = true
    }
    return isChanged
  }

  /// `In addition,`, `For example,` at the beginning; `, for instance` at the end.
  private static func removePhrase(_ draft: inout SentenceDraft) -> Bool {
    for phrase in phrases {
      let end = phrase.count
      if draft.words.prefix(end).map(\.lower) == phrase, draft.isMark(end, ",") {
        draft.remove(0..<end + 1)
        return true
      }
      let content = draft.words.count - (draft.isEnd(draft.words.count - 1) ? 1 : 0)
      if content > end + 4, draft.isMark(content - end - 1, ","),
        draft.words[content - end..<content].map(\.lower) == phrase
      {
        draft.cut(from: content - end - 1)
        return true
      }
    }
    return removeInserted(&draft)
  }

  /// `Spotify, for example, lost`: between two commas.
  private static func removeInserted(_ draft: inout SentenceDraft) -> Bool {
    let commas = draft.commas
    for (open, close) in zip(commas, commas.dropFirst()) where close - open <= 6 {
      guard phrases.contains(draft.words[open + 1..<close].map(\.lower)) else { continue }
      draft.remove(open..<close + 1)
      return true
    }
    return false
  }

  private static let phrases: [[String]] = [
    ["in", "short"],
    ["in", "addition"], ["for", "example"], ["for", "instance"], ["in", "fact"], ["of", "course"],
    ["as", "a", "result"], ["by", "contrast"], ["in", "contrast"], ["in", "turn"],
    ["after", "all"],
    ["in", "other", "words"], ["on", "the", "other", "hand"],
  ]
}
