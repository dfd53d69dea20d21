internal import Tokenizing

/// A shouted opinion is stronger, if the text around it is not shouted too.
///
/// Source: C. J. Hutto, E. Gilbert, "VADER: a parsimonious rule-based model for sentiment analysis of
/// social media text" (2014).
package struct CapitalsRule: Rule {
  package static let name = RuleName.capitals

  /// What a shouted opinion is multiplied by, in thousandths.
  package var factor: Int32 = 1250

  func apply(to analysis: inout Analysis) {
    guard analysis.cues.flags.contains(.shouted), !isShouted(analysis) else { return }
    for index in analysis.cues.indices
    where analysis.cues[index].flags.contains(.shouted) && analysis.cues[index].isOpinion {
      analysis.scale(index, by: factor)
    }
  }

  /// True if more than half of the words are in capitals.
  private func isShouted(_ analysis: borrowing Analysis) -> Bool {
    var words = 0
    var shouted = 0
    for index in 0..<analysis.tokenCount where analysis.tokens[index].kind == .word {
      words += 1
      if analysis.tokens[index].flags.contains(.shouted) { shouted += 1 }
    }
    return shouted * 2 > words
  }
}
