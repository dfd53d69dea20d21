internal import Tokenizing

/// Two negations that the reader has to resolve: *not uncommon*, *don’t … nothing*, *not without*.
///
/// Evidence: sentences with two negations take longer and are misread more often than positive ones
/// (M. A. Sherman, "Adjectival negation and the comprehension of multiply negated sentences", Journal
/// of Verbal Learning and Verbal Behavior 15, 1976).
enum DoubleNegativeCheck: ProseCheck {
  static let check = PageCheck(
    id: "double-negative", group: .readability, evidence: .tested,
    summary: "two negations in one clause")

  /// So many tokens after the first negation the second one has to come.
  private static let farthest = 5

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    var findings: [ProseFinding] = []
    for sentence in block.sentences {
      for index in sentence.tokens where isNegation(index, block) {
        guard let second = second(after: index, sentence.tokens.upperBound, block) else { continue }
        findings.append(
          ProseFinding(
            span: block.span(index, through: second), message: "two negations; say it positively"))
      }
    }
    return findings
  }

  private static func isNegation(_ index: Int, _ block: ProseBlock) -> Bool {
    block.tokens[index].kind == .word
      && (block.isWord(index, oneOf: ["not", "never", "cannot"]) || block.hasEnding(index, "n't")
        || block.hasEnding(index, "n’t"))
  }

  private static func second(after first: Int, _ end: Int, _ block: ProseBlock) -> Int? {
    for index in (first + 1)..<max(first + 1, min(end, first + 1 + farthest)) {
      if block.tokens[index].kind == .punctuation { return nil }
      // A new clause negates for itself.
      if block.isWord(index, oneOf: ["and", "but", "or", "because", "that", "if", "so", "when"]) {
        return nil
      }
      if block.isWord(index, oneOf: ["nothing", "nobody", "nowhere", "none", "never", "no"]) {
        return block.isWord(index + 1, oneOf: ["longer", "matter", "more", "doubt"]) ? nil : index
      }
      if index == first + 1, block.isWord(index, "without") { return index }
      if index <= first + 2, block.isWord(index, in: negatives) { return index }
    }
    return nil
  }

  /// Words with a negative prefix that mostly come after *not*.
  private static let negatives = WordSet(
    """
    uncommon uncommonly unlike unlikely unusual unusually unimportant unreasonable unaware unhappy
    unfamiliar unfounded unknown unwelcome unwilling unpleasant unrelated impossible improbable
    insignificant infrequent infrequently inconsiderable incorrect inaccurate irrelevant dissimilar
    disagree unworthy unattractive unjustified undesirable
    """)
}
