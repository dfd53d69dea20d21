/// Word lists as one table: what every known term and phrase says of the text that it stands in.
///
///     let lexicon = Lexicon.english
///     lexicon.entry("terribly")?.valence  // -2100, thousandths
///
/// A lexicon is a value: rules can be tested with a lexicon of three words, and users can add their
/// own to the English one. Lookups are by `TermID` in the lexicon's own `terms`.
public struct Lexicon: Sendable {
  /// The terms that lists and phrases are made of; a token stream is resolved against it.
  public internal(set) var terms = TermTable()

  /// The faces among the entries, for the tokenizer.
  public internal(set) var emoticons: [String] = []

  /// A tokenizer that knows the lexicon's emoticons.
  public internal(set) var tokenizer = Tokenizer()

  /// The entry of every term, and after `terms.count` of them of every phrase.
  var entries: [LexiconEntry] = []
  var phraseEntries: [LexiconEntry] = []
  package internal(set) var phrases = PhraseTable()

  /// Creates a lexicon that knows nothing.
  public init() {}

  /// The English lexicon inside the binary.
  ///
  /// Read on first use, which takes a few milliseconds.
  public static let english = Lexicon(embedded: "en")
}

// MARK: - Looking up

extension Lexicon {
  /// Returns what the lexicon says of a word or phrase, written in any way that a text may write it.
  public func entry(_ text: String) -> LexiconEntry? {
    var text = text
    return text.withUTF8 { buffer in
      var stream = TokenStream()
      tokenizer.tokenize(buffer, into: &stream)
      stream.resolve(buffer, with: terms)
      guard stream.count > 0, stream[0].term != .unknown else { return nil }
      if let match = phrases.match(stream.tokens, from: 0, count: stream.count),
        match.length == stream.count
      {
        return phraseEntries[match.entry]
      }
      return stream.count == 1 ? entries[Int(stream[0].term.rawValue)] : nil
    }
  }

  /// Returns what the lexicon says of a term.
  ///
  /// - Precondition: `term` is of this lexicon.
  package func entry(of term: TermID) -> LexiconEntry { entries[Int(term.rawValue)] }

  /// What each term does, by number.
  package var termRoles: [LexiconEntry.Roles] { entries.map(\.roles) }

  /// Returns the longest phrase that begins at a token.
  package func phrase(
    _ tokens: UnsafePointer<Token>, from first: Int, count: Int
  ) -> (entry: LexiconEntry, number: Int, length: Int)? {
    guard let match = phrases.match(tokens, from: first, count: count) else { return nil }
    return (phraseEntries[match.entry], entries.count + match.entry, match.length)
  }

  /// The number of terms and phrases: every entry has a number below it.
  package var entryCount: Int { entries.count + phraseEntries.count }
}

// MARK: - Building

extension Lexicon {
  /// Changes what the lexicon says of a word, emoji or phrase, adding it if it is new.
  ///
  /// A text of several words, or of words joined by hyphens, is a phrase.
  public mutating func update(_ text: String, _ change: (inout LexiconEntry) -> Void) {
    var text = text
    text.withUTF8 { buffer in
      var stream = TokenStream()
      update(buffer, using: &stream, change)
    }
  }

  /// The same for bytes, with a stream that is used again and again.
  mutating func update(
    _ text: UnsafeBufferPointer<UInt8>, using stream: inout TokenStream,
    _ change: (inout LexiconEntry) -> Void
  ) {
    if Self.isPlainWord(text) {
      // Most entries; nothing to cut or fold.
      let id = terms.insert(text)
      while entries.count < terms.count { entries.append(LexiconEntry()) }
      return change(&entries[Int(id.rawValue)])
    }
    tokenizer.tokenize(text, into: &stream)
    let ids = stream.termIDs(text, insertingInto: &terms)
    while entries.count < terms.count { entries.append(LexiconEntry()) }
    guard let first = ids.first else { return }
    guard ids.count > 1 else { return change(&entries[Int(first.rawValue)]) }
    entries[Int(first.rawValue)].roles.insert(.startsPhrase)
    let number: Int
    if let known = phrases.entry(of: ids) {
      number = known
    } else {
      number = phraseEntries.count
      phraseEntries.append(LexiconEntry())
      phrases.insert(ids, entry: number)
    }
    change(&phraseEntries[number])
  }

  /// Makes terms known by number of which the lexicon says nothing: a model's vocabulary.
  ///
  /// Rules see no difference.
  package mutating func insertTerms(_ body: (inout TermTable) throws -> Void) rethrows {
    defer {
      while entries.count < terms.count { entries.append(LexiconEntry()) }
    }
    try body(&terms)
  }

  /// True for small ASCII letters only: one word that is its own term.
  static func isPlainWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 &- 97 < 26 }
  }

  /// Changes what the lexicon says of an emoticon, whose bytes are its term.
  ///
  /// One of letters alone (`XD`, `T_T`) is a word to the tokenizer, and is entered as one.
  mutating func update(emoticon: String, _ change: (inout LexiconEntry) -> Void) {
    let isWord = emoticon.utf8.allSatisfy {
      $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || $0 == UInt8(ascii: "_")
    }
    if isWord {
      let id = terms.insert(emoticon.lowercased())
      while entries.count < terms.count { entries.append(LexiconEntry()) }
      return change(&entries[Int(id.rawValue)])
    }
    let id = terms.insert(emoticon)
    while entries.count < terms.count { entries.append(LexiconEntry()) }
    emoticons.append(emoticon)
    change(&entries[Int(id.rawValue)])
  }
}
