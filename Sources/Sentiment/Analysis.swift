internal import Tokenizing

/// One text on its way through the rules: its tokens, and the cues found among them.
struct Analysis: ~Copyable {
  /// The text, and its tokens resolved against the lexicon.
  var text: UnsafeBufferPointer<UInt8>
  var tokens: UnsafePointer<Token>
  var tokenCount: Int
  /// Whether there is a number among the tokens.
  var hasNumbers = false

  var cues = CueList()

  /// The bit of the rule that is being applied.
  var currentRule: UInt32 = 0

  /// How often each entry has occurred in this text, for the rule on repetition.
  var occurrences: Occurrences

  init(entryCount: Int) {
    text = UnsafeBufferPointer(start: nil, count: 0)
    tokens = UnsafePointer(bitPattern: 8).unsafelyUnwrapped
    tokenCount = 0
    occurrences = Occurrences(entryCount: entryCount)
  }

  /// True if a token is this word, in small letters or capitals.
  func isWord(_ word: StaticString, _ index: Int) -> Bool {
    guard index >= 0, index < tokenCount else { return false }
    let range = tokens[index].range
    guard range.count == word.utf8CodeUnitCount else { return false }
    for (offset, byte) in text[range].enumerated() where byte | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// True if a token ends as "isn’t" and "dont" do: a verb with its negation.
  func isContraction(_ index: Int) -> Bool {
    guard index >= 0, index < tokenCount else { return false }
    let range = tokens[index].range
    guard range.count > 3, let last = text[range].last, last | 0x20 == UInt8(ascii: "t") else {
      return false
    }
    return text[range].dropLast().contains { $0 | 0x20 == UInt8(ascii: "n") }
  }

  /// Multiplies a cue's weight by thousandths, rounding to the nearest.
  @inline(__always)
  mutating func scale(_ index: Int, by thousandths: Int32) {
    let product = Int64(cues[index].weight) * Int64(thousandths)
    let rounded = (product + (product < 0 ? -500 : 500)) / 1000
    let weight = Int32(truncatingIfNeeded: max(-1_000_000, min(1_000_000, rounded)))
    guard weight != cues[index].weight else { return }
    cues[index].weight = weight
    cues[index].changedBy |= currentRule
  }

  /// Lets the words that decided begin with a modifier, if it stands right before the opinion.
  @inline(__always)
  mutating func extendSpan(of index: Int, to modifier: Int) {
    let gap = cues[index].spanFirst - cues[modifier].last
    if gap > 0, gap <= 2 { cues[index].spanFirst = cues[modifier].first }
  }
}

/// How often each entry of a lexicon has occurred in the text at hand.
///
/// Counters are stamped with the number of their text, so that a new text costs nothing. Stamp and
/// count are one integer: most are not in the cache, and each is fetched once.
struct Occurrences {
  /// The stamp above the count.
  private var counters: [UInt64]
  private var text: UInt32 = 0

  init(entryCount: Int) { counters = Array(repeating: 0, count: entryCount) }

  mutating func beginText() {
    text &+= 1
    if text == 0 {
      for index in counters.indices { counters[index] = 0 }
      text = 1
    }
  }

  /// Counts one occurrence and returns how many there were before.
  mutating func insert(_ number: Int) -> UInt32 {
    guard number >= 0, number < counters.count else { return 0 }
    let counter = counters[number]
    let before = counter >> 32 == UInt64(text) ? UInt32(truncatingIfNeeded: counter) : 0
    counters[number] = UInt64(text) << 32 | UInt64(before &+ 1)
    return before
  }
}
