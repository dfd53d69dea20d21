internal import Tokenizing

/// Reads bytes into tagged words.
enum WordReader {
  /// Returns the words of a text, which need not be valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func words(of bytes: [UInt8]) -> [ReadWord] {
    bytes.withUnsafeBufferPointer { text in
      var stream = TokenStream()
      var tags: [PartOfSpeech] = []
      Tokenizer().tokenize(text, into: &stream)
      Tagger.english.tag(text, stream, into: &tags)
      var words: [ReadWord] = []
      words.reserveCapacity(stream.count)
      for (index, tag) in tags.enumerated() {
        words.append(word(stream[index], tag, text))
      }
      mend(&words)
      return words
    }
  }

  /// `6 May`, `in March`: names, whatever else the words may be.
  private static func isMonth(_ word: ReadWord, after before: ReadWord) -> Bool {
    word.isCapitalized && WordForms.months.contains(word.lower)
      && (before.kind == .number || before.part == .adposition)
  }

  /// `Each bike costs £1,350`: before a sum, such a word is a verb.
  private static func mend(_ words: inout [ReadWord]) {
    for index in words.indices.dropFirst() where isMonth(words[index], after: words[index - 1]) {
      words[index].part = .properNoun
    }
    for index in words.indices.dropLast().dropFirst()
    where words[index].part == .noun && priced.contains(words[index].lower) {
      let next = words[index + 1]
      guard next.part == .symbol || next.part == .numeral, words[index - 1].isNominal else {
        continue
      }
      words[index].part = .verb
    }
  }

  private static let priced: Set<String> = [
    "costs", "weighs", "needs", "lasts", "measures", "earns", "covers",
  ]

  /// Returns the words of a string.
  static func words(of text: String) -> [ReadWord] { words(of: Array(text.utf8)) }

  private static func word(
    _ token: Token, _ tag: PartOfSpeech, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ReadWord {
    let text = String(decoding: bytes[token.range], as: UTF8.self)
    return ReadWord(
      range: token.range, text: text, lower: lowercased(bytes[token.range], text), part: tag,
      kind: token.kind, isAfterSpace: token.flags.contains(.afterSpace),
      isHyphenated: token.flags.contains(.hyphenated),
      startsLine: token.flags.contains(.startsLine))
  }

  /// Small letters and straight apostrophes.
  private static func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: String)
    -> String
  {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return String(decoding: bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    return String(
      String.UnicodeScalarView(text.lowercased().unicodeScalars.map { $0 == "’" ? "'" : $0 }))
  }
}
