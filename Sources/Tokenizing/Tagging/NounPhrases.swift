/// Finds the noun phrases of a text: the things it speaks of.
///
///     the delivery guy was rude      the [delivery guy]
///     great customer service         [great customer service]
///     Anna’s new phone               Anna’s [new phone]
///     battery life of this phone     [battery life], this [phone]
///
/// A phrase is the longest run of determiners, numbers, adjectives, participles and nouns that ends
/// in a noun. It is cut after a possessor, which then counts as a determiner, before a hashtag and
/// at the beginning of a sentence. Pronouns alone, mentions and addresses are no phrases.
public struct NounPhrases: Hashable, Sendable {
  /// Whether `of` joins two phrases: `[battery life of this phone]` instead of two. The head is
  /// then the first one's.
  public var joinsOf: Bool

  /// Creates a finder.
  public init(joinsOf: Bool = false) { self.joinsOf = joinsOf }
}

/// A run of tokens around a noun.
public struct NounPhrase: Hashable, Sendable {
  /// The tokens, with determiners.
  public var tokens: Range<Int>
  /// The tokens without what determines or counts them: articles, possessors, leading numbers.
  public var core: Range<Int>
  /// The token that says what it is: `guy` of `the delivery guy`.
  public var head: Int
  /// Whether it is somebody’s or something’s name.
  public var isName: Bool
}

// MARK: - Finding

extension NounPhrases {
  /// Returns the phrases of a text in order; none has a token in common with another.
  ///
  /// - Precondition: `text` is the text that the stream was made from, and there is one tag a token.
  /// - Complexity: O(*n*) in the number of tokens.
  public func phrases(
    in text: Span<UInt8>, _ stream: borrowing TokenStream, tags: [PartOfSpeech]
  ) -> [NounPhrase] {
    text.withUnsafeBufferPointer { phrases(in: $0, stream, tags: tags) }
  }

  package func phrases(
    in text: UnsafeBufferPointer<UInt8>, _ stream: borrowing TokenStream, tags: [PartOfSpeech]
  ) -> [NounPhrase] {
    precondition(tags.count == stream.count, "\(tags.count) tags for \(stream.count) tokens")
    guard let bytes = text.baseAddress else { return [] }
    let count = stream.count
    let walk = NounPhraseWalk(
      bytes: bytes, tokens: stream.base, tags: tags,
      starts: SentenceStart(bytes: bytes, tokens: stream.base))
    var phrases: [NounPhrase] = []
    var index = 0
    while index < count {
      guard let phrase = walk.phrase(from: index, count: count) else {
        index += 1
        continue
      }
      if joinsOf, let last = phrases.last, walk.isOf(between: last, and: phrase) {
        phrases[phrases.count - 1].tokens = last.tokens.lowerBound..<phrase.tokens.upperBound
        phrases[phrases.count - 1].core = last.core.lowerBound..<phrase.tokens.upperBound
        phrases[phrases.count - 1].isName = false
      } else {
        phrases.append(phrase)
      }
      index = phrase.tokens.upperBound
    }
    return phrases
  }
}
