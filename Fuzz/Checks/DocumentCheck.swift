internal import Keyphrases

/// What holds for the keyphrases of any document.
enum DocumentCheck {
  private static let extractor = KeyphraseExtractor(explains: true)

  /// The first line is taken for the title; both a language with a tagger and one without are tried.
  static func check(_ bytes: [UInt8]) throws {
    let end = bytes.firstIndex(of: 10) ?? 0
    let (title, text) = (Array(bytes[..<end]), Array(bytes[end...]))
    var finder = KeyphraseFinder(extractor)
    for language in [nil, "en", "fr"] {
      let found = finder.keyphrases(title: title.span, text: text.span, language: language)
      try require(found.count <= extractor.limit, "\(found.count) keyphrases")
      for keyphrase in found {
        try require(!keyphrase.text.isEmpty, "a keyphrase without a text")
        try require((0...1).contains(keyphrase.score), "\(keyphrase) has a score beyond 0 to 1")
        try require(keyphrase.count > 0, "\(keyphrase) stands nowhere")
        try require(areInside(keyphrase.spans, text.count), "\(keyphrase) is not inside")
        try require(areInside(keyphrase.titleSpans, title.count), "\(keyphrase) is not inside")
      }
      let again = finder.keyphrases(title: title.span, text: text.span, language: language)
      try require(again == found, "the second keyphrases differ")
    }
  }

  private static func areInside(_ spans: [Range<Int>], _ count: Int) -> Bool {
    spans.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= count && !$0.isEmpty }
  }
}
