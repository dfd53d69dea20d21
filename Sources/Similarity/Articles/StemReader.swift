internal import Tokenizing

/// Takes texts apart into the stems by which they are compared.
///
/// Left out are stop words, signs, addresses and single letters; numbers stay. Each thread has its own.
struct StemReader: ~Copyable {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()

  /// Calls a function with each stem, and whether only spaces and words that do not count are between it and
  /// the stem before.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - memory: The stems of its language.
  ///   - body: What is called.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ memory: StemMemory,
    _ body: (_ stem: UnsafeBufferPointer<UInt8>, _ isNext: Bool) -> Void
  ) {
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      var isNext = false
      for index in 0..<stream.count {
        var number = 0
        let token = stream[index]
        switch token.kind {
        case .word:
          let word = UnsafeBufferPointer(rebasing: window[Int(token.start)..<Int(token.end)])
          number = memory.number(ofWritten: word) {
            stream.withVocabularyTerm(at: index, of: window, $0)
          }
        case .hashtag, .bigram, .number:
          stream.withVocabularyTerm(at: index, of: window) { number = memory.number(of: $0) }
        default:
          isNext = false
          continue
        }
        memory.withStem(number) { stem in
          body(stem, isNext)
          isNext = true
        }
      }
      start = end
    }
  }
}
