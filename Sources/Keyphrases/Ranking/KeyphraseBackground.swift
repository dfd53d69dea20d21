internal import Tokenizing

/// How rare words are in texts of a user's own, such as an archive: what all of its articles speak of
/// tells none of them from the others.
public struct KeyphraseBackground: Sendable {
  /// What was counted in the texts of one language.
  struct Language: Sendable {
    var textCount = 0
    var stems = TermTable()
    /// In how many texts each stem is.
    var counts: [UInt32] = []

    /// Counts one text more with a stem.
    mutating func insert(_ stem: String) {
      let known = stems.find(stem)
      guard known != nil || stems.count < TermTable.maximumCount else { return }
      let id = Int((known ?? stems.insert(stem)).rawValue)
      if id == counts.count { counts.append(0) }
      counts[id] &+= 1
    }

    /// In how many texts a stem is.
    func count(of stem: UnsafeBufferPointer<UInt8>) -> Int {
      stems.find(stem).map { Int(counts[Int($0.rawValue)]) } ?? 0
    }
  }

  var languages: [String: Language] = [:]
}

/// Counts in how many texts each stem is, language by language.
public struct KeyphraseBackgroundCounter: ~Copyable {
  /// What has been counted.
  public private(set) var background = KeyphraseBackground()
  private var tables: [String: WordTable] = [:]
  private var reading = DocumentReading()
  private let identifier = LanguageIdentifier.embedded

  /// Creates a counter that has seen no text.
  public init() {}

  /// Counts one text.
  ///
  /// - Parameters:
  ///   - text: The text, which need not be valid UTF-8.
  ///   - language: Its language, as an ISO 639-1 code; nil to find it out.
  /// - Complexity: O(*n*) in the number of bytes.
  public mutating func insert(_ text: Span<UInt8>, language: String? = nil) {
    let language = language ?? identifier.identify(text).language
    let words = tables[language] ?? WordTable(language: language, background: .init())
    tables[language] = words
    text.withUnsafeBufferPointer { bytes in
      reading.read(
        title: UnsafeBufferPointer(start: nil, count: 0), text: bytes, table: words, tagger: nil)
    }
    var counts =
      background.languages.removeValue(forKey: language) ?? KeyphraseBackground.Language()
    counts.textCount += 1
    for stem in Set(reading.words.map(\.stem)) { counts.insert(words.stem(stem)) }
    background.languages[language] = counts
  }
}
