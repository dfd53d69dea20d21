internal import Tokenizing

extension SoundnessRule {
  /// A beginning that leans on the sentence before, or is no subject.
  static let beginning = SoundnessRule(name: .beginning) { draft in
    guard let first = draft.words.first else { return true }
    if rejectedBeginnings.contains(first.core) {
      return !isThereIs(draft) && !(first.core == "one" && draft.word(1)?.isNominal == true)
    }
    if firstPersons.contains(first.core) { return false }  // Another rule's business.
    switch first.part {
    case .determiner, .noun, .properNoun, .numeral, .symbol, .adjective: return false
    case .pronoun:
      return ![
        "nobody", "everyone", "everybody", "someone", "nothing", "everything", "anyone", "somebody",
        "anybody",
      ].contains(first.lower)
    case .verb: return !isNominalVerb(first, draft)
    case .adverb: return !isQuantity(first, draft.word(1))
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

  /// `There is …`, `There are …`.
  private static func isThereIs(_ draft: SentenceDraft) -> Bool {
    draft.lower(0) == "there"
      && ["is", "are", "was", "were", "will", "has", "have"].contains(draft.lower(1))
  }

  /// `Registered firms employ`, `Deleting the app does not`: a participle before a noun, or a
  /// gerund.
  private static func isNominalVerb(_ first: ReadWord, _ draft: SentenceDraft) -> Bool {
    if first.lower.hasSuffix("ing") { return isSubject(draft) }
    return first.lower.hasSuffix("ed") && draft.word(1)?.isNominal == true
      && draft.finiteVerb(in: 2..<max(2, draft.words.count)) != nil
  }

  /// `Nearly all lenders`, `Almost 40`, `Early charges`.
  private static func isQuantity(_ first: ReadWord, _ next: ReadWord?) -> Bool {
    guard let next else { return false }
    if ["early", "once"].contains(first.lower) { return first.lower == "early" && next.isNominal }
    let quantities: Set<String> = [
      "nearly", "almost", "roughly", "only", "about", "around", "just", "approximately",
    ]
    return quantities.contains(first.lower)
      && [.numeral, .symbol, .determiner].contains(next.part) && next.lower != "the"
  }

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
    if last.isHyphenated { return false }
    if hasCutPhrase(draft) { return true }
    if WordForms.months.contains(last.lower), last.isCapitalized { return false }
    if WordForms.openEnded.contains(last.lower) { return !isSettledEnd(draft, last) }
    if last.part == .auxiliary || last.part == .coordinatingConjunction
      || last.part == .determiner || last.part == .subordinatingConjunction
    {
      return true
    }
    return [
      "there", "then", "ones", "one", "here", "though", "either", "instead", "anyway", "together",
      "likewise", "otherwise", "differently", "afterwards", "either", "accordingly", "now",
    ].contains(last.lower)
  }

  /// `…, with the festival`: what went on was cut away.
  private static func hasCutPhrase(_ draft: SentenceDraft) -> Bool {
    guard !draft.applied.isEmpty, let comma = draft.commas.last, draft.lower(comma + 1) == "with",
      ["the", "a", "an"].contains(draft.lower(comma + 2))
    else { return false }
    return draft.words[(comma + 1)...].count(where: \.isContent) < 5
  }

  /// `in`, `on` … may close a whole sentence: `the tip that lorries drive on`, `mixed in`.
  private static func isSettledEnd(_ draft: SentenceDraft, _ last: ReadWord) -> Bool {
    ["in", "on", "by", "for", "about"].contains(last.lower) && draft.applied.isEmpty
      && draft.words.dropLast().last(where: { $0.isContent })?.part == .verb
  }

  /// Without a subject followed by a finite verb.
  static let clause = SoundnessRule(name: .clause) { draft in
    guard let verb = draft.finiteVerb(in: draft.words.indices) else { return true }
    if verb == 0 { return !draft.words[0].hasContractedVerb || draft.wordCount < 4 }
    let subject = draft.words[..<verb]
    if !subject.contains(where: {
      $0.isNominal || $0.part == .pronoun || $0.part == .numeral || $0.lower.hasSuffix("ing")
    }) {
      return true
    }
    return isRelativeOnly(draft, verb) || startsWithBareVerbs(draft, verb)
      || hasStrayVerbs(draft, verb) || isUntold(draft)
  }

  /// `A unit that has to run flat out`: the only finite verb is that of a relative clause.
  private static func isRelativeOnly(_ draft: SentenceDraft, _ verb: Int) -> Bool {
    let markers: Set<String> = [
      "that", "who", "which", "whose", "where", "what", "whom", "how", "when", "because", "if",
    ]
    guard verb > 1, draft.words[1..<verb].contains(where: { markers.contains($0.lower) }) else {
      return false
    }
    return draft.finiteVerb(in: verb + 1..<draft.words.count) == nil
  }

  /// `Traders were told at a meeting.`: what they were told is not said.
  private static func isUntold(_ draft: SentenceDraft) -> Bool {
    guard let told = draft.words.firstIndex(where: { $0.lower == "told" }) else { return false }
    return !draft.words[told...].dropFirst().prefix(6).contains {
      ["to", "that", "not", "how", "what", "why", "they", "it", "by"].contains($0.lower)
    }
      && ["was", "were", "been", "are"].contains(draft.lower(told - 1))
  }

  /// `Ireland’s reached 10 percent`: a possessor without what it has.
  static let ellipsis = SoundnessRule(name: .ellipsis) { draft in
    guard let verb = draft.finiteVerb(in: draft.words.indices), verb > 0 else { return false }
    let subject = draft.words[verb - 1]
    return subject.isNominal && subject.lower.hasSuffix("'s")
      && draft.word(verb + 1)?.isNominal != true
  }

  private static func startsWithBareVerbs(_ draft: SentenceDraft, _ verb: Int) -> Bool {
    let first = draft.words[verb]
    // `A man named Rook` has no verb that carries it: the only one may be a participle.
    let isCertain =
      first.part == .auxiliary || first.hasContractedVerb
      || first.part == .verb && !first.lower.hasSuffix("ed")
    if isCertain { return false }
    let next = draft.word(verb + 1)
    return next?.lower == "by" || next == nil
  }

  /// One comma between subject and verb: `Dishes, baked with less butter` stops before its verb. A
  /// series (`carrots, potatoes and milk come`) has a conjunction there, an opener a preposition.
  private static func hasStrayVerbs(_ draft: SentenceDraft, _ verb: Int) -> Bool {
    let commas = draft.commas.filter { $0 < verb }
    guard commas.count == 1, let comma = commas.first, draft.word(0)?.part != .adposition else {
      return false
    }
    return !draft.words[comma..<verb].contains { $0.part == .coordinatingConjunction }
  }
}
