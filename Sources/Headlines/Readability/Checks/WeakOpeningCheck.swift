internal import Tokenizing

/// A sentence that begins with *there is … that* or *it is … that*, and comes to its point late.
///
///     There are many people who think so.   Many people think so.
///     It is clear that prices rise.         Prices rise.
///
/// Convention: J. M. Williams, "Style: Ten Lessons in Clarity and Grace" (1981).
enum WeakOpeningCheck: ProseCheck {
  static let check = PageCheck(
    id: "weak-opening", group: .readability, evidence: .convention,
    summary: "a sentence that begins with “there is … that” or “it is … that”")

  /// So many tokens after the verb the second part has to come.
  private static let farthest = 10
  private static let verbs: [StaticString] = ["is", "are", "was", "were"]
  private static let contracted: [StaticString] = ["there's", "it's"]

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    block.sentences.compactMap { sentence in
      let first = Int(block.words[sentence.words.lowerBound].token)
      let isThere = block.isWord(first, oneOf: ["there", "there's"])
      guard isThere || block.isWord(first, oneOf: ["it", "it's"]) else { return nil }
      let verb = block.isWord(first, oneOf: contracted) ? first : first + 1
      guard verb == first || block.isWord(verb, oneOf: verbs) else { return nil }
      let limit = min(sentence.tokens.upperBound, verb + farthest)
      guard let second = second(after: verb, limit, isThere: isThere, block) else { return nil }
      return ProseFinding(
        span: block.span(first, through: second), message: "begin with what follows")
    }
  }

  /// The token of *that*, *who* or *which*; nil if the clause ends before it.
  private static func second(
    after verb: Int, _ limit: Int, isThere: Bool, _ block: ProseBlock
  ) -> Int? {
    for index in (verb + 1)..<max(verb + 1, limit) {
      if block.tokens[index].kind == .punctuation { return nil }
      if isThere, index > verb + 1, block.isWord(index, oneOf: ["that", "who", "which"]) {
        return index
      }
      if !isThere, index > verb + 1, block.isWord(index, "that") {
        // "It is the house that" points at something; "it is clear that" does not.
        return block.tag(index - 1) == .adjective || block.tag(index - 1) == .noun ? index : nil
      }
    }
    return nil
  }
}
