internal import Tokenizing

/// "might be good", "I hope it is good": a hedge makes the opinions after it in its clause weaker.
///
/// The factor of each hedge is in the lexicon.
///
/// Source: S. Kiritchenko, S. Mohammad, "The effect of negators, modals, and degree adverbs on
/// sentiment composition" (2016).
package struct HedgeRule: Rule {
  package static let name = RuleName.hedge

  /// The farthest opinion that is reached, in tokens.
  package var reach: Int32 = 6

  func apply(to analysis: inout Analysis) {
    guard analysis.cues.hasHedges else { return }
    for index in analysis.cues.indices where analysis.cues[index].entry.hedge != 0 {
      let cue = analysis.cues[index]
      var next = index + 1
      while next < analysis.cues.count, analysis.cues[next].boundary == .none,
        analysis.cues[next].first - cue.last <= reach
      {
        if analysis.cues[next].isOpinion { analysis.scale(next, by: Int32(cue.entry.hedge)) }
        next += 1
      }
    }
  }
}
