/// A number that is known of every candidate.
///
/// The first ones are of the document, so that a model may weigh the others by what kind of document
/// it is: an abstract, a paper, news, told from the text itself.
enum KeyphraseFeature: Int, CaseIterable {
  // The document.
  case documentLength, nameShare, stopShare, digitShare, sentenceLength, variety, headings
  case isTagged, hasTitle, parenthesisShare, verbShare, background, pronounShare, pastShare
  // How often.
  case count, density, relativeCount, sentenceShare, superShare, wholeShare, openShare, closeShare
  // How rare.
  case rarity, rarityOfRarest, rarityOfCommonest, rarityOfFirst, rarityOfLast, salience,
    salienceRank
  case raritySum, wordSalience
  // Where.
  case first, firstShare, firstSentence, last, spread, inTitle, titleShare, headingShare
  case countRank
  // What it looks like.
  case length, characters, charactersPerWord, capitalShare, isAcronym, hasDigit, hyphens
  case parenthesizedShare
  // What it is.
  case nounShare, nameWordShare, adjectiveShare, verbWordShare, startsWithAdjective, startsWithVerb
  case startsWithName, endsWithName, endsWithVerb, endsWithAdjective, joints, startsWithNoun
  case afterDeterminerShare, beforeVerbShare
  case endsAbstract, endsAgent, endsPlural, endsIng, startsIng
  // How its words hang together.
  case cohesion, shareOfHead, shareOfFirst, headCount, firstCount, headFamily, firstFamily
  case headTitle, wordCountMean, headIsHeadShare
}

extension KeyphraseFeature {
  /// How many of the features are the document's.
  static let figureCount = KeyphraseFeature.count.rawValue
}
