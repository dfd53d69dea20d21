internal import Tokenizing

/// Everything that is known of one document before candidates are weighed: words, candidates and
/// their features.
///
/// Each thread has its own and uses it for one document after another.
struct DocumentAnalysis: ~Copyable {
  private let background: BackgroundFrequencies
  private let identifier = LanguageIdentifier.embedded
  /// The words of the languages so far, those of English first.
  private var tables: [WordTable] = []
  private(set) var reading = DocumentReading()
  private(set) var table = CandidateTable()
  private(set) var extraction = FeatureExtraction()
  private var stems = StemStatistics()
  /// The words of the document's language.
  private(set) var words: WordTable
  /// Whether the document's words have parts of speech.
  private(set) var isTagged = false

  /// The most languages whose words are kept.
  private static let mostTables = 8

  init(background: BackgroundFrequencies) {
    self.background = background
    words = WordTable(language: "en", background: background)
    tables = [words]
  }

  /// Reads a document and works out its candidates.
  ///
  /// - Parameter language: The language, as an ISO 639-1 code; nil to find it out.
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  mutating func analyze(
    title: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>, language: String?
  ) {
    let code = language ?? self.language(of: text)
    words = wordTable(code)
    isTagged = code == "en"
    reading.read(
      title: title, text: text, table: words, tagger: isTagged ? Tagger.english : nil)
    let facts = words.facts
    reading.assignRoles(facts, isTagged: isTagged)
    table.find(in: reading.words, titleCount: reading.titleCount)
    stems.count(reading.words, stemCount: words.stemCount)
    stems.count(table.candidates, reading.words)
    let figures = DocumentFigures(
      reading, facts, distinctCount: stems.distinctCount, isTagged: isTagged,
      hasBackground: background.knows(code))
    extraction.extract(table.candidates, reading.words, stems, figures, facts)
  }

  /// The language of a text: English unless it is clear that it is another.
  private func language(of text: UnsafeBufferPointer<UInt8>) -> String {
    let guess = identifier.identify(Span(_unsafeElements: text))
    return guess.isClear ? guess.language : Self.assumedLanguage
  }

  private static let assumedLanguage = "en"

  private mutating func wordTable(_ language: String) -> WordTable {
    if let known = tables.first(where: { $0.language == language }) { return known }
    if tables.count >= Self.mostTables { tables.removeLast(tables.count - 1) }
    let table = WordTable(language: language, background: background)
    tables.append(table)
    return table
  }
}
