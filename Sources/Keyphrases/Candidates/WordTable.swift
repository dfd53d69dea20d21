internal import Tokenizing

/// What is known of the words of a language: their stems, how rare they are, which say little.
///
/// All of it depends on the word alone, so it is worked out once and kept from one document to the
/// next; the table begins anew when it has grown large. Each thread has its own.
final class WordTable {
  /// What is known of a word.
  struct Entry {
    /// The number of its stem.
    var stem: UInt32
    /// How many characters it has, up to 255.
    var length: UInt8
    /// A stop word, or one that is too short to say anything.
    var isStop: Bool
    /// Whether it is on the list of stop words.
    var isListed: Bool
    /// How it ends, for English.
    var ending: WordEnding
  }

  /// The language, as an ISO 639-1 code.
  let language: String
  /// Whether there is a list of the language's stop words.
  let hasStopWords: Bool
  private let stopWords: StopWords
  private let stemmer: Stemmer?
  private let background: BackgroundFrequencies
  private var forms = TermTable(minimumCapacity: 4096)
  private var stems = TermTable(minimumCapacity: 4096)
  private(set) var entries: [Entry] = []
  /// How rare each stem is in texts at large.
  private(set) var rarities: [Float] = []
  private var scratch: [UInt8] = []
  /// The number of the word `of`.
  private(set) var of: UInt32 = 0
  /// The number of the word `the`.
  private(set) var the: UInt32 = 0

  /// A table with more words than this begins anew with the next document.
  private static let keptCount = 1 << 17
  /// A document of more bytes gets a table of its own, so that what is left out once the table is full
  /// does not depend on the documents before.
  private static let largeByteCount = 1 << 20
  /// So many different words are told apart; the others of a document count as one stop word.
  private static let mostWords = TermTable.maximumCount - 1
  /// The number of the word that stands for them.
  private var rest: UInt32 = 0

  init(language: String, background: BackgroundFrequencies) {
    self.language = language
    self.background = background
    stopWords = StopWords(embedded: language)
    hasStopWords = stopWords.count > 0
    stemmer = try? Stemmer(languageCode: language)
    addFixedWords()
  }

  /// Whether articles and particles lose their vowel and join the next word: `l’accord`.
  var elides: Bool { language != "en" }

  /// The bytes of a stem.
  func stem(_ number: UInt32) -> String { stems.term(TermID(rawValue: number)) }

  /// What is known of the words so far, to be asked in loops.
  var facts: WordFacts {
    WordFacts(entries: entries, rarities: rarities, hasStopWords: hasStopWords, of: of, the: the)
  }

  /// The number of stems.
  var stemCount: Int { stems.count }

  /// Forgets all words if there are very many or will be.
  func beginDocument(byteCount: Int) {
    guard forms.count > Self.keptCount || byteCount > Self.largeByteCount else { return }
    forms = TermTable(minimumCapacity: 4096)
    stems = TermTable(minimumCapacity: 4096)
    entries.removeAll()
    rarities.removeAll()
    addFixedWords()
  }

  private func addFixedWords() {
    rest = number(of: "")
    of = number(of: "of")
    the = number(of: "the")
  }

  private func number(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  /// Returns the number of a normalized word, which is added if it is new.
  func number(of form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard forms.count < Self.mostWords else { return forms.find(form)?.rawValue ?? rest }
    let id = forms.insert(form).rawValue
    if id == UInt32(entries.count) { add(form) }
    return id
  }

  private func add(_ form: UnsafeBufferPointer<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    if let stemmer {
      stemmer.appendStem(of: form, to: &scratch)
    } else {
      scratch.append(contentsOf: form)
    }
    let stem = scratch.withUnsafeBufferPointer { stems.insert($0).rawValue }
    if stem == UInt32(rarities.count) {
      rarities.append(
        scratch.withUnsafeBufferPointer { background.rarity(of: $0, language: language) })
    }
    let length = form.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    let isListed = stopWords.contains(form)
    let isStop =
      isListed || length < 2 || !hasStopWords && length < Self.shortestContent
    entries.append(
      Entry(
        stem: stem, length: UInt8(clamping: length), isStop: isStop, isListed: isListed,
        ending: WordEnding(form)))
  }

  /// Where no stop words are known, shorter words count as such.
  private static let shortestContent = 4
}
