internal import Tokenizing

/// A keyphrase, a colon, and a sentence from a passage about it: `Heat pumps: Vouchers remain
/// valid`.
///
/// Names and words for people and bodies stand before no colon: `Police: The road is closed` is
/// said by the police.
struct KeywordMaker: HeadlineMaker {
  let drafts: StatementDrafts

  /// The longest sentence after the colon, in bytes.
  private static let limit = 72
  /// What a keyphrase at the beginning is worth, in quality.
  private static let worth = 0.02

  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    drafts.statements.compactMap { statement in
      guard statement.draft.text.utf8.count <= Self.limit,
        statement.draft.word(0)?.part != .adposition, statement.draft.lower(0) != "there"
      else { return nil }
      let stems = StemKeys.keys(of: statement.draft.words)
      guard material.kickers.allSatisfy({ $0.stems.isDisjoint(with: stems) }),
        !SoundnessRule.firstPerson.isBroken(statement.draft),
        let kicker = material.topics.first(where: { $0.isTopic(of: statement) })
      else { return nil }
      return HeadlineOffer(
        statement.draft, text: "\(kicker.text): \(statement.draft.text)", form: .keywordFirst,
        reason: "the keyphrase first, then a sentence from a passage about it",
        quality: statement.quality + Self.worth + 0.05 * min(1, kicker.score),
        stems: kicker.stems, spans: [kicker.span])
    }
  }
}

extension Kicker {
  /// Whether a sentence is about the keyphrase: it is of a passage with it, and the sentence before has it.
  fileprivate func isTopic(of statement: StatementDrafts.Statement) -> Bool {
    blocks.contains(statement.block) && sentences.contains(statement.sentence - 1)
  }
}
