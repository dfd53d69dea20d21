internal import Tokenizing

/// What a topic model has to know of its language: the words that do not count, and how words are stemmed.
struct TopicLanguage: Sendable {
  /// A BCP 47 code.
  let code: String
  /// The words that a person left out.
  let excluded: [String]
  /// These and the language's own stop words.
  let stopWords: StopWords
  /// The greatest share of documents that a stem may be in: less where no stop words are known.
  let commonest: Double

  init(code: String, excluded: [String]) {
    self.code = code
    self.excluded = excluded
    let list = EmbeddedFile.all.first { $0.language == code && $0.name == "stopwords" }
    let own = list.map { Array($0.bytes) } ?? []
    stopWords = StopWords(list: own + [0x0A] + Array(excluded.joined(separator: "\n").utf8))
    commonest = list == nil ? 0.2 : 0.5
  }

  /// A new stemmer; nil where there are no rules.
  var stemmer: Stemmer? { try? Stemmer(languageCode: code) }
}

/// From words to columns of a vocabulary, by way of their stems, remembering those that came before.
///
/// Each thread has its own.
struct StemColumns {
  private let stemmer: Stemmer?
  private var known = TermTable()
  private var columns: [UInt32] = []
  private var stem: [UInt8] = []

  /// What has no column.
  static let none = UInt32.max
  private static let memory = 200_000

  init(_ stemmer: Stemmer?) { self.stemmer = stemmer }

  /// Returns a word's column, or `none`.
  ///
  /// - Complexity: O(1) on average for a word that came before.
  mutating func column(
    of word: UnsafeBufferPointer<UInt8>, in vocabulary: borrowing TermTable
  ) -> UInt32 {
    if let id = known.find(word) { return columns[Int(id.rawValue)] }
    let column = withStem(of: word) { vocabulary.find($0)?.rawValue ?? Self.none }
    if known.count < Self.memory {
      known.insert(word)
      columns.append(column)
    }
    return column
  }

  /// Calls a function with a word's stem.
  mutating func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stemmer else { return body(word) }
    stem.removeAll(keepingCapacity: true)
    stemmer.appendStem(of: word, to: &stem)
    return stem.withUnsafeBufferPointer(body)
  }
}
