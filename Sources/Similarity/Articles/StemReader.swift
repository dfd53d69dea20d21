internal import Tokenizing

/// Takes texts of one language apart into the stems by which they are compared.
///
/// Left out are stop words, signs, addresses and single letters; numbers stay. Each thread has its own.
struct StemReader: ~Copyable {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private let memory: StemMemory

  /// Creates a reader of a language by its ISO 639-1 code; one without rules is read word for word.
  init(language: String) { memory = StemMemory(language: language) }

  /// Calls a function with each stem, and whether only spaces and words that do not count are between it and
  /// the stem before.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func forEach(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (_ stem: UnsafeBufferPointer<UInt8>, _ isNext: Bool) -> Void
  ) {
    let memory = memory
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      var isNext = false
      for index in 0..<stream.count {
        switch stream[index].kind {
        case .word, .hashtag, .bigram, .number: break
        default:
          isNext = false
          continue
        }
        var number = 0
        stream.withVocabularyTerm(at: index, of: window) { number = memory.number(of: $0) }
        memory.withStem(number) { stem in
          body(stem, isNext)
          isNext = true
        }
      }
      start = end
    }
  }
}
