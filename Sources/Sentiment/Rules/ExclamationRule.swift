/// "Great!!!" is more than "Great.": each exclamation mark, up to three, makes the sentence stronger.
///
/// Source: C. J. Hutto, E. Gilbert, "VADER: a parsimonious rule-based model for sentiment analysis of
/// social media text" (2014).
package struct ExclamationRule: Rule {
  package static let name = RuleName.exclamation

  /// What each mark adds, in thousandths.
  package var increment: Int32 = 100

  func apply(to analysis: inout Analysis) {
    analysis.scaleSentences(endingWith: .exclamation) { end in
      1000 + increment * Int32(min(3, max(1, end.marks)))
    }
  }
}
