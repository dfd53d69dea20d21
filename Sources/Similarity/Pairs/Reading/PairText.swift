internal import Tokenizing

/// The words of one of two texts, in buffers that are used again.
struct PairText {
  /// A word where it stands.
  struct Word {
    /// Its number in the table of words.
    var number: Int
    /// Its stem's number.
    var stem: Int
    /// Its bytes in the text.
    var range: Range<Int>
  }

  /// The words in order.
  private(set) var words: [Word] = []
  /// The first words in the form of terms, with spaces around them.
  private(set) var letters: [UInt8] = []

  /// The words that are read of a text.
  static let mostWords = 1 << 16
  /// Letters, neighbors and order are compared in so many words from the beginning.
  static let mostOrdered = 256
  /// And letters in no more bytes than these.
  private static let mostLetters = 4096

  /// The words whose order counts.
  var ordered: ArraySlice<Word> { words.prefix(Self.mostOrdered) }

  /// Reads a text.
  ///
  /// Marks and signs do not count; a hashtag counts as its word. Of a text of more than 65,536
  /// words the rest is not read, nor what comes after the first 256 bytes of a word.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, tokenizer: borrowing Tokenizer,
    stream: inout TokenStream, table: inout PairWordTable
  ) {
    words.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    letters.append(UInt8(ascii: " "))
    var start = 0
    while start < text.count, words.count < Self.mostWords {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      for index in 0..<stream.count where words.count < Self.mostWords {
        let token = stream.base[index]
        guard Self.counts(token) else { continue }
        let range = start + token.range.lowerBound..<start + token.range.upperBound
        stream.withVocabularyTerm(at: index, of: window) { append($0, range, &table) }
      }
      start = end
    }
  }

  private static func counts(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number, .emoji, .hashtag, .mention, .url, .email, .bigram:
      !token.flags.contains(.inHashtag)
    case .emoticon, .punctuation, .symbol: false
    }
  }

  private mutating func append(
    _ whole: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: inout PairWordTable
  ) {
    guard !whole.isEmpty else { return }
    let form = UnsafeBufferPointer(rebasing: whole.prefix(Stemmer.maximumByteCount))
    let number = table.number(of: form)
    if words.count < Self.mostOrdered, letters.count < Self.mostLetters {
      letters.append(contentsOf: form)
      letters.append(UInt8(ascii: " "))
    }
    words.append(Word(number: number, stem: Int(table.words[number].stem), range: range))
  }
}
