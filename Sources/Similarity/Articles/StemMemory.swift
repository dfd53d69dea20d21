internal import Tokenizing

/// The stems of words that came before.
///
/// A word that does not count, such as a stop word, has an empty stem.
final class StemMemory {
  private let stopWords: StopWords
  private let stemmer: Stemmer?
  private var known = TermTable()
  private var stems: [UInt8] = []
  private var ends: [Int] = []

  /// Words as they are written, most of which come in the same form again and again, and their numbers.
  private var written = TermTable()
  private var numbers: [Int32] = []

  /// So many different words are remembered: all words of most libraries, and a bound for the rest.
  private static let limit = 400_000
  /// A longer word is a string of letters, and is cut.
  private static let longestWord = 64

  /// Creates the memory of a language by its ISO 639-1 code; one without rules is read word for word.
  init(language: String) {
    stopWords = StopWords(embedded: language)
    stemmer = try? Stemmer(languageCode: language)
  }

  /// The number of a word, whose stem is found out if it is new.
  ///
  /// - Complexity: O(1) on average for a word that came before.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if let id = known.find(word) { return Int(id.rawValue) }
    if known.count >= Self.limit {
      known = TermTable()
      stems.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      forgetWritten()
    }
    if word.count > 1, !stopWords.contains(word) { appendStem(of: word) }
    ends.append(stems.count)
    return Int(known.insert(word).rawValue)
  }

  /// The number of a word as it is written.
  ///
  /// - Parameter normalize: Calls a function with the form in which words are compared; it depends on nothing but
  ///   the word.
  func number(
    ofWritten word: UnsafeBufferPointer<UInt8>,
    normalize: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) -> Int {
    if let id = written.find(word) { return Int(numbers[Int(id.rawValue)]) }
    var number = 0
    normalize { number = self.number(of: $0) }
    if written.count >= Self.limit { forgetWritten() }
    written.insert(word)
    numbers.append(Int32(truncatingIfNeeded: number))
    return number
  }

  private func forgetWritten() {
    written = TermTable()
    numbers.removeAll(keepingCapacity: true)
  }

  /// Calls a function with the stem of a word by its number, unless it is empty.
  func withStem(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = (number > 0 ? ends[number - 1] : 0)..<ends[number]
    guard !range.isEmpty else { return }
    stems.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Of a word with an apostrophe the longest part counts.
  private func appendStem(of word: UnsafeBufferPointer<UInt8>) {
    var best = word[...]
    if word.contains(UInt8(ascii: "'")) {
      best = word[word.startIndex..<word.startIndex]
      for part in word.split(separator: UInt8(ascii: "'")) where part.count > best.count {
        best = part
      }
    }
    let counted = UnsafeBufferPointer(rebasing: best.prefix(Self.longestWord))
    guard counted.count > 1, counted.count == word.count || !stopWords.contains(counted) else {
      return
    }
    if let stemmer {
      stemmer.appendStem(of: counted, to: &stems)
    } else {
      stems += counted
    }
  }
}
