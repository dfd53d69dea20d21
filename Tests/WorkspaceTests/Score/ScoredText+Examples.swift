@testable import Sentiment
@testable import Workspace

extension ScoredText {
  /// A scored text in which only what a test is about needs to be told.
  static func example(
    _ number: Int, valence: Int64? = 0, text: String = "", positive: Int64 = 0,
    negative: Int64 = 0, reasons: [Sentiment.Reason] = [], hash: UInt64? = nil,
    group: String? = nil, time: String? = nil
  ) -> ScoredText {
    let label: Sentiment.Label? = valence.map {
      $0 >= 100_000 ? .positive : $0 <= -100_000 ? .negative : .neutral
    }
    let sentiment = Sentiment(
      label: label, language: label == nil ? "el" : "en", explanation: reasons,
      opinionCount: valence == 0 || valence == nil ? 0 : 1, positiveThousandths: positive,
      negativeThousandths: negative, valenceMillionths: valence, evidenceThousandths: 0)
    return ScoredText(
      number: number, line: number + 2, sentiment: sentiment, excerpt: Array(text.utf8),
      textHash: hash ?? UInt64(number) &+ 1000, group: group, time: time)
  }
}

extension Sentiment.Reason {
  /// The reason that is the first occurrence of some words in a text.
  static func words(_ words: String, in text: String, weight: Int64) -> Sentiment.Reason {
    let (bytes, part) = (Array(text.utf8), Array(words.utf8))
    let start =
      bytes.indices.first { bytes[$0...].starts(with: part) } ?? bytes.endIndex
    return Sentiment.Reason(
      start: start, end: start + part.count, source: .lexicon, weightThousandths: weight,
      ruleBits: 0)
  }
}
