internal import Keyphrases

/// The keyphrases of a document and where they stand in its text.
struct ArticlePhrases {
  /// The phrases, the best first.
  private(set) var phrases: [ArticleReport.Phrase]
  /// Where they stand in the text, in order and without overlaps; of two that overlap the longer one of those
  /// that begin first counts.
  private(set) var places: [ArticleReport.PhrasePlace] = []

  /// How many phrases there are at most, and how much of a text is read for them.
  private static let limit = 12
  private static let window = 1 << 20

  /// Finds the phrases of a text.
  init(title: String, text: [UInt8], language: String?) {
    var finder = KeyphraseFinder(KeyphraseExtractor(limit: Self.limit))
    var title = title
    let found = title.withUTF8 { title in
      finder.keyphrases(
        title: title.span, text: Array(text.prefix(Self.window)).span, language: language)
    }
    phrases = found.map {
      ArticleReport.Phrase(text: $0.text, score: $0.score, count: $0.count)
    }
    let all = found.enumerated().flatMap { number, phrase in
      phrase.spans.map {
        ArticleReport.PhrasePlace(start: $0.lowerBound, end: $0.upperBound, phrase: number)
      }
    }
    let sorted = all.filter { $0.start < $0.end && $0.end <= text.count }
      .sorted { ($0.start, -$0.end, $0.phrase) < ($1.start, -$1.end, $1.phrase) }
    var end = 0
    for place in sorted where place.start >= end {
      places.append(place)
      end = place.end
    }
  }
}
