internal import Tokenizing

/// Counts in how many texts each stem is, language by language.
package struct BackgroundCounter: ~Copyable {
  private var languages: [String: Language] = [:]
  private var reading = DocumentReading()

  private final class Language {
    let words: WordTable
    var textCount = 0
    var counts: [String: Int] = [:]

    init(_ code: String) { words = WordTable(language: code, background: BackgroundFrequencies()) }
  }

  /// Stems of fewer texts are left out: they are names and slips, and as rare as one never seen.
  private static let fewestTexts = 3

  package init() {}

  /// Counts one text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language, as an ISO 639-1 code.
  package mutating func insert(_ text: String, language: String) {
    let known = languages[language] ?? Language(language)
    languages[language] = known
    var text = text
    text.withUTF8 { bytes in
      reading.read(
        title: UnsafeBufferPointer(start: nil, count: 0), text: bytes, table: known.words,
        tagger: nil)
    }
    known.textCount += 1
    for stem in Set(reading.words.map(\.stem)) {
      known.counts[known.words.stem(stem), default: 0] += 1
    }
  }

  /// What was counted.
  consuming func frequencies() -> BackgroundFrequencies {
    BackgroundFrequencies(
      languages.sorted { $0.key < $1.key }.map { code, language in
        BackgroundFrequencies.Counts(
          language: code, textCount: language.textCount,
          stems: language.counts.filter { $0.value >= Self.fewestTexts }.sorted { $0.key < $1.key }
            .map { (Array($0.key.utf8), $0.value) })
      })
  }
}
