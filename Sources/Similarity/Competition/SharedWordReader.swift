internal import Tokenizing

/// Finds in a text the words with certain stems, as they stand there, and which of them stand side by side.
///
/// Stems of languages that came before are kept. Each thread has its own.
struct SharedWordReader: ~Copyable {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private var memories = StemMemories()

  /// Calls a function with each word that is looked for.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language by ISO 639-1.
  ///   - numbers: The number of each stem that is looked for, by its hash.
  ///   - body: Is given the stem's number, and the bytes of the word. If the word before is looked for too,
  ///     and only spaces and words that do not count are between the two, it is given the number of that, and
  ///     the bytes of both.
  mutating func forEach(
    in text: UnsafeBufferPointer<UInt8>, language: String, numbers: [UInt64: Int],
    _ body: (
      _ number: Int, _ word: UnsafeBufferPointer<UInt8>, _ before: Int?,
      _ both: UnsafeBufferPointer<UInt8>
    ) -> Void
  ) {
    let memory = memories.memory(of: language)
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      var before: (number: Int, start: Int)?
      for index in 0..<stream.count {
        let token = stream[index]
        switch token.kind {
        case .word, .hashtag, .bigram, .number: break
        default:
          before = nil
          continue
        }
        var word = 0
        stream.withVocabularyTerm(at: index, of: window) { word = memory.number(of: $0) }
        var hash: UInt64?
        memory.withStem(word) { hash = WordHash.hash($0) }
        guard let hash else { continue }
        guard let number = numbers[hash] else {
          before = nil
          continue
        }
        let range = token.range
        body(
          number, UnsafeBufferPointer(rebasing: window[range]), before?.number,
          UnsafeBufferPointer(
            rebasing: window[(before?.start ?? range.lowerBound)..<range.upperBound]))
        before = (number, range.lowerBound)
      }
      start = end
    }
  }
}
