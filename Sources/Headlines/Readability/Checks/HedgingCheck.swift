internal import Tokenizing

/// A sentence that takes back several times what it says: *perhaps … might … somewhat*.
///
/// Convention: J. M. Williams, "Style: Ten Lessons in Clarity and Grace" (1981).
enum HedgingCheck: ProseCheck {
  static let check = PageCheck(
    id: "hedging", group: .readability, evidence: .convention,
    summary: "several words in a sentence that take back",
    threshold: (3, "words"))

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    let limit = settings.threshold(of: check)
    return block.sentences.compactMap { sentence in
      let hedges = block.wordTokens(of: sentence).filter { block.isWord($0, in: words) }
      guard Double(hedges.count) >= limit, let first = hedges.first else { return nil }
      let told = hedges.map { block.string(block.tokens[$0].range) }.joined(separator: ", ")
      return ProseFinding(
        span: block.span(first, through: first), message: "takes back too often: \(told)")
    }
  }

  private static let words = WordSet(
    """
    perhaps maybe possibly probably presumably apparently arguably seemingly supposedly somewhat
    fairly rather quite relatively reasonably might may could seem seems seemed appear appears
    appeared tend tends tended generally usually basically virtually
    """)
}
