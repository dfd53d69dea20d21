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

  /// Applies all rules but the disabled ones.
  func apply(to analysis: inout Analysis, without disabled: Set<RuleName>) {
    apply(rating, &analysis, disabled)
    apply(capitals, &analysis, disabled)
    apply(elongation, &analysis, disabled)
    apply(intensifier, &analysis, disabled)
    apply(negation, &analysis, disabled)
    apply(bareNegation, &analysis, disabled)
    apply(hedge, &analysis, disabled)
    apply(question, &analysis, disabled)
    apply(contrast, &analysis, disabled)
    apply(exclamation, &analysis, disabled)
    apply(repetition, &analysis, disabled)
  }

  @inline(__always)
  private func apply<R: Rule>(_ rule: R, _ analysis: inout Analysis, _ disabled: Set<RuleName>) {
    if !disabled.isEmpty, disabled.contains(R.name) { return }
    analysis.currentRule = R.name.bit
    rule.apply(to: &analysis)
  }
}
