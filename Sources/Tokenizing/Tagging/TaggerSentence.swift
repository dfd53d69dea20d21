/// The words of one sentence between boundaries, and room for what the tagger makes of them.
///
/// The buffers are used for one sentence after another.
struct TaggerSentence: ~Copyable {
  /// The most words; a longer sentence is cut.
  static let capacity = 250
  /// Words before the first one and after the last one that features may ask for.
  private static let margin = 2

  /// The number of words.
  private(set) var count = 0

  /// The first word, its guess, its tag, and the token that it is of.
  let words: UnsafeMutablePointer<TaggerWord>
  let guesses: UnsafeMutablePointer<UInt16>
  let tags: UnsafeMutablePointer<UInt8>
  private let tokens: UnsafeMutablePointer<Int>

  init() {
    let capacity = Self.capacity + 2 * Self.margin
    words = .allocate(capacity: capacity) + Self.margin
    guesses = .allocate(capacity: capacity) + Self.margin
    tags = .allocate(capacity: Self.capacity)
    tokens = .allocate(capacity: Self.capacity)
    for index in -Self.margin..<0 {
      words[index] = .boundary
      guesses[index] = Tagger.Guess.boundary
    }
  }

  deinit {
    (words - Self.margin).deallocate()
    (guesses - Self.margin).deallocate()
    tags.deallocate()
    tokens.deallocate()
  }

  /// True if so many words more can be added.
  func hasRoom(for words: Int) -> Bool { count + words <= Self.capacity }

  /// Adds a word.
  ///
  /// - Parameter token: The token whose tag is the word's; -1 if it is another word's.
  /// - Precondition: There is room.
  @inline(__always)
  mutating func append(_ word: TaggerWord, token: Int) {
    precondition(count < Self.capacity, "a word more than a sentence can hold")
    words[count] = word
    tokens[count] = token
    count &+= 1
  }

  /// Sets boundaries after the last word.
  func close() {
    for index in count..<count + Self.margin {
      words[index] = .boundary
      guesses[index] = Tagger.Guess.boundary
    }
  }

  /// Takes all words away.
  mutating func removeAll() { count = 0 }

  /// The token of a word.
  ///
  /// - Precondition: `0 <= index < count`.
  @inline(__always)
  func token(_ index: Int) -> Int { tokens[index] }

  /// The part that a word was given.
  ///
  /// - Precondition: `0 <= index < count`, and the sentence was decoded.
  @inline(__always)
  func tag(_ index: Int) -> PartOfSpeech { PartOfSpeech(rawValue: tags[index]) ?? .other }
}
