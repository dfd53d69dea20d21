/// What formulas count in a text.
///
/// A *word* is what stands between spaces: `well-known` is one, `don’t` is one, and so is a number,
/// which counts one syllable. Addresses, mentions and signs are none. All counts are sums, so those
/// of two texts add up.
///
/// Source for what a word is: R. Flesch, "A new readability yardstick", Journal of Applied
/// Psychology 32 (1948).
public struct ReadabilityCounts: Hashable, Sendable {
  /// The words, numbers among them.
  public var words = 0
  /// The words that have letters.
  public var letterWords = 0
  /// The sentences with at least one word.
  public var sentences = 0
  /// The syllables.
  public var syllables = 0
  /// The letters.
  public var letters = 0
  /// The letters and digits.
  public var characters = 0
  /// The words of three syllables or more.
  public var polysyllables = 0
  /// Of these, the ones that Gunning counts as hard: without names, compounds of shorter words, and
  /// words whose third syllable is an ending *-ed* or *-es*.
  public var complexWords = 0
  /// The words that are on the list of easy words, names and numbers among them.
  public var easyWords = 0
  /// The words with seven letters or more.
  public var longWords = 0

  /// Creates counts of nothing.
  public init() {}

  /// Creates counts of what is known, for formulas.
  public init(
    words: Int, sentences: Int, syllables: Int, letters: Int = 0, characters: Int = 0,
    polysyllables: Int = 0, complexWords: Int = 0, easyWords: Int = 0, longWords: Int = 0
  ) {
    self.words = words
    letterWords = words
    self.sentences = sentences
    self.syllables = syllables
    self.letters = letters
    self.characters = characters
    self.polysyllables = polysyllables
    self.complexWords = complexWords
    self.easyWords = easyWords
    self.longWords = longWords
  }

  /// Adds the counts of another text.
  public static func += (counts: inout ReadabilityCounts, other: ReadabilityCounts) {
    counts.words += other.words
    counts.letterWords += other.letterWords
    counts.sentences += other.sentences
    counts.syllables += other.syllables
    counts.letters += other.letters
    counts.characters += other.characters
    counts.polysyllables += other.polysyllables
    counts.complexWords += other.complexWords
    counts.easyWords += other.easyWords
    counts.longWords += other.longWords
  }
}

extension ReadabilityCounts {
  /// Adds a word.
  @inline(__always)
  mutating func add(_ word: CountedWord) {
    words += 1
    if !word.flags.contains(.number) { letterWords += 1 }
    syllables += Int(word.syllables)
    letters += Int(word.letters)
    characters += Int(word.characters)
    if word.isPolysyllabic { polysyllables += 1 }
    if word.isComplex { complexWords += 1 }
    if !word.isUnfamiliar { easyWords += 1 }
    if word.letters >= 7 { longWords += 1 }
  }

  /// The counts of a sentence's words.
  init(_ words: ArraySlice<CountedWord>) {
    sentences = 1
    for word in words { add(word) }
  }
}
