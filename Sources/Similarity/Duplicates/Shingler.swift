internal import Tokenizing

/// Turns a text into its shingles: every run of three words, as a set of hashes.
///
/// Two texts are near-duplicates when most of their shingles are the same. A word that is replaced
/// takes three shingles with it, a paragraph that is moved four at most, so order counts, but not where
/// a paragraph stands.
///
///     var shingler = Shingler()
///     let shingles = shingler.shingles(of: "The cat sat. The cat sat!")  // of 4 runs, 3 are distinct
///
/// Words are compared as terms are: in lower case, without compatibility forms. Marks and signs do
/// not count. A text with fewer words than a shingle has one shingle of all its words; a text without
/// words has none.
///
/// Source: A. Broder, "On the resemblance and containment of documents" (1997),
/// doi:10.1109/SEQUEN.1997.666900.
public struct Shingler: ~Copyable {
  /// How many words a shingle has, unless told otherwise.
  public static let defaultLength = 3

  private let length: Int
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()
  private var words: [UInt64] = []

  /// Creates a shingler, whose buffers are used for one text after another; each thread has its own.
  ///
  /// - Precondition: `length`, the words of a shingle, is positive.
  public init(length: Int = defaultLength) {
    precondition(length > 0, "a shingle has a word at least")
    self.length = length
  }

  /// Returns the shingles of a text: sorted, each once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  public mutating func shingles(of text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { shingles(of: $0) }
  }

  /// Returns the shingles of a text in UTF-8, which need not be valid: sorted, each once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  public mutating func shingles(of text: Span<UInt8>) -> [UInt64] {
    text.withUnsafeBufferPointer { shingles(of: $0) }
  }

  private mutating func shingles(of text: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    words.removeAll(keepingCapacity: true)
    var start = 0
    while start < text.count {
      let end = TextWindows.end(of: text, from: start)
      appendWords(UnsafeBufferPointer(rebasing: text[start..<end]))
      start = end
    }
    return sets(of: words)
  }

  /// The runs of words, or the one run that is shorter.
  private func sets(of words: [UInt64]) -> [UInt64] {
    guard !words.isEmpty else { return [] }
    let count = max(1, words.count - length + 1)
    var shingles: [UInt64] = []
    shingles.reserveCapacity(count)
    words.withUnsafeBufferPointer { words in
      for start in 0..<count {
        var hash: UInt64 = 0
        for word in words[start..<min(words.count, start + length)] {
          hash = WordHash.mix(hash, word)
        }
        shingles.append(hash)
      }
    }
    shingles.sort()
    return Self.withoutRepetitions(shingles)
  }

  private static func withoutRepetitions(_ sorted: [UInt64]) -> [UInt64] {
    var distinct: [UInt64] = []
    distinct.reserveCapacity(sorted.count)
    for value in sorted where value != distinct.last { distinct.append(value) }
    return distinct
  }
}

// MARK: - Words

extension Shingler {
  private mutating func appendWords(_ window: UnsafeBufferPointer<UInt8>) {
    tokenizer.tokenize(window, into: &stream)
    for index in 0..<stream.count {
      let token = stream.base[index]
      switch token.kind {
      case .word, .number, .emoji, .hashtag, .mention, .url, .email, .bigram:
        appendWord(UnsafeBufferPointer(rebasing: window[token.range]))
      case .emoticon, .punctuation, .symbol:
        break
      }
    }
  }

  /// An ASCII word without marks needs no more than lower case; all others are normalized.
  private mutating func appendWord(_ bytes: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.shortLength) { buffer in
      guard let lowered = Self.lowercased(bytes, into: buffer) else {
        var hash: UInt64 = 0
        stream.withNormalized(bytes) { hash = WordHash.hash($0) }
        return words.append(hash)
      }
      words.append(WordHash.hash(lowered))
    }
  }

  private static var shortLength: Int { 32 }

  @inline(__always)
  private static func lowercased(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    guard bytes.count <= shortLength else { return nil }
    for (index, byte) in bytes.enumerated() {
      let letter = byte | 0x20
      guard letter &- 97 < 26 || byte &- 48 < 10 else { return nil }
      buffer[index] = letter
    }
    return UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
  }
}
