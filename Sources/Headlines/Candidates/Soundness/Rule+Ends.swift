internal import Tokenizing

extension SoundnessRule {
  /// A beginning that leans on the sentence before, or is no subject.
  static let beginning = SoundnessRule(name: .beginning) { draft in
    guard let first = draft.words.first else { return true }
    if rejectedBeginnings.contains(first.core) { return true }
    switch first.part {
    case .determiner, .noun, .properNoun, .numeral, .symbol: return false
    case .adjective: return false
    case .pronoun:
      return !["nobody", "everyone", "everybody", "someone", "nothing", "everything", "anyone", "somebody", "anybody"].contains(first.lower)
    case .verb: return !(first.lower.hasSuffix("ing") && isSubject(draft))
    case .adverb:
      return !["nearly", "almost", "roughly", "only", "about", "around", "just", "approximately"].contains(first.lower) || draft.word(1)?.part != .numeral && draft.word(1)?.part != .symbol
    case .adposition:
      return ["about", "around", "over", "under"].contains(first.lower)
        ? draft.word(1)?.part != .numeral && draft.word(1)?.part != .symbol
        : !isPlainOpener(draft)
    default: return true
    }
  }

  /// Words that begin no headline although they look like a subject.
  private static let rejectedBeginnings: Set<String> = [
    "it", "he", "she", "they", "this", "that", "these", "those", "such", "so", "then", "there",
    "here", "its", "his", "her", "their", "another", "neither", "either", "which", "who", "what",
    "whose", "none", "others", "one", "now", "next", "later", "earlier", "yes", "well", "sorry",
    "thanks", "please", "maybe", "perhaps", "worse", "better", "same", "again", "similar", "also",
    "further", "second", "third", "instead", "ahead", "cue", "mine", "yours", "ours",
  ]

  private static func isSubject(_ draft: SentenceDraft) -> Bool {
    guard let verb = draft.finiteVerb(in: 1..<draft.words.count) else { return false }
    return verb > 1 && !draft.words[..<verb].contains { $0.text == "," }
  }

  /// `In a heatwave, …`, `At night …`: a phrase, and then a subject with its verb.
  private static func isPlainOpener(_ draft: SentenceDraft) -> Bool {
    guard ["in", "at", "from", "since", "on", "for", "before", "after"].contains(draft.lower(0)),
      let comma = draft.commas.first, (2...6).contains(comma), comma + 2 < draft.words.count,
      draft.finiteVerb(in: 0..<comma) == nil
    else { return false }
    return draft.isClause(comma + 1..<draft.words.count)
      && draft.word(comma + 1)?.part != .adposition && draft.word(comma + 1)?.part != .pronoun
  }

  /// An end that something must follow, or that stands for something said before.
  static let ending = SoundnessRule(name: .ending) { draft in
    guard let last = draft.words.last(where: { $0.isContent }) else { return true }
    if WordForms.openEnded.contains(last.lower) { return !isSettledEnd(draft, last) }
    if last.part == .auxiliary || last.part == .coordinatingConjunction
      || last.part == .determiner || last.part == .subordinatingConjunction
    {
      return true
    }
    return ["there", "then", "ones", "one", "here", "though", "either", "instead", "anyway", "together", "likewise", "otherwise", "differently", "again", "afterwards", "either", "accordingly", "now"].contains(last.lower)
  }

  /// `in`, `on` … may close a whole sentence: `the tip that lorries drive on`, `mixed in`.
  private static func isSettledEnd(_ draft: SentenceDraft, _ last: ReadWord) -> Bool {
    ["in", "on", "by", "for", "about"].contains(last.lower) && draft.applied.isEmpty
      && draft.words.dropLast().last(where: { $0.isContent })?.part == .verb
  }

  /// Without a subject followed by a finite verb.
  static let clause = SoundnessRule(name: .clause) { draft in
    guard let verb = draft.finiteVerb(in: draft.words.indices), verb > 0 else { return true }
    let subject = draft.words[..<verb]
    if !subject.contains(where: { $0.isNominal || $0.part == .pronoun || $0.part == .numeral || $0.lower.hasSuffix("ing") }) {
      return true
    }
    return startsWithBareVerbs(draft, verb) || hasStrayVerbs(draft, verb)
  }

  private static func startsWithBareVerbs(_ draft: SentenceDraft, _ verb: Int) -> Bool {
    let first = draft.words[verb]
    // `A man named Rook` has no verb that carries it: the only one may be a participle.
    let isCertain = first.part == .auxiliary || first.hasContractedVerb || first.part == .verb && !first.lower.hasSuffix("ed")
    if isCertain { return false }
    let next = draft.word(verb + 1)
    return next?.lower == "by" || next == nil
  }

  /// One comma between subject and verb: `Dishes, baked with less butter` stops before its verb. A series
  /// (`carrots, potatoes and milk come`) has a conjunction there, an opener a preposition.
  private static func hasStrayVerbs(_ draft: SentenceDraft, _ verb: Int) -> Bool {
    let commas = draft.commas.filter { $0 < verb }
    guard commas.count == 1, let comma = commas.first, draft.word(0)?.part != .adposition else {
      return false
    }
    return !draft.words[comma..<verb].contains { $0.part == .coordinatingConjunction }
  }
}
