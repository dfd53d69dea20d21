internal import Tokenizing

/// "sooo good", "goooood": a letter repeated for effect makes an opinion stronger.
///
/// Source: S. Brody, N. Diakopoulos, "Cooooooooooooooollllllllllllll!!!!!!!!!!!!!! Using word
/// lengthening to detect sentiment in microblogs" (2011).
package struct ElongationRule: Rule {
  package static let name = RuleName.elongation

  /// What an elongated opinion is multiplied by, in thousandths.
  package var factor: Int32 = 1200

  func apply(to analysis: inout Analysis) {
    guard analysis.cues.flags.contains(.elongated) else { return }
    for index in analysis.cues.indices
    where analysis.cues[index].flags.contains(.elongated) && analysis.cues[index].isOpinion {
      analysis.scale(index, by: factor)
    }
  }
}
