internal import Tokenizing

/// A counted list of the article: `Advice for anyone with a cough, in five points`.
///
/// The number is that of the items that stand in the article's list, which has a heading.
struct ListMaker: HeadlineMaker {
  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    let blocks = material.reading.blocks
    return blocks.indices.compactMap { index in
      guard case .heading = blocks[index].kind else { return nil }
      var start = index + 1
      if start < blocks.count, case .paragraph = blocks[start].kind { start += 1 }
      var end = start
      while end < blocks.count, blocks[end].kind == .listItem { end += 1 }
      guard let count = Self.words[end - start] else { return nil }
      let draft = SentenceDraft(material.reading.words[blocks[index].words])
      return offer(draft, count: count, material)
    }
  }

  private func offer(_ draft: SentenceDraft, count: String, _ material: HeadlineMaterial)
    -> HeadlineOffer?
  {
    guard Self.isLabel(draft), let kicker = material.kickers.first else { return nil }
    let stems = StemKeys.keys(of: draft.words)
    let isAbout = !kicker.stems.isDisjoint(with: stems)
    let label = isAbout ? draft.text : "\(kicker.text): \(draft.lowercasedText)"
    return HeadlineOffer(
      draft, text: "\(label), in \(count) points", form: .list,
      reason: "the article has a list of \(count) under this heading", quality: 0.45,
      stems: isAbout ? [] : kicker.stems, spans: isAbout ? [] : [kicker.span])
  }

  /// A heading that names what the list is of.
  private static func isLabel(_ draft: SentenceDraft) -> Bool {
    guard (3...9).contains(draft.wordCount),
      !draft.words.contains(where: {
        [":", "?", "!", ".", ",", ";"].contains($0.text) || $0.isQuoted || $0.part == .numeral
      }),
      SoundnessRule.broken(
        by: draft, of: [.kind, .firstPerson, .pronoun, .demonstrative, .ending, .reference]) == nil
    else { return false }
    let asks = ["how", "what", "who", "when", "where"].contains(draft.lower(0))
    return asks
      ? draft.finiteVerb(in: 1..<draft.words.count) != nil || draft.lower(1) == "to"
      : draft.finiteVerb(in: draft.words.indices) == nil && (draft.words.first?.isNominal ?? false)
  }

  private static let words = [
    3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
    11: "eleven", 12: "twelve",
  ]
}
