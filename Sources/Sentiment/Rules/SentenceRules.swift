extension Analysis {
  /// Returns the sentence that begins with a cue: its cues, and the boundary that ends it, if any.
  ///
  /// The next one begins after that boundary. Nothing is copied, so the cues can be changed in between.
  func sentence(from start: Int) -> (cues: Range<Int>, end: Int?) {
    var end = start
    while end < cues.count, cues[end].boundary < .sentence { end += 1 }
    return (start..<end, end < cues.count ? end : nil)
  }
}

/// An opinion in a question is asked for, not given: "Is it any good?"
///
/// Source: L. Polanyi, A. Zaenen, "Contextual valence shifters" (2006).
package struct QuestionRule: Rule {
  package static let name = RuleName.question

  /// What the opinions of a question are multiplied by, in thousandths.
  package var factor: Int32 = 650

  func apply(to analysis: inout Analysis) {
    guard analysis.cues.hasBoundary(.question) else { return }
    var start = 0
    while start < analysis.cues.count {
      let sentence = analysis.sentence(from: start)
      guard let end = sentence.end else { return }
      start = end + 1
      guard analysis.cues[end].boundary == .question else { continue }
      for index in sentence.cues where analysis.cues[index].isOpinion {
        analysis.scale(index, by: factor)
      }
    }
  }
}

/// "Great!!!" is more than "Great.": each exclamation mark, up to three, makes the sentence stronger.
///
/// Source: C. J. Hutto, E. Gilbert, "VADER: a parsimonious rule-based model for sentiment analysis of
/// social media text" (2014).
package struct ExclamationRule: Rule {
  package static let name = RuleName.exclamation

  /// What each mark adds, in thousandths.
  package var increment: Int32 = 100

  func apply(to analysis: inout Analysis) {
    guard analysis.cues.hasBoundary(.exclamation) else { return }
    var start = 0
    while start < analysis.cues.count {
      let sentence = analysis.sentence(from: start)
      guard let end = sentence.end else { return }
      start = end + 1
      guard analysis.cues[end].boundary == .exclamation else { continue }
      let marks = Int32(min(3, max(1, analysis.cues[end].marks)))
      for index in sentence.cues where analysis.cues[index].isOpinion {
        analysis.scale(index, by: 1000 + increment * marks)
      }
    }
  }
}
