internal import Tokenizing

/// A paragraph, item or quote as checks read it: its tokens with parts of speech, its words and
/// sentences.
struct ProseBlock {
  /// Its bytes; all offsets below are into them.
  let text: [UInt8]
  let tokens: [Token]
  let tags: [PartOfSpeech]
  let words: [CountedWord]
  let sentences: [ReadSentence]

  /// Reads a text with a reader whose book has room.
  init(_ text: [UInt8], _ reader: inout SentenceReader) {
    self.text = text
    text.withUnsafeBufferPointer { reader.read($0, tagging: true) }
    tokens = reader.stream.all
    tags = reader.tags
    words = reader.words
    sentences = reader.sentences
  }
}

// MARK: - Tokens

extension ProseBlock {
  /// Whether a token is a word, in any case; false beyond the last one. Apostrophes are straight or
  /// curly.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    var offset = 0
    var place = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    while place < end {
      guard offset < word.utf8CodeUnitCount else { return false }
      var byte = text[place]
      if byte == 0xE2, place + 2 < end, text[place + 1] == 0x80, text[place + 2] == 0x99 {
        byte = UInt8(ascii: "'")
        place += 2
      }
      if byte &- 65 < 26 { byte |= 0x20 }
      guard byte == word.utf8Start[offset] else { return false }
      place += 1
      offset += 1
    }
    return offset == word.utf8CodeUnitCount
  }

  /// Whether a token is one of several words.
  func isWord(_ index: Int, oneOf words: [StaticString]) -> Bool {
    words.contains { isWord(index, $0) }
  }

  /// Whether a token is in a set of words.
  func isWord(_ index: Int, in set: WordSet) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && set.contains(bytes(index))
  }

  /// Whether a token ends with certain small letters.
  func hasEnding(_ index: Int, _ ending: StaticString) -> Bool {
    let bytes = bytes(index)
    let length = ending.utf8CodeUnitCount
    guard bytes.count > length else { return false }
    return zip(bytes.suffix(length), 0..<length).allSatisfy { byte, offset in
      (byte &- 65 < 26 ? byte | 0x20 : byte) == ending.utf8Start[offset]
    }
  }

  /// A token's bytes; none beyond the last one.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    tokens.indices.contains(index) ? text[tokens[index].range] : []
  }

  /// A token's part of speech; nil beyond the last one.
  func tag(_ index: Int) -> PartOfSpeech? { tags.indices.contains(index) ? tags[index] : nil }

  /// The text of bytes.
  func string(_ span: Range<Int>) -> String { String(decoding: text[span], as: UTF8.self) }

  /// The bytes from one token's start to another's end.
  func span(_ first: Int, through last: Int) -> Range<Int> {
    Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The tokens of a sentence that are words, in order.
  func wordTokens(of sentence: ReadSentence) -> [Int] {
    sentence.tokens.filter { tokens[$0].kind == .word }
  }
}

/// A set of words in lower case.
struct WordSet: Sendable {
  private var table = TermTable()

  /// Creates a set of the words in a text, which are separated by spaces and line ends.
  init(_ words: String) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table.insert(String(word))
    }
  }

  /// Whether a word is in the set, in any case.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    let lower = word.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
    return lower.withUnsafeBufferPointer { table.find($0) } != nil
  }
}
