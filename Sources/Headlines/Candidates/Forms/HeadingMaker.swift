internal import Tokenizing

/// A heading of the article that says how, why, what, who, when or where, after the keyphrase:
/// `Whooping cough: who should be vaccinated now`.
struct HeadingMaker: HeadlineMaker {
  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    let blocks = material.reading.blocks
    return blocks.indices.dropLast().compactMap { index in
      guard case .heading = blocks[index].kind, Self.isPassage(blocks[index + 1]) else {
        return nil
      }
      let draft = SentenceDraft(material.reading.words[blocks[index].words])
      return offer(draft, block: index, material)
    }
  }

  private static func isPassage(_ block: ArticleBlock) -> Bool {
    switch block.kind {
    case .paragraph, .listItem, .quote: block.words.count >= 6
    default: false
    }
  }

  private func offer(_ draft: SentenceDraft, block: Int, _ material: HeadlineMaterial)
    -> HeadlineOffer?
  {
    guard let form = Self.forms[draft.lower(0)], (2...10).contains(draft.wordCount),
      draft.words.allSatisfy({ !$0.isQuoted && $0.text != "?" && $0.text != ":" && $0.text != "." }
      ),
      draft.finiteVerb(in: 1..<draft.words.count) != nil || draft.lower(1) == "to",
      !SoundnessRule.ending.isBroken(draft), !SoundnessRule.firstPerson.isBroken(draft),
      !Self.isInverted(draft)
    else { return nil }
    let stems = StemKeys.keys(of: draft.words)
    guard
      let (rank, kicker) = material.kickers.enumerated().first(where: { _, kicker in
        kicker.stems.isDisjoint(with: stems)
      }), Self.resolves(draft, kicker, isTopic: rank == 0 && kicker.blocks.contains(block + 1))
    else { return nil }
    return HeadlineOffer(
      draft, text: "\(kicker.text): \(draft.lowercasedText)", form: form,
      reason: "the article has a passage under this heading",
      quality: 0.42 + 0.05 * min(1, kicker.score), stems: kicker.stems, spans: [kicker.span])
  }

  /// `What is …`, `Why do …`: a question without its mark.
  private static func isInverted(_ draft: SentenceDraft) -> Bool {
    ["why", "how", "when", "where"].contains(draft.lower(0))
      && WordForms.finiteAuxiliaries.contains(draft.lower(1))
  }

  /// Whether pronouns of a heading can stand for the keyphrase before it: a thing, not a person,
  /// that the article is about first of all and that the passage under the heading begins with.
  private static func resolves(_ draft: SentenceDraft, _ kicker: Kicker, isTopic: Bool) -> Bool {
    let isTopic = isTopic && !kicker.maySpeak
    return draft.words.allSatisfy { word in
      switch word.core {
      // `App: how it came to light` tells of an affair and not of the app.
      case "it": isTopic && !kicker.isPlural && draft.lower(1) != "it"
      case "its": isTopic && !kicker.isPlural
      case "they", "their", "them": isTopic && kicker.isPlural
      case "he", "she", "his", "her", "him", "this", "these", "those", "that", "here", "there",
        "you", "your":
        false
      default: true
      }
    }
  }

  private static let forms: [String: HeadlineForm] = [
    "how": .how, "why": .why, "what": .explainer, "who": .explainer, "when": .explainer,
    "where": .explainer, "which": .explainer,
  ]
}
