internal import Tokenizing

extension SoundnessRule {
  /// `I`, `we`: who speaks is not told in a headline.
  static let firstPerson = SoundnessRule(name: .firstPerson) { draft in
    draft.words.contains { isFirstPerson($0) }
  }

  /// `I mean …`, `I think …`: what a writer says to the reader in passing.
  static let smallTalk = SoundnessRule(name: .firstPerson) { draft in
    draft.words.first?.core == "i"
      && ["mean", "know", "think", "suppose", "guess", "doubt", "see"].contains(draft.lower(1))
  }

  private static func isFirstPerson(_ word: ReadWord) -> Bool {
    !word.isQuoted && firstPersons.contains(word.core) && word.text != "US"
  }

  static let firstPersons: Set<String> = [
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves",
  ]

  /// `you`, as the subject's neighbor in a conversation.
  static let secondPerson = SoundnessRule(name: .secondPerson) { draft in
    draft.words.prefix(3).contains { ["you", "your", "yours"].contains($0.core) }
  }

  /// A pronoun of the third person that stands for someone or something outside the sentence.
  ///
  /// `its` and `their` may stand for a noun before them, `his` and `her` for a name or person
  /// before them, and `it`, `he`, `they` for the one who says so.
  static let pronoun = SoundnessRule(name: .pronoun) { draft in
    draft.words.indices.contains { index in
      let word = draft.words[index]
      guard !word.isQuoted, word.part != .punctuation else { return false }
      return isUnresolved(draft, index, word.core)
    }
  }

  private static func isUnresolved(_ draft: SentenceDraft, _ index: Int, _ word: String) -> Bool {
    switch word {
    case "its", "itself", "their", "themselves":
      return !draft.words[..<index].contains { $0.isNominal }
    case "he"
    where WordForms.reporting.contains(draft.lower(index + 1)) && draft.isMark(index - 1, ","),
      "she"
    where WordForms.reporting.contains(draft.lower(index + 1)) && draft.isMark(index - 1, ","):
      return true
    case "he", "she", "him", "his", "her", "himself", "herself", "hers":
      return !draft.words[..<index].contains { isPerson($0) } || !isSubjectPerson(draft, index)
    case "it", "they":
      return !isReported(draft, index) && !isSubordinate(draft, index, isPlural: word == "they")
    case "them":
      return draft.word(index - 1)?.part != .adposition || draft.word(index - 2)?.isNominal != true
        || !hasPluralSubject(draft, before: index)
    case "theirs", "yourself": return true
    default: return false
    }
  }

  private static func isPerson(_ word: ReadWord) -> Bool {
    word.part == .properNoun && !word.isQuoted && word.isCapitalized && !isCalendar(word)
      || WordForms.persons.contains(word.core)
  }

  private static func isCalendar(_ word: ReadWord) -> Bool {
    WordForms.weekdays.contains(word.lower) || WordForms.months.contains(word.lower)
  }

  /// Whether the person is the subject of the sentence, and no other person comes between.
  private static func isSubjectPerson(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard let verb = draft.finiteVerb(in: 0..<index) else { return false }
    return draft.words[..<verb].contains(where: isPerson)
      && !draft.words[verb..<index].contains { isPerson($0) }
  }

  /// Whether a pronoun is the subject of a clause of time or cause after a noun that it can stand
  /// for: `Interest was slow when it opened`.
  private static func isSubordinate(_ draft: SentenceDraft, _ index: Int, isPlural: Bool) -> Bool {
    guard
      ["when", "because", "after", "before", "once", "until", "as"].contains(
        draft.lower(index - 1)),
      draft.finiteVerb(in: 0..<index - 1) != nil
    else { return false }
    return isPlural
      ? hasPluralSubject(draft, before: index)
      : draft.words[..<index].contains { $0.part == .noun }
        && !hasPluralSubject(draft, before: index)
        && !draft.words[..<index].contains(where: isPerson)
  }

  private static func hasPluralSubject(_ draft: SentenceDraft, before index: Int) -> Bool {
    guard let verb = draft.finiteVerb(in: 0..<index) else { return false }
    return draft.words[..<verb].contains { word in
      word.part == .noun && word.lower.hasSuffix("s") && !word.lower.hasSuffix("ss")
    }
  }

  /// Whether `it` or `they` is the one who says something: `Brightflue said it would pay`.
  private static func isReported(_ draft: SentenceDraft, _ index: Int) -> Bool {
    guard index > 1, draft.words[..<index].contains(where: { $0.isNominal }) else { return false }
    let before = draft.lower(index - 1) == "that" ? draft.lower(index - 2) : draft.lower(index - 1)
    let isPlural = draft.words[index].core == "they"
    return WordForms.reporting.contains(before)
      && isPlural == hasPluralSubject(draft, before: index)
      && draft.finiteVerb(in: 0..<index).map { draft.lower($0) == before } == true
  }
}
