internal import Tokenizing

/// `Why …` of a statement whose cause is told, and `How …` of one whose means are.
///
/// `Prices rose because the crop failed` supports `Why prices rose`; `The shop saved power by
/// closing early` supports `How the shop saved power`.
struct CauseMaker: HeadlineMaker {
  /// What a cause or means that is told is worth, in quality: more than the whole sentence.
  private static let worth = 0.2

  func offers(from material: HeadlineMaterial) -> [HeadlineOffer] {
    material.reading.sentences.enumerated().compactMap { index, sentence in
      guard sentence.isClosed, sentence.words.count <= StatementDrafts.longest else { return nil }
      var draft = SentenceDraft(material.reading.words[sentence.words])
      for rule in ShorteningRule.cleaning { _ = rule.shorten(&draft) }
      guard let (word, border) = Self.border(draft) else { return nil }
      draft.cut(from: draft.isMark(border - 1, ",") ? border - 1 : border)
      _ = ShorteningRule.timeOpener.shorten(&draft)
      guard draft.wordCount <= 13, SoundnessRule.broken(by: draft) == nil,
        draft.word(0)?.part != .adposition, draft.commas.isEmpty,
        !draft.words.contains(where: { $0.isQuoted }),
        !draft.words.contains(where: { Self.turns($0.lower) })
      else { return nil }
      let quality = StatementDrafts.quality(
        draft, centrality: material.centrality[index], order: sentence.order)
      return HeadlineOffer(
        draft, text: "\(word) \(draft.lowercasedText)", form: word == "Why" ? .why : .how,
        reason: word == "Why" ? "the article tells the cause" : "the article tells by what means",
        quality: quality + Self.worth)
    }
  }

  /// Where the cause or the means begin.
  private static func border(_ draft: SentenceDraft) -> (String, Int)? {
    for index in draft.words.indices where index > 2 && !draft.words[index].isQuoted {
      if draft.lower(index) == "because", draft.lower(index + 1) != "of",
        !["partly", "only", "just", "not", "simply"].contains(draft.lower(index - 1)),
        draft.isClause(0..<index), draft.isClause(index + 1..<draft.words.count)
      {
        return ("Why", index)
      }
      if draft.lower(index) == "by", let next = draft.word(index + 1), next.lower.hasSuffix("ing"),
        next.part == .verb || draft.word(index + 2)?.part == .determiner
          || draft.word(index + 2)?.part == .pronoun,
        draft.word(index - 1)?.isNominal == true,
        draft.finiteVerb(in: 0..<index).map({ draft.words[$0].part == .verb }) == true
      {
        return ("How", index)
      }
    }
    return nil
  }

  /// Negations and sayings: what would be explained is not the clause before.
  private static func turns(_ word: String) -> Bool {
    word.hasSuffix("n't") || WordForms.reporting.contains(word)
      || [
        "not", "never", "no", "whether", "if", "may", "might", "could", "would", "should", "that",
      ]
      .contains(word)
  }
}

extension SentenceDraft {
  /// The text for the middle of a headline: a capital stays only on a name.
  var lowercasedText: String {
    guard let first = words.first, beginsSentence else { return text }
    let keeps =
      first.part == .properNoun || first.isShouted || first.lower == "i"
      || first.text.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
    guard !keeps else { return text }
    var copy = self
    copy.words[0].text = first.lower
    var words = copy.words[...]
    while let last = words.last, last.kind == .punctuation, last.text == "." { words.removeLast() }
    return Self.written(words)
  }
}
