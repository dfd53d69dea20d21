internal import Tokenizing

/// The same word again and again says less each time: the second counts half, the third a third.
///
/// So a text of one word or emoji a thousand times over grows like the logarithm of its length. Words
/// are counted from the text's beginning, in whatever windows it is read.
package struct RepetitionRule: Rule {
  package static let name = RuleName.repetition

  func apply(to analysis: inout Analysis) {
    for index in analysis.cues.indices where analysis.cues[index].isOpinion {
      let before = analysis.occurrences.insert(Int(analysis.cues[index].number))
      guard before > 0 else { continue }
      analysis.scale(index, by: Int32(1000 / (Int64(min(before, 1_000)) + 1)))
    }
  }
}
