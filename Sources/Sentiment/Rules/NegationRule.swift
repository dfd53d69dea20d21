internal import Tokenizing

/// "not good" is bad, though less than "bad"; "hardly good" is half of that.
///
/// A negator turns around the first opinion after it in the same clause: at most `reach` tokens away,
/// not beyond a comma, the end of a clause, or a contrast. Turning is not changing the sign: a negated
/// opinion is weaker than its opposite, and a negated bad is weaker still than a negated good.
/// Two negators before one opinion turn it twice, and "or" carries the turn on: "not fresh or tasty".
///
/// A negator that opens a question asks for assent and turns nothing: "Isn’t it lovely?" The same is
/// true of a question tag: "Lovely, isn’t it?"
///
/// Sources: M. Taboada and others, "Lexicon-based methods for sentiment analysis", Computational
/// Linguistics 37 (2011); S. Kiritchenko, S. Mohammad, "The effect of negators, modals, and degree
/// adverbs on sentiment composition" (2016).
package struct NegationRule: Rule {
  package static let name = RuleName.negation

  /// The farthest opinion that is reached, in tokens.
  package var reach: Int32 = 4
  /// What a negated positive and a negated negative opinion are multiplied by, in thousandths.
  package var positive: Int32 = -750
  package var negative: Int32 = -500
  /// The same for weak negators.
  package var weakPositive: Int32 = -500
  package var weakNegative: Int32 = -200

  func apply(to analysis: inout Analysis) {
    guard !analysis.cues.roles.isDisjoint(with: .negator) else { return }
    for index in analysis.cues.indices
    where !analysis.cues[index].entry.roles.isDisjoint(with: .negator)
      && !analysis.cues[index].entry.roles.contains(.idiom)
    {
      if asksForAssent(index, analysis) {
        analysis.cues[index].changedBy |= analysis.currentRule
        continue
      }
      guard var opinion = opinion(after: index, analysis) else { continue }
      turn(opinion, by: index, &analysis)
      while let next = alternative(to: opinion, analysis) {
        turn(next, by: index, &analysis)
        opinion = next
      }
    }
  }

  /// The first opinion in the negator's scope.
  private func opinion(after index: Int, _ analysis: borrowing Analysis) -> Int? {
    let cue = analysis.cues[index]
    var next = index + 1
    while next < analysis.cues.count {
      let candidate = analysis.cues[next]
      if candidate.boundary != .none || candidate.first - cue.last > reach { return nil }
      if !candidate.entry.roles.isDisjoint(with: [.contrast, .concession]) { return nil }
      if candidate.isOpinion { return next }
      next += 1
    }
    return nil
  }

  /// The opinion that is joined to another one by "or" alone.
  private func alternative(to opinion: Int, _ analysis: borrowing Analysis) -> Int? {
    let next = opinion + 1
    guard next < analysis.cues.count, analysis.cues[next].isOpinion,
      analysis.cues[next].first - analysis.cues[opinion].last == 2
    else { return nil }
    return analysis.isWord("or", Int(analysis.cues[opinion].last) + 1) ? next : nil
  }

  /// True for the negator of "Isn’t it lovely?" and for that of "lovely, isn’t it?"
  private func asksForAssent(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    let cue = analysis.cues[index]
    guard cue.entry.roles.contains(.strongNegator), analysis.isContraction(Int(cue.first)) else {
      return false
    }
    let before = index == 0 ? .sentence : analysis.cues[index - 1].boundary
    let isAdjacent = index == 0 ? cue.first == 0 : analysis.cues[index - 1].last == cue.first - 1
    guard isAdjacent, before != .none else { return false }
    var end = index + 1
    let isTag = before < .sentence
    while end < analysis.cues.count, analysis.cues[end].boundary < .sentence {
      if isTag { return false }
      end += 1
    }
    guard end < analysis.cues.count, analysis.cues[end].boundary == .question else { return false }
    return !isTag || analysis.cues[end].first - cue.last == 2
  }

  private func turn(_ opinion: Int, by index: Int, _ analysis: inout Analysis) {
    let roles = analysis.cues[index].entry.roles
    let isWeak = roles.contains(.weakNegator) && !roles.contains(.strongNegator)
    let isPositive = analysis.cues[opinion].weight > 0
    let factor =
      isWeak ? (isPositive ? weakPositive : weakNegative) : (isPositive ? positive : negative)
    analysis.scale(opinion, by: factor)
    analysis.extendSpan(of: opinion, to: index)
    // "fails to impress": what the negator says by itself stays only if it agrees.
    if analysis.cues[index].isOpinion,
      isWeak || (analysis.cues[index].weight < 0) != (analysis.cues[opinion].weight < 0)
    {
      analysis.cues[index].weight = 0
    }
    analysis.cues[index].changedBy |= analysis.currentRule
  }
}
