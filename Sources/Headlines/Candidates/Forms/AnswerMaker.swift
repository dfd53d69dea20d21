internal import Tokenizing

/// What someone answers in an interview: `Anneke Sloot: “Bread isn't like shoes”`.
///
/// The words are a whole sentence of a long answer, as it stands.
struct AnswerMaker: HeadlineMaker {
  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    guard let interview = material.interview, let first = interview.speaker.first else { return [] }
    let speaker = SentenceDraft.written(interview.speaker)
    return material.reading.sentences.enumerated().compactMap { index, sentence in
      guard sentence.isClosed, interview.isAnswer(sentence, in: material.reading),
        sentence.words.count <= StatementDrafts.longest
      else { return nil }
      let whole = SentenceDraft(material.reading.words[sentence.words])
      guard let draft = StatementDrafts.steps(of: whole).first, draft.applied.isEmpty,
        (4...18).contains(draft.wordCount), draft.text.utf8.count <= StatementDrafts.shortLimit,
        !Self.lacksSubject(draft),
        !draft.words.contains(where: { $0.isQuoted || Self.leaning.contains($0.core) }),
        SoundnessRule.broken(by: draft, of: SoundnessRule.quoted) == nil
      else { return nil }
      let quality = StatementDrafts.quality(
        draft, centrality: material.centrality[index], order: sentence.order)
      return HeadlineOffer(
        draft, text: "\(speaker): “\(draft.text)”", form: .quote,
        reason: "a whole sentence of the one who answers", quality: quality,
        spans: [first.range])
    }
  }

  /// `Depends on the dust`: a verb of the third person at the beginning.
  private static func lacksSubject(_ draft: SentenceDraft) -> Bool {
    draft.word(0)?.part == .verb && draft.lower(0).hasSuffix("s")
  }

  /// Words that in an answer lean on the question, or tell of a sentence that is none.
  private static let leaning: Set<String> = [
    "it", "that", "this", "these", "those", "mine", "who", "which", "exactly",
  ]
}
