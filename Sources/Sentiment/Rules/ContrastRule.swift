internal import Tokenizing

/// "good but expensive" is about the price: what follows a contrast counts more than what precedes it.
///
/// An adversative (but, however) weighs the rest of its sentence against the part before it; a
/// concessive (although, despite) weighs the clause that it opens against the main clause. A
/// sentence that opens with an adversative is set against the sentence before it. Both weights of
/// each word are in the lexicon. A concessive clause ends at a comma; where its sentence opens with it
/// and has no comma, after its first opinion ("Despite the lovely weather we had a bad time").
///
/// Source: L. Polanyi, A. Zaenen, "Contextual valence shifters" (2006).
package struct ContrastRule: Rule {
  package static let name = RuleName.contrast

  func apply(to analysis: inout Analysis) {
    let roles: LexiconEntry.Roles = [.contrast, .concession]
    guard !analysis.cues.roles.isDisjoint(with: roles) else { return }
    var previous = 0..<0
    var start = 0
    while start < analysis.cues.count {
      let sentence = analysis.sentence(from: start)
      start = sentence.cues.upperBound + 1
      // Of several contrasts in one sentence the last one decides: each would weigh the whole again.
      if let index = sentence.cues.last(where: {
        !analysis.cues[$0].entry.roles.isDisjoint(with: roles)
      }) {
        weigh(index, in: sentence.cues, after: previous, &analysis)
      }
      previous = sentence.cues
    }
  }

  private func weigh(
    _ index: Int, in sentence: Range<Int>, after previous: Range<Int>, _ analysis: inout Analysis
  ) {
    let entry = analysis.cues[index].entry
    if entry.roles.contains(.concession) {
      let end = endOfClause(from: index, in: sentence, analysis)
      scale(sentence.lowerBound..<index, by: entry.contrastBefore, &analysis)
      scale(index + 1..<end, by: entry.contrastAfter, &analysis)
      scale(end..<sentence.upperBound, by: entry.contrastBefore, &analysis)
      return
    }
    let before = sentence.lowerBound..<index
    let opens = !before.contains { analysis.cues[$0].isOpinion }
    scale(opens ? previous : before, by: entry.contrastBefore, &analysis)
    scale(index + 1..<sentence.upperBound, by: entry.contrastAfter, &analysis)
  }

  /// The place at which the clause after a concessive ends.
  private func endOfClause(from index: Int, in sentence: Range<Int>, _ analysis: borrowing Analysis)
    -> Int
  {
    var end = index + 1
    while end < sentence.upperBound, analysis.cues[end].boundary == .none { end += 1 }
    let opens = index == sentence.lowerBound
    guard opens, end == sentence.upperBound,
      let first = (index + 1..<end).first(where: { analysis.cues[$0].isOpinion })
    else { return end }
    return first + 1
  }

  private func scale(_ cues: Range<Int>, by thousandths: Int16, _ analysis: inout Analysis) {
    for index in cues where analysis.cues[index].isOpinion {
      analysis.scale(index, by: Int32(thousandths))
    }
  }
}
