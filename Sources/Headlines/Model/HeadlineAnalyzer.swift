public import Learning
internal import Sentiment
internal import Tokenizing

/// A headline model with the words that it tells apart, ready to score.
///
/// An analyzer is a value and can be shared by threads; each of them has a `HeadlineScorer` of its own.
public struct HeadlineAnalyzer: Sendable {
  /// What was learned.
  public let model: HeadlineModel

  /// What reads headlines: rules and a lexicon that has the model's terms.
  let reading: SentimentAnalyzer
  let words: HeadlineWords
  let rows: TermRows

  /// Prepares a model.
  ///
  /// - Throws: `ModelError.damaged` if the model's list of terms or of figures is not what this edition
  ///   expects.
  /// - Complexity: O(*terms*)
  public init(_ model: HeadlineModel) throws(ModelError) {
    var rows: TermRows?
    (reading, words) = SentimentAnalyzer.reading { table in
      rows = try? TermRows(of: model.text, insertingInto: &table)
    }
    guard let rows, model.text.figureCount == HeadlineImpression.figureCount(words) else {
      throw .damaged
    }
    self.model = model
    self.rows = rows
  }
}
