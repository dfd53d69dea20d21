internal import Tokenizing

/// What counts about a word, whatever its place in a text.
struct WordFacts {
  /// The syllables; at least 1.
  var syllables: UInt8
  /// The letters, at most 255.
  var letters: UInt8
  /// The digits, at most 255.
  var digits: UInt8
  /// Whether it is on the list of easy words, or a regular form of one.
  var isEasy: Bool
  /// Whether only an ending *-ed* or *-es* gives it a third syllable.
  var isInflectedOnly: Bool
  /// A hash of the word in lower case, the same everywhere.
  var hash: UInt64
}

/// The words that a reader has seen, each looked at once.
///
/// A text of any length has a bounded number of rows at a time: `makeRoom` forgets all of them when
/// there are too many. Who keeps numbers of rows calls it only where none are kept.
struct WordBook {
  private var table = TermTable(minimumCapacity: 8192)
  private(set) var facts: [WordFacts] = []
  private let syllables: SyllableCounter
  private let easy: EasyWords

  /// So many rows are kept, and those of one more text.
  var rowLimit = 1 << 17

  init(syllables: SyllableCounter = .english, easy: EasyWords = .english) {
    self.syllables = syllables
    self.easy = easy
  }

  /// Forgets all words if there are too many.
  ///
  /// - Returns: Whether it did.
  mutating func makeRoom() -> Bool {
    guard facts.count >= rowLimit else { return false }
    table = TermTable(minimumCapacity: 8192)
    facts.removeAll(keepingCapacity: true)
    return true
  }

  /// The row of a word.
  ///
  /// - Parameters:
  ///   - word: The word as it stands in the text; at most 64 KB.
  ///   - stream: What normalizes words.
  @inline(__always)
  mutating func row(
    of word: UnsafeBufferPointer<UInt8>, _ stream: inout TokenStream
  ) -> UInt32 {
    if let known = table.find(lowercased: word) { return known.rawValue }
    return insert(word, &stream)
  }

  @inline(never)
  private mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, _ stream: inout TokenStream
  ) -> UInt32 {
    var row: UInt32 = 0
    stream.withNormalized(word) { term in
      if let known = table.find(term) {
        row = known.rawValue
      } else {
        row = table.insert(term).rawValue
        facts.append(read(term))
      }
    }
    return row
  }

  /// Looks at a word of which only the beginning counts if it is very long.
  private func read(_ term: UnsafeBufferPointer<UInt8>) -> WordFacts {
    let word = UnsafeBufferPointer(rebasing: term.prefix(64))
    var letters = 0
    var digits = 0
    for byte in term where byte & 0xC0 != 0x80 {
      if byte &- 48 < 10 {
        digits += 1
      } else if byte != UInt8(ascii: "'") {
        letters += 1
      }
    }
    let count = max(1, syllables.count(word))
    return WordFacts(
      syllables: UInt8(min(255, count)), letters: UInt8(min(255, letters)),
      digits: UInt8(min(255, digits)), isEasy: easy.contains(word),
      isInflectedOnly: count == 3 && isInflected(word),
      hash: Checksum.of(UnsafeRawBufferPointer(term)))
  }

  /// Whether a word ends in a spoken *-ed* or *-es*.
  private func isInflected(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters = WordLetters(word)
    guard letters.ends("ed") || letters.ends("es") else { return false }
    return syllables.count(letters.bytes.dropLast(2)) < 3
  }
}
