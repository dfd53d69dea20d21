/// The rules of an analyzer and how their results are pooled: every constant in one value.
///
/// The order is fixed: what a word is (rating), how it is written (capitals, elongation), what
/// modifies it (intensifier, negation, hedge), what its sentence does to it (question, contrast,
/// exclamation), and what the text does (repetition).
package struct RuleSet: Sendable {
  package var rating = RatingRule()
  package var capitals = CapitalsRule()
  package var elongation = ElongationRule()
  package var intensifier = IntensifierRule()
  package var negation = NegationRule()
  package var bareNegation = BareNegationRule()
  package var hedge = HedgeRule()
  package var question = QuestionRule()
  package var contrast = ContrastRule()
  package var exclamation = ExclamationRule()
  package var repetition = RepetitionRule()
  package var pooling = Pooling()

  package init() {}

  /// The rules that are switched on, in order.
  func rules(without disabled: Set<RuleName>) -> [any Rule] {
    let all: [any Rule] = [
      rating, capitals, elongation, intensifier, negation, bareNegation, hedge, question, contrast,
      exclamation, repetition,
    ]
    return all.filter { !disabled.contains(type(of: $0).name) }
  }
}
