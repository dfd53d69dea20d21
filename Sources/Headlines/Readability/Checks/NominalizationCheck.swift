internal import Tokenizing

/// A noun where a verb would do: *made a decision*, *the implementation of*.
///
/// Convention: J. M. Williams, "Style: Ten Lessons in Clarity and Grace" (1981).
enum NominalizationCheck: ProseCheck {
  static let check = PageCheck(
    id: "nominalization", group: .readability, evidence: .convention,
    summary: "a noun in place of its verb")

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    var findings: [ProseFinding] = []
    for sentence in block.sentences {
      for index in sentence.tokens where block.isWord(index, in: lightVerbs) {
        guard let noun = noun(after: index, sentence.tokens.upperBound, block) else { continue }
        let verb = verbs.first { block.isWord(noun, $0.noun) }?.verb
        findings.append(
          ProseFinding(
            span: block.span(index, through: noun),
            message: verb.map { "say “\($0)”" } ?? "use the noun’s own verb",
            suggestions: verb.map { ["\($0)"] } ?? []))
      }
    }
    return findings
  }

  /// The noun that a light verb leans on, behind an article and perhaps an adjective.
  private static func noun(after verb: Int, _ end: Int, _ block: ProseBlock) -> Int? {
    var index = verb + 1
    guard block.isWord(index, oneOf: ["a", "an", "the", "no"]) else { return nil }
    index += 1
    if block.tag(index) == .adjective { index += 1 }
    guard index < end, block.tag(index) == .noun, block.tag(index + 1) != .noun else { return nil }
    return verbs.contains { block.isWord(index, $0.noun) } ? index : nil
  }

  private static let lightVerbs = WordSet(
    """
    make makes made making give gives gave giving take takes took taking conduct conducts conducted
    conducting perform performs performed performing provide provides provided providing reach
    reached have has had having undertake undertook
    """)

  /// Nouns and the verbs that they are made of.
  private static let verbs: [(noun: StaticString, verb: StaticString)] = [
    ("adjustment", "adjust"), ("agreement", "agree"), ("analysis", "analyze"),
    ("announcement", "announce"), ("application", "apply"), ("arrangement", "arrange"),
    ("assessment", "assess"), ("assumption", "assume"), ("attempt", "try"), ("change", "change"),
    ("choice", "choose"), ("comparison", "compare"), ("complaint", "complain"),
    ("conclusion", "conclude"), ("contribution", "contribute"), ("decision", "decide"),
    ("description", "describe"), ("discovery", "discover"), ("discussion", "discuss"),
    ("distinction", "distinguish"), ("estimate", "estimate"), ("evaluation", "evaluate"),
    ("examination", "examine"), ("explanation", "explain"), ("improvement", "improve"),
    ("indication", "show"), ("inquiry", "ask"), ("inspection", "inspect"),
    ("intention", "intend"), ("investigation", "investigate"), ("mention", "mention"),
    ("payment", "pay"), ("preference", "prefer"), ("presentation", "present"),
    ("promise", "promise"), ("proposal", "propose"), ("recommendation", "recommend"),
    ("reduction", "reduce"), ("reference", "refer"), ("response", "respond"),
    ("review", "review"), ("statement", "state"), ("suggestion", "suggest"),
    ("summary", "sum up"), ("tendency", "tend"), ("transition", "move"),
  ]
}
