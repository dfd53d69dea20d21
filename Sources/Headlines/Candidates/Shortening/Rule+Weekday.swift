internal import Tokenizing

extension ShorteningRule {
  /// `adopted the calendar on Tuesday night by 14 votes`: the day of the week.
  ///
  /// Only the day itself: `on Mondays` and `every Monday` are what the sentence is about.
  static let weekday = ShorteningRule(name: .weekday, effect: "without the day of the week") {
    draft in
    guard
      let on = draft.words.indices.first(where: { index in
        draft.lower(index) == "on" && index > 1 && !draft.words[index].isQuoted
          && WordForms.weekdays.contains(draft.lower(index + 1)) && draft.lower(index - 2) != "at"
      })
    else { return false }
    var end = on + 2
    if WordForms.dayParts.contains(draft.lower(end)) { end += 1 }
    let following = draft.word(end)
    guard
      draft.isEnd(end) || following?.part == .adposition || draft.isMark(end, ",")
        || draft.isMark(end, ";")
        || ["after", "before", "to", "that", "as"].contains(draft.lower(end)),
      !["and", "or"].contains(draft.lower(end)), draft.lower(end) != "of",
      draft.finiteVerb(in: 0..<on) != nil, draft.word(on - 1)?.part != .auxiliary
    else { return false }
    draft.remove(on..<end)
    return true
  }
}
