/// What spoke for a keyphrase or against it, and how much.
public struct KeyphraseReason: Hashable, Sendable {
  /// What spoke.
  public var name: Name
  /// How much it adds to the log-odds, compared with the document's average candidate.
  public var weight: Double

  /// Creates a reason.
  ///
  /// - Parameters:
  ///   - name: What spoke.
  ///   - weight: How much it adds to the log-odds.
  public init(name: Name, weight: Double) {
    self.name = name
    self.weight = weight
  }

  /// What may speak for a keyphrase.
  public enum Name: String, CaseIterable, Sendable {
    /// How often it occurs, and in how many sentences.
    case frequency
    /// How rare its words are in texts at large.
    case rarity
    /// Where it first and last occurs.
    case position
    /// It or its words are in the title or in headings.
    case title
    /// How long it is.
    case length
    /// Capitals, digits, hyphens and parentheses.
    case form
    /// The parts of speech and the endings of its words.
    case grammar
    /// It stands by itself and not only within longer phrases.
    case wholeness
    /// Its words belong together.
    case cohesion
    /// What its words do elsewhere in the document.
    case family
  }
}

extension KeyphraseFeature {
  /// Under which name a feature is told; nil for the document's.
  var reason: KeyphraseReason.Name? {
    switch self {
    case .documentLength, .nameShare, .stopShare, .digitShare, .sentenceLength, .variety,
      .headings, .isTagged, .hasTitle, .parenthesisShare, .verbShare, .background, .pronounShare,
      .pastShare:
      nil
    case .count, .density, .relativeCount, .sentenceShare, .countRank, .salience, .salienceRank,
      .wordSalience:
      .frequency
    case .rarity, .rarityOfRarest, .rarityOfCommonest, .rarityOfFirst, .rarityOfLast, .raritySum:
      .rarity
    case .first, .firstShare, .firstSentence, .last, .spread: .position
    case .inTitle, .titleShare, .headingShare, .headTitle: .title
    case .length, .characters, .charactersPerWord: .length
    case .capitalShare, .isAcronym, .hasDigit, .hyphens, .parenthesizedShare: .form
    case .nounShare, .nameWordShare, .adjectiveShare, .verbWordShare, .startsWithAdjective,
      .startsWithVerb, .startsWithName, .endsWithName, .endsWithVerb, .endsWithAdjective, .joints,
      .startsWithNoun, .endsAbstract, .endsAgent, .endsPlural, .endsIng, .startsIng,
      .afterDeterminerShare, .beforeVerbShare:
      .grammar
    case .superShare, .wholeShare, .openShare, .closeShare: .wholeness
    case .cohesion, .shareOfHead, .shareOfFirst: .cohesion
    case .headCount, .firstCount, .headFamily, .firstFamily, .wordCountMean, .headIsHeadShare:
      .family
    }
  }
}
