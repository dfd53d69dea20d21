/// An opinion in a question is asked for, not given: "Is it any good?"
///
/// Source: L. Polanyi, A. Zaenen, "Contextual valence shifters" (2006).
package struct QuestionRule: Rule {
  package static let name = RuleName.question

  /// What the opinions of a question are multiplied by, in thousandths.
  package var factor: Int32 = 650

  func apply(to analysis: inout Analysis) {
    analysis.scaleSentences(endingWith: .question) { _ in factor }
  }
}
