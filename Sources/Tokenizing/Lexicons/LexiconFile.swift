// MARK: - Word lists of users

extension Lexicon {
  /// Adds the entries of a word list, which count instead of what the lexicon said before.
  ///
  /// A list is UTF-8 text with a row a line and tabs between its cells. Our own form is a word, phrase,
  /// emoji or emoticon and its valence from −4 to 4, or a lemma, its parts and its valence:
  ///
  ///     spiffing    2.4
  ///     go south    -1.6
  ///     sick        0
  ///
  /// A valence of 0 silences a word. If a word is listed twice the last row counts. Only the form that
  /// is written changes, not its inflections. The formats of well-known lexicons are recognized by
  /// their columns and brought to the same scale: see `LexiconFileFormat`. Lines that begin with `#`
  /// and a space are comments.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  /// - Throws: `LexiconError` at the first row that cannot be read; the lexicon is as it was then.
  /// - Complexity: O(*n*) in the number of bytes, and as much again for the emoticons of the lexicon
  ///   if the list has any.
  public mutating func add(contentsOf bytes: Span<UInt8>, file: String) throws(LexiconError) {
    let entries = try bytes.withUnsafeBufferPointer { buffer throws(LexiconError) in
      try LexiconFileReader(buffer, file: file).entries()
    }
    add(entries)
  }

  private mutating func add(_ entries: [LexiconFileEntry]) {
    var hasEmoticons = false
    for entry in entries where entry.isEmoticon {
      update(emoticon: String(decoding: entry.word, as: UTF8.self)) { $0.setValence(entry.valence) }
      hasEmoticons = true
    }
    if hasEmoticons { tokenizer = Tokenizer(emoticons: EmoticonTrie(emoticons)) }
    var stream = TokenStream()
    for entry in entries where !entry.isEmoticon {
      entry.word.withUnsafeBufferPointer { word in
        update(word, using: &stream) { $0.setValence(entry.valence) }
      }
    }
  }
}

/// A word of a list and its valence on our scale.
struct LexiconFileEntry: Hashable {
  var word: [UInt8]
  /// Thousandths, −4000…4000.
  var valence: Int16

  /// Creates an entry; the underscores that some lists write for spaces become spaces.
  init(word: some Sequence<UInt8>, valence: Int16) {
    self.word = Array(word)
    self.valence = valence
    guard self.word.count > 2 else { return }
    for index in 1..<self.word.count - 1
    where self.word[index] == UInt8(ascii: "_") && Self.isLetter(self.word[index - 1])
      && Self.isLetter(self.word[index + 1])
    {
      self.word[index] = UInt8(ascii: " ")
    }
  }

  /// True for a face made of ASCII marks: it has a mark that no word has, or nothing but marks.
  var isEmoticon: Bool {
    guard word.count >= 2, word.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
    return word.contains(where: Self.isFacial) || !word.contains(where: Self.isLetterOrDigit)
  }

  private static func isFacial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 48 < 10 }
}
