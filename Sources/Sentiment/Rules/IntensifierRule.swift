internal import Tokenizing

/// "very good" is more than good, "a bit slow" less than slow, "least helpful" the opposite.
///
/// The factor of each word is in the lexicon. It works on the nearest opinion within reach in the same
/// clause, less the farther away that is. A word that is an opinion itself ("terribly") only
/// strengthens if the opinion follows at once.
///
/// Source: L. Polanyi, A. Zaenen, "Contextual valence shifters" (2006).
package struct IntensifierRule: Rule {
  package static let name = RuleName.intensifier

  /// The farthest opinion that is reached, in tokens.
  package var reach: Int32 = 3
  /// What each token between takes from the effect, in thousandths.
  package var decay: Int32 = 100

  func apply(to analysis: inout Analysis) {
    guard !analysis.cues.roles.isDisjoint(with: [.intensifierBefore, .intensifierAfter]) else {
      return
    }
    // From the end, so that of "really damn good" the middle word is spent before the first looks.
    for index in analysis.cues.indices.reversed() where analysis.cues[index].entry.intensity != 0 {
      let roles = analysis.cues[index].entry.roles
      if roles.contains(.intensifierBefore), strengthenNext(index, &analysis) { continue }
      if roles.contains(.intensifierAfter) { strengthenPrevious(index, &analysis) }
    }
  }

  private func strengthenNext(_ index: Int, _ analysis: inout Analysis) -> Bool {
    let cue = analysis.cues[index]
    let reach = cue.isOpinion ? 1 : reach
    var next = index + 1
    while next < analysis.cues.count, analysis.cues[next].boundary == .none {
      let distance = analysis.cues[next].first - cue.last
      if distance > reach { return false }
      if analysis.cues[next].isOpinion {
        strengthen(next, by: index, distance: distance, &analysis)
        return true
      }
      next += 1
    }
    return false
  }

  private func strengthenPrevious(_ index: Int, _ analysis: inout Analysis) {
    guard index > 0, analysis.cues[index - 1].isOpinion else { return }
    let distance = analysis.cues[index].first - analysis.cues[index - 1].last
    guard distance <= 2 else { return }
    strengthen(index - 1, by: index, distance: 1, &analysis)
  }

  private func strengthen(
    _ opinion: Int, by modifier: Int, distance: Int32, _ analysis: inout Analysis
  ) {
    let factor = Int32(analysis.cues[modifier].entry.intensity)
    let effect = (factor - 1000) * (1000 - decay * (distance - 1)) / 1000
    analysis.scale(opinion, by: 1000 + effect)
    analysis.extendSpan(of: opinion, to: modifier)
    analysis.cues[modifier].weight = 0
  }
}
