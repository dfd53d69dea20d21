internal import Tokenizing

/// A negator that turns no opinion around leans to the negative: "it didn’t charge", "no answer".
///
/// Source: C. Potts, "On the negativity of negation" (2010).
package struct BareNegationRule: Rule {
  package static let name = RuleName.bareNegation

  /// The weight of such a negator, in thousandths.
  package var weight: Int32 = -400

  func apply(to analysis: inout Analysis) {
    guard !analysis.cues.roles.isDisjoint(with: .negator) else { return }
    for index in analysis.cues.indices {
      let cue = analysis.cues[index]
      guard !cue.entry.roles.isDisjoint(with: .negator), cue.changedBy == 0, cue.weight == 0,
        !cue.entry.roles.contains(.idiom)
      else { continue }
      analysis.cues[index].weight = weight
      analysis.cues[index].changedBy |= analysis.currentRule
    }
  }
}
