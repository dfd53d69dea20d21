internal import Headlines

/// How easy a document is to read, as a report tells it.
struct ReadingFigures {
  /// The figures; nil without words.
  let reading: ArticleReport.Reading?

  /// Reads a text.
  init(_ text: [UInt8], language: String) {
    var scorer = ReadabilityScorer()
    let figures = scorer.readability(of: text.span, language: language)
    guard figures.counts.words > 0 else {
      reading = nil
      return
    }
    reading = ArticleReport.Reading(
      words: figures.counts.words, sentences: figures.counts.sentences, minutes: figures.minutes,
      grade: figures.grade, ease: figures.ease?.ease,
      easeRange: figures.ease.map { ease in
        ArticleReport.Range(
          lower: Double(ease.range.lowerBound) / 1000, upper: Double(ease.range.upperBound) / 1000)
      }, easierThan: figures.ease?.easierThan,
      formulas: ReadabilityFormula.allCases.compactMap { formula in
        figures[formula].map {
          ArticleReport.Formula(name: formula.title, value: $0, isGrade: formula.isGrade)
        }
      })
  }
}
