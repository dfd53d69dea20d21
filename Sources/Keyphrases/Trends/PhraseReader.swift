internal import Tokenizing

/// Takes texts apart into what may become a trend: words, and pairs of neighboring words.
///
/// Stop words are no phrase and stand in none. Each thread has its own.
public struct PhraseReader: ~Copyable {
  private var terms: TopicTerms
  private var last: [UInt8] = []
  private var pair: [UInt8] = []

  /// Creates a reader for texts of a language.
  ///
  /// - Parameters:
  ///   - language: A BCP 47 code.
  ///   - excluded: Words that do not count, beside the language's stop words.
  public init(language: String = "en", excluded: [String] = []) {
    terms = TopicTerms(without: TopicLanguage(code: language, excluded: excluded).stopWords)
  }

  /// Calls a function with each phrase of a text, in order; one that comes again is given again.
  ///
  /// - Complexity: O(*n*) in the number of bytes, of which those after 2,000 words are not looked at.
  public mutating func forEachPhrase(
    in text: Span<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    text.withUnsafeBufferPointer { text in
      var (last, pair) = ([UInt8](), [UInt8]())
      swap(&last, &self.last)
      swap(&pair, &self.pair)
      terms.forEach(in: text, limit: TopicCorpus.termLimit) { term, isNext in
        body(term)
        if isNext {
          pair.removeAll(keepingCapacity: true)
          pair += last
          pair.append(UInt8(ascii: " "))
          pair += term
          pair.withUnsafeBufferPointer(body)
        }
        last.removeAll(keepingCapacity: true)
        last += term
      }
      swap(&last, &self.last)
      swap(&pair, &self.pair)
    }
  }
}
