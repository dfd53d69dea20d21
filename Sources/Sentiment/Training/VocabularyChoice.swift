internal import Learning
internal import Tokenizing

/// Chooses the terms that get a row: those of enough texts that a lexicon's look-ups stay the same with.
package struct VocabularyChoice {
  /// The fewest texts of a term.
  package var fewestTexts = 2
  /// The same for handles, most of which are private persons'.
  var fewestTextsOfHandle = 25
  /// The share of capitals from which a word that the lexicon does not know is a name.
  var shareOfNames = 0.7
  /// Whether names and words for persons get rows of their own, as they do where every word has a capital.
  package var keepsNames = false

  /// Creates a choice with the settings that are the default.
  package init() {}

  /// Returns the terms in byte order.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  package func terms(in texts: some Sequence<[UInt8]>, analyzer: SentimentAnalyzer) -> [[UInt8]] {
    var counter = TermCounter()
    var stream = TokenStream()
    let lexicon = analyzer.lexicon
    for text in texts {
      counter.beginText()
      text.withUnsafeBufferPointer { bytes in
        lexicon.tokenizer.tokenize(bytes, into: &stream)
        stream.resolve(bytes, with: lexicon.terms)
        for index in 0..<stream.count {
          count(stream[index], index, &stream, bytes, lexicon, &counter)
        }
      }
    }
    let names = keepsNames ? [] : counter.names(share: shareOfNames)
    let persons = keepsNames ? [] : Set(PersonWords.embedded("en"))
    let handles = Set(counter.terms(inAtLeast: fewestTextsOfHandle))
    let chosen = counter.terms(inAtLeast: fewestTexts).filter { term in
      if term.first == UInt8(ascii: "@") { return handles.contains(term) }
      if persons.contains(term) { return false }
      if names.contains(term), !isKnown(term, lexicon) { return false }
      return !hidesKnownWord(term, lexicon)
    }
    let specials = TermRows.Special.all.filter { !keepsNames || $0 != TermRows.Special.person }
    return specials.map { Array($0.utf8) } + chosen
  }

  private func count(
    _ token: Token, _ index: Int, _ stream: inout TokenStream, _ text: UnsafeBufferPointer<UInt8>,
    _ lexicon: Lexicon, _ counter: inout TermCounter
  ) {
    let isCapitalized = capital(of: token, index, stream, text)
    if token.term != .unknown {
      var term = lexicon.terms.term(token.term)
      return term.withUTF8 { counter.count($0, isCapitalized: isCapitalized) }
    }
    let length = Int(token.end - token.start)
    switch token.kind {
    case .url, .email: return
    case .punctuation, .symbol:
      guard text[Int(token.start)] < 0x80 else { return }
      counter.count(
        UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.start) + min(3, length)]))
    case .number where length > 2: return
    case .emoticon:
      counter.count(UnsafeBufferPointer(rebasing: text[token.range]))
    case .word, .number, .hashtag, .mention, .emoji, .bigram:
      stream.withVocabularyTerm(at: index, of: text) {
        counter.count($0, isCapitalized: isCapitalized)
      }
    }
  }

  /// Whether a word has a capital; nil at the beginning of a sentence, or if all of it is capitals.
  private func capital(
    of token: Token, _ index: Int, _ stream: borrowing TokenStream,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    guard token.kind == .word, index > 0, !token.flags.contains(.shouted),
      stream[index - 1].kind == .word || text[Int(stream[index - 1].start)] == UInt8(ascii: ",")
    else { return nil }
    return text[Int(token.start)] &- 65 < 26
  }

  private func isKnown(_ term: [UInt8], _ lexicon: Lexicon) -> Bool {
    lexicon.terms.find(String(decoding: term, as: UTF8.self)) != nil
  }

  /// True for a word with doubled letters that would be found instead of the lexicon's word: "soo" must
  /// not stand between "sooo" and "so".
  private func hidesKnownWord(_ term: [UInt8], _ lexicon: Lexicon) -> Bool {
    guard lexicon.terms.find(String(decoding: term, as: UTF8.self)) == nil else { return false }
    var squeezed: [UInt8] = []
    for byte in term where byte != squeezed.last { squeezed.append(byte) }
    guard squeezed.count < term.count else { return false }
    return lexicon.terms.find(String(decoding: squeezed, as: UTF8.self)) != nil
  }
}
