internal import Tokenizing

/// A question that the article asks, and goes on to answer.
struct QuestionMaker: HeadlineMaker {
  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    let blocks = material.reading.blocks
    return blocks.indices.dropLast().compactMap { index in
      switch blocks[index].kind {
      case .heading, .paragraph: break
      default: return nil
      }
      let draft = SentenceDraft(material.reading.words[blocks[index].words])
      guard Self.isQuestion(draft), blocks[index + 1].words.count >= 5,
        case .paragraph = blocks[index + 1].kind
      else { return nil }
      return offer(draft, material)
    }
  }

  private func offer(_ draft: SentenceDraft, _ material: HeadlineMaterial) -> HeadlineOffer? {
    let stems = StemKeys.keys(of: draft.words)
    let isAbout = material.kickers.contains { !$0.stems.isDisjoint(with: stems) }
    let reason = "the article asks this and answers it"
    if isAbout { return HeadlineOffer(draft, form: .question, reason: reason, quality: 0.5) }
    guard let kicker = material.kickers.first else { return nil }
    return HeadlineOffer(
      draft, text: "\(kicker.text): \(draft.lowercasedText)", form: .question, reason: reason,
      quality: 0.42, stems: kicker.stems, spans: [kicker.span])
  }

  /// Whether a block is one whole question that stands alone.
  private static func isQuestion(_ draft: SentenceDraft) -> Bool {
    guard draft.words.last?.text == "?", (4...14).contains(draft.wordCount),
      draft.words.count(where: SentenceCutter.isTerminator) == 1,
      openers.contains(draft.lower(0)),
      draft.words.allSatisfy({ !$0.isQuoted && $0.text != ":" && $0.text != "," })
    else { return false }
    let rules: [SoundnessRule] = [
      .kind, .firstPerson, .pronoun, .demonstrative, .reference, .bareNumber, .comparison, .ending,
    ]
    return SoundnessRule.broken(by: draft, of: rules) == nil
      && !draft.words.contains { ["your", "you"].contains($0.core) }
  }

  private static let openers: Set<String> = [
    "is", "are", "was", "were", "will", "can", "could", "should", "would", "do", "does", "did",
    "has",
    "have", "had", "may", "must", "what", "why", "how", "when", "where", "which", "who",
  ]
}
