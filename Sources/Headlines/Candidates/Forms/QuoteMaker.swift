internal import Tokenizing

/// Someone's words with their name: `Ruth Hallorane: “The tram will take nine”`.
///
/// The words are verbatim and a whole sentence; the speaker is a name next to the quotation marks.
struct QuoteMaker: HeadlineMaker {
  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    let names = SpeakerNames(material.reading)
    return material.reading.blocks.flatMap { block -> [HeadlineOffer] in
      guard block.kind == .paragraph || block.kind == .quote else { return [] }
      return SpokenWords.find(material.reading.words, in: block.words).compactMap { spoken in
        offer(spoken, names, material)
      }
    }
  }

  private func offer(_ spoken: SpokenWords, _ names: SpeakerNames, _ material: HeadlineMaterial)
    -> HeadlineOffer?
  {
    var draft = SentenceDraft(material.reading.words[spoken.words])
    for index in draft.words.indices { draft.words[index].isQuoted = false }
    guard let speaker = names.full(material.reading.words[spoken.speaker]),
      (4...18).contains(draft.wordCount), draft.text.utf8.count <= StatementDrafts.shortLimit,
      SoundnessRule.broken(by: draft, of: SoundnessRule.quoted) == nil
    else { return nil }
    let text = "\(speaker): “\(draft.text)”"
    let sentence = material.reading.sentences.firstIndex {
      $0.words.contains(spoken.words.lowerBound)
    }
    let quality = StatementDrafts.quality(
      draft, centrality: sentence.map { material.centrality[$0] } ?? 0, order: sentence ?? 20)
    return HeadlineOffer(
      draft, text: text, form: .quote, reason: "a whole sentence of someone who is named",
      quality: quality + 0.05, spans: [material.reading.words[spoken.speaker.lowerBound].range])
  }
}
