internal import Tokenizing

/// A headline as tagged words.
///
/// Where every word has a capital, capitals say nothing of names: such a headline is tagged as if
/// it had none, and a word is a name where that, or a list of known names, says so.
struct HeadlineReading {
  /// The words.
  private(set) var words: [ReadWord]
  /// Whether capitals tell names here.
  let hasTellingCapitals: Bool

  /// Reads a headline.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ headline: String) {
    var words = WordReader.words(of: headline)
    hasTellingCapitals = Self.capitalsTell(words)
    if !hasTellingCapitals { Self.retag(&words) }
    QuotationMarks.mark(&words, in: words.indices)
    self.words = words
  }

  /// Whether a word other than the first, which would be capitalized in any style, is not.
  private static func capitalsTell(_ words: [ReadWord]) -> Bool {
    let open = words.dropFirst().filter { word in
      word.kind == .word && !TitleCapitals.isSmallWord(word.lower)
        && !word.text.unicodeScalars.dropFirst().contains(where: \.properties.isUppercase)
    }
    guard !open.isEmpty else { return false }
    return open.contains { !$0.isCapitalized }
  }

  private static func retag(_ words: inout [ReadWord]) {
    let small = SentenceDraft.written(
      words.map { word in
        var word = word
        word.text = word.lower
        return word
      })
    let tags = WordReader.words(of: small)
    guard tags.count == words.count else { return }
    for index in words.indices { words[index].part = tags[index].part }
  }
}
