internal import Tokenizing

/// The sentences of an article that can stand alone, each shortened as far as it need be.
struct StatementDrafts {
  /// A sentence that stands alone.
  struct Statement {
    /// The words.
    var draft: SentenceDraft
    /// The number of the sentence.
    var sentence: Int
    /// The number of its block.
    var block: Int
    /// How good it is taken to be.
    var quality: Double
  }

  /// The statements, in order.
  private(set) var statements: [Statement] = []

  /// Makes statements of an article's sentences.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(_ material: HeadlineMaterial) {
    for (index, sentence) in material.reading.sentences.enumerated() {
      guard sentence.isClosed, sentence.words.count <= Self.longest,
        material.reading.blocks[sentence.block].kind != .quote,
        material.interview?.blocks.contains(sentence.block) != true
      else { continue }
      let whole = SentenceDraft(material.reading.words[sentence.words])
      let rules = material.isPersonal ? SoundnessRule.personal : SoundnessRule.all
      guard let draft = Self.best(of: whole, rules: rules) else { continue }
      let quality = Self.quality(
        draft, centrality: material.centrality[index], order: sentence.order)
      statements.append(
        Statement(draft: draft, sentence: index, block: sentence.block, quality: quality))
    }
  }

  /// The longest sentence that is looked at, in words and marks.
  static let longest = 80
  /// The longest headline, in bytes: a post is longer than what stands above an article.
  static let limit = 140
  /// The longest quote or explanation, in bytes.
  static let shortLimit = 100
}

extension StatementDrafts {
  /// The first step of the shortening that is sound and fits; nil if none is.
  static func best(
    of whole: SentenceDraft, limit: Int = limit, rules: [SoundnessRule] = SoundnessRule.all
  ) -> SentenceDraft? {
    let sound = steps(of: whole).filter { draft in
      draft.text.utf8.count <= limit && SoundnessRule.broken(by: draft, of: rules) == nil
    }
    return sound.first { HeadlineLimit.page.fits($0.text) } ?? sound.first
  }

  /// A sentence and what each cutting rule leaves of it, the longest first.
  static func steps(of whole: SentenceDraft) -> [SentenceDraft] {
    guard !whole.words.contains(where: { $0.text == "?" }) else { return [] }
    var draft = whole
    for rule in ShorteningRule.cleaning { _ = rule.shorten(&draft) }
    var steps = [draft]
    for rule in ShorteningRule.cutting {
      while rule.shorten(&draft), steps.count < 16 { steps.append(draft) }
    }
    return steps
  }

  /// How good a statement is: what it is about, how early it stands, and how long it is.
  static func quality(_ draft: SentenceDraft, centrality: Double, order: Int) -> Double {
    let length = draft.text.utf8.count
    let fit: Double =
      switch length {
      case 35...70: 1
      case ..<35: Double(length) / 35
      default: 1 - Double(length - 70) / 50
      }
    let hasName = draft.words.dropFirst().contains { $0.part == .properNoun }
    let hasFigure = draft.words.contains { $0.kind == .number }
    var quality = 0.45 * centrality + 0.2 / (1 + Double(order) / 6) + 0.15 * fit
    if hasName { quality += 0.05 }
    if hasFigure { quality += 0.05 }
    if draft.word(0)?.part == .adposition { quality -= 0.05 }
    if draft.lower(0) == "there" { quality -= 0.2 }
    if SoundnessRule.firstPerson.isBroken(draft) { quality -= draft.wordCount < 6 ? 0.2 : 0.1 }
    if draft.wordCount < 5 { quality -= 0.1 }
    return quality
  }
}
