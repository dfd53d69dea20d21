internal import Tokenizing

/// Many adverbs in *-ly* in one sentence.
///
/// Convention: W. Strunk, E. B. White, "The Elements of Style" (1959).
enum AdverbPileCheck: ProseCheck {
  static let check = PageCheck(
    id: "adverb-pile", group: .readability, evidence: .convention,
    summary: "many adverbs in one sentence",
    threshold: (3, "adverbs"))

  static func findings(
    in block: ProseBlock, _ settings: PageCheckSettings
  ) -> [ProseFinding] {
    let limit = settings.threshold(of: check)
    return block.sentences.compactMap { sentence in
      let adverbs = block.wordTokens(of: sentence).filter {
        block.tag($0) == .adverb && block.hasEnding($0, "ly") && !block.isWord($0, in: others)
      }
      guard Double(adverbs.count) >= limit, let first = adverbs.first else { return nil }
      let told = adverbs.map { block.string(block.tokens[$0].range) }.joined(separator: ", ")
      return ProseFinding(
        span: block.span(first, through: first), message: "\(adverbs.count) adverbs: \(told)")
    }
  }

  /// Adverbs that say when or how much, and not in what manner.
  private static let others = WordSet("early daily weekly monthly yearly only nearly likely")
}
