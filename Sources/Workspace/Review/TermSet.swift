internal import Tokenizing

/// The different terms of a text, as sorted hashes.
///
/// What says little does not count: stop words, punctuation, addresses and handles. A text of nothing
/// else has no terms, and is like no other.
struct TermSet: Hashable, Sendable {
  /// The hashes, each once, in order.
  private(set) var hashes: [UInt64]

  /// The same number for texts that have the same terms.
  var signature: UInt64 {
    hashes.reduce(0x9E37_79B9_7F4A_7C15) { sum, hash in
      (sum ^ hash).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93).low &+ hash
    }
  }

  /// The cosine between two texts: how many terms they share, by the geometric mean of how many they
  /// have.
  ///
  /// - Complexity: O(*n* + *m*)
  func similarity(to other: TermSet) -> Double {
    guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      let (one, another) = (hashes[left], other.hashes[right])
      if one == another { shared += 1 }
      if one <= another { left += 1 }
      if another <= one { right += 1 }
    }
    return Double(shared) / (Double(hashes.count) * Double(other.hashes.count)).squareRoot()
  }
}

/// Makes the terms of one text after another. Each thread needs its own.
struct TermSetReader: ~Copyable {
  private let tokenizer: Tokenizer
  private let stopWords = StopWords.english
  private var stream = TokenStream()

  init(tokenizer: Tokenizer = Tokenizer()) { self.tokenizer = tokenizer }

  /// Returns the terms of a text.
  ///
  /// - Complexity: O(*n* log *n*) in the number of its words.
  mutating func terms(of text: UnsafeBufferPointer<UInt8>) -> TermSet {
    tokenizer.tokenize(text, into: &stream)
    var hashes: Set<UInt64> = []
    for index in 0..<stream.count {
      switch stream[index].kind {
      case .word, .hashtag, .emoji, .emoticon, .bigram, .number: break
      case .mention, .url, .email, .punctuation, .symbol: continue
      }
      stream.withVocabularyTerm(at: index, of: text) { term in
        if !stopWords.contains(term) { hashes.insert(Excerpt.hash(of: term)) }
      }
    }
    return TermSet(hashes: hashes.sorted())
  }
}
