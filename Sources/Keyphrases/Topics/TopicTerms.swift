internal import Tokenizing

/// Takes texts apart into the terms that topics are made of: words in normalized form.
///
/// Numbers, signs, addresses and words of one or two letters are left out, and so are words with
/// digits. Of a word with an apostrophe the longest part counts, unless the whole is a stop word.
/// Each thread has its own.
struct TopicTerms: ~Copyable {
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private let stopWords: StopWords

  /// Creates a reader that leaves out these words.
  init(without stopWords: StopWords) { self.stopWords = stopWords }

  /// Calls a function with each term of a text, in order.
  ///
  /// - Parameters:
  ///   - text: The text, which need not be valid UTF-8.
  ///   - limit: After so many terms the rest is not looked at.
  ///   - body: Called with the term's bytes, and whether it follows the one before it immediately.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func forEach(
    in text: UnsafeBufferPointer<UInt8>, limit: Int = .max,
    _ body: (_ term: UnsafeBufferPointer<UInt8>, _ isNext: Bool) -> Void
  ) {
    let stopWords = stopWords
    var count = 0
    var start = 0
    while start < text.count, count < limit {
      let end = TextWindows.end(of: text, from: start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      tokenizer.tokenize(window, into: &stream)
      var last = -2
      for index in 0..<stream.count where count < limit {
        switch stream[index].kind {
        case .word, .hashtag, .bigram: break
        default: continue
        }
        stream.withVocabularyTerm(at: index, of: window) { term in
          guard let term = Self.counted(term, without: stopWords) else { return }
          count += 1
          body(term, last == index - 1)
          last = index
        }
      }
      start = end
    }
  }

  /// Words that are longer than any word say nothing.
  private static let lengths = 3...48

  /// The part of a term that counts; nil for one that does not.
  private static func counted(
    _ term: UnsafeBufferPointer<UInt8>, without stopWords: StopWords
  ) -> UnsafeBufferPointer<UInt8>? {
    guard lengths.contains(term.count), !stopWords.contains(term) else { return nil }
    var best = term[term.startIndex..<term.startIndex]
    for part in term.split(separator: UInt8(ascii: "'")) where part.count > best.count {
      best = part
    }
    guard lengths.contains(best.count), !best.contains(where: { $0 &- 48 < 10 }) else { return nil }
    let counted = UnsafeBufferPointer(rebasing: best)
    return counted.count < term.count && stopWords.contains(counted) ? nil : counted
  }
}
