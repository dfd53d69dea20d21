internal import Tokenizing

/// A verb in the passive: a form of *be* or *get*, perhaps adverbs, and a past participle.
///
///     The report was written.          was written
///     It has not yet been seen by us.  been seen by
///     She was excited.                 nothing: an adjective
///
/// Which words are participles, and not adjectives or the past of a verb, is told by the tagger, a list
/// of irregular ones, and a list of those that mostly describe a state. Where *’s* may stand for *has*,
/// only a phrase with *by* counts.
///
/// Convention: style guides ask for the active where the one who acts matters; readers are not slowed
/// down by every passive.
enum PassiveVoiceCheck: ProseCheck {
  static let check = PageCheck(
    id: "passive-voice", group: .readability, evidence: .convention,
    summary: "a verb in the passive voice")

  /// So many words may stand between the auxiliary and the participle.
  private static let farthest = 3
  /// So far behind the participle *by* is looked for.
  private static let farthestBy = 4

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    var findings: [ProseFinding] = []
    for sentence in block.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let auxiliary = auxiliary(index, block),
          let participle = participle(after: index, sentence.tokens.upperBound, auxiliary, block)
        else {
          index += 1
          continue
        }
        let agent = agent(after: participle, sentence.tokens.upperBound, block)
        if auxiliary != .unclear || agent != nil {
          findings.append(finding(index, participle, agent, block))
        }
        index = participle + 1
      }
    }
    return findings
  }

  private static func finding(
    _ auxiliary: Int, _ participle: Int, _ agent: Int?, _ block: ProseBlock
  ) -> ProseFinding {
    let message =
      agent == nil ? "passive; say who does it" : "passive; begin with who does it"
    return ProseFinding(
      span: block.span(auxiliary, through: agent ?? participle), message: message)
  }
}

// MARK: - Its parts

extension PassiveVoiceCheck {
  private enum Auxiliary {
    case be
    case get
    /// `it’s`: *is* or *has*.
    case unclear
  }

  private static let forms: [StaticString] = [
    "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't",
    "weren't", "they're", "we're", "you're", "i'm",
  ]
  private static let getForms: [StaticString] = ["get", "gets", "got", "getting", "gotten"]

  private static func auxiliary(_ index: Int, _ block: ProseBlock) -> Auxiliary? {
    guard block.tokens[index].kind == .word else { return nil }
    if block.isWord(index, oneOf: forms) { return .be }
    if block.isWord(index, oneOf: getForms) { return .get }
    let mayBeIs = block.tag(index) == .pronoun || block.tag(index) == .adverb
    return mayBeIs && block.hasEnding(index, "s") && hasApostrophe(index, block) ? .unclear : nil
  }

  private static func hasApostrophe(_ index: Int, _ block: ProseBlock) -> Bool {
    let bytes = block.bytes(index).dropLast()
    return bytes.last == UInt8(ascii: "'") || bytes.suffix(3) == [0xE2, 0x80, 0x99]
  }

  private static func participle(
    after auxiliary: Int, _ end: Int, _ kind: Auxiliary, _ block: ProseBlock
  ) -> Int? {
    for index in (auxiliary + 1)..<min(end, auxiliary + 2 + farthest) {
      if isParticiple(index, kind, block) {
        return block.isWord(index - 1, oneOf: degrees) ? nil : index
      }
      let isBetween =
        block.tag(index) == .adverb || block.isWord(index, oneOf: ["not", "all", "both", "also"])
      guard isBetween else { return nil }
    }
    return nil
  }

  /// What comes before an adjective: "so appalled".
  private static let degrees: [StaticString] = [
    "so", "very", "too", "more", "most", "quite", "rather", "really", "how", "as", "extremely",
  ]

  private static func isParticiple(_ index: Int, _ kind: Auxiliary, _ block: ProseBlock) -> Bool {
    guard block.tokens[index].kind == .word, block.tag(index) == .verb,
      !block.isWord(index, in: states)
    else { return false }
    // "cost-cutting", "is well-known": parts of compounds
    if block.tokens[index].flags.contains(.hyphenated) { return false }
    if block.isWord(index, "used"), block.isWord(index + 1, "to") { return false }
    if kind == .get, block.isWord(index, in: statesAfterGet) { return false }
    return block.hasEnding(index, "ed") && !block.hasEnding(index, "eed")
      || block.isWord(index, in: irregular)
  }

  /// The token of *by* before who does it.
  private static func agent(after participle: Int, _ end: Int, _ block: ProseBlock) -> Int? {
    for index in (participle + 1)..<max(participle + 1, min(end, participle + 1 + farthestBy)) {
      if block.tokens[index].kind == .punctuation || block.tag(index) == .particle { return nil }
      guard block.isWord(index, "by") else { continue }
      // "by millions", but not "by using", "by 2030", "by far"
      let next = block.tag(index + 1)
      let isDoer =
        next == .determiner || next == .pronoun || next == .properNoun || next == .noun
        || next == .adjective || next == .numeral && block.hasEnding(index + 1, "s")
      return isDoer && !block.hasEnding(index + 1, "ing") ? index : nil
    }
    return nil
  }
}

// MARK: - Words

extension PassiveVoiceCheck {
  /// Participles that mostly describe a state.
  private static let states = WordSet(
    """
    accustomed afraid annoyed ashamed bored born committed complicated concerned confused
    convinced crowded dedicated delighted depressed determined disappointed divorced dressed
    embarrassed engaged excited exhausted experienced frightened frustrated gone inclined interested
    involved limited located lost married mistaken opposed meant pleased prepared qualified relaxed
    relieved satisfied scared seated shocked skilled supposed surprised talented thrilled tired
    unprecedented worried
    """)

  private static let statesAfterGet = WordSet(
    "dressed drunk done engaged going lost married rid started stuck used moved changed finished")

  /// Past participles without *-ed*.
  private static let irregular = WordSet(
    """
    beaten become begun bent bet bitten blown bought bound bred broken brought built burnt burst
    cast caught chosen cut dealt done drawn driven drunk dug eaten fed felt fought found flown
    forbidden forecast forgiven forgotten frozen given ground grown heard held hidden hit hung hurt
    kept known laid led left lent let lit lost made meant met mown overcome overtaken overthrown
    overridden paid proven put read rebuilt redone retold rewritten ridden rung said sawn seen
    sent set sewn shaken shed shot shown shut slain sold sought sown spelt spent spilt split
    spoken spread spun stolen struck stuck stung sung sunk swept sworn taken taught told thought
    thrown torn trodden understood undertaken undone upheld upset withdrawn withheld woken won worn
    wound woven written wrung
    """)
}
